import Testing

@testable import SwiftEmitter

@Suite struct SwiftWriterTests {
  @Test func blankLinesStandBetweenThingsOnly() {
    var writer = SwiftWriter()
    writer.blank()
    writer.block("struct A") { writer in
      writer.blank()
      writer.line("var a")
      writer.blank()
      writer.line("var b")
      writer.blank()
    }
    #expect(writer.text == "struct A {\n  var a\n\n  var b\n}\n")
  }

  @Test func aCallThatDoesNotFitHasOneArgumentALine() {
    var writer = SwiftWriter()
    writer.call("f", ["a", "b"], "")
    writer.call("f", [String(repeating: "x", count: 140), "b"], " {")
    #expect(writer.text.hasPrefix("f(a, b)\nf(\n  xxx"))
    #expect(writer.text.hasSuffix("x,\n  b\n) {\n"))
  }

  @Test func softBreaksBreakOnlyWhatIsTooLong() {
    var writer = SwiftWriter()
    writer.line("a {\u{1}b\u{2}}")
    writer.line(String(repeating: "a", count: 136) + " {\u{1}b\u{2}}")
    #expect(writer.text.hasPrefix("a { b }\n"))
    #expect(writer.text.hasSuffix("a {\n  b\n}\n"))
  }
}
