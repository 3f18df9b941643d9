import Testing

@testable import SwiftEmitter

@Suite struct SwiftLiteralTests {
  @Test(arguments: [
    ("plain", #""plain""#), ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("\\(x)", #""\\(x)""#), ("\"\"\"\n", #""\"\"\"\n""#),
    ("tab\there", #""tab\there""#), ("nul\u{0}", #""nul\u{0}""#), ("line\u{2028}end", #""line\u{2028}end""#),
    ("bidi\u{202E}", #""bidi\u{202E}""#), ("é", "\"é\""), ("", "\"\""),
  ])
  func escapes(_ text: String, _ literal: String) {
    #expect(SwiftLiteral.string(text) == literal)
  }

  @Test(arguments: [
    ("0.1", "0.1"), ("-1e3", "-1e3"), ("1e400", "Double.infinity"), ("-1e400", "-Double.infinity"), ("1; x", "Double.nan"),
  ])
  func numbersKeepTheirSideOfAllDoubles(_ text: String, _ literal: String) {
    #expect(SwiftLiteral.double(text) == literal)
  }

  @Test func aRawLiteralHasMoreSignsThanItsText() {
    #expect(SwiftLiteral.raw(lines: ["{\"a\":\"#\"}"]).first == "##\"\"\"")
    #expect(SwiftLiteral.raw(lines: ["\"\"\"####"]).first == "#####\"\"\"")
  }

  @Test(arguments: ["\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"])
  func aCommentLineNeverHoldsALineEnd(_ end: String) {
    #expect(SwiftComment.lines("first" + end + "second */ /*") == ["first", "second */ /*"])
  }

  @Test func longCommentLinesAreWrapped() {
    let lines = SwiftComment.lines(String(repeating: "word ", count: 60))
    #expect(lines.count > 1 && lines.allSatisfy { $0.utf8.count <= 115 })
  }

  @Test func directionalMarksAreReplacedInComments() {
    #expect(SwiftComment.lines("a\u{202E}b\u{0}c") == ["a\u{FFFD}b\u{FFFD}c"])
  }
}
