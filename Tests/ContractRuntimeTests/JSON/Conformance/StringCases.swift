extension ConformanceCases {
  /// Section 7.
  static let strings: [ConformanceCases] = [
    ConformanceCases(
      "7: strings stand in quotes",
      texts: [
        "\"\"", "\"a\"", "\" \"", "\"'\"", "\"/\"", "\"a b\"", "\"\u{7F}\"", "\"{}[]:,\"", "\"null\"", "\"0\"", "\"//\"", "\"/* */\"",
        "\"%\"", "\"$\"", "\"#\"",
        "\"1234567\"", "\"12345678\"", "\"123456789\"", "\"" + String(repeating: "a", count: 31) + "\"",
        "\"" + String(repeating: "a", count: 32) + "\"",
        "\"" + String(repeating: "b", count: 39) + "\"", "\"" + String(repeating: "b", count: 40) + "\"",
        "\"" + String(repeating: "c", count: 5000) + "\"",
      ],
      not: [
        "\"", "\"a", "a\"", "\"\"\"", "\"a\"b\"", "'a'", "'", "`a`", "\u{201C}a\u{201D}", "\"a'", "'a\"", "\"\"a", "\"a\"\"b\"", "\"\\\"",
        "\"a\\\"", "\"" + String(repeating: "a", count: 64),
      ]),
    ConformanceCases(
      "7: short escapes",
      texts: [
        "\"\\\"\"", "\"\\\\\"", "\"\\/\"", "\"\\b\"", "\"\\f\"", "\"\\n\"", "\"\\r\"", "\"\\t\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "\"a\\nb\"", "\"1234567\\n\"", "\"12345678\\n90\"",
        "\"\\\\\\\\\"", "\"\\\\n\"", "\"\\\\u0000\"", "\"" + String(repeating: "\\n", count: 100) + "\"",
        "\"" + String(repeating: "a\\t", count: 50) + "\"",
        "\"" + String(repeating: "x", count: 33) + "\\\"" + String(repeating: "y", count: 33) + "\"",
      ],
      not: [
        "\"\\", "\"\\\"", "\"a\\\"", "\"\\\\\\\"", "\"\\ \"", "\"\\\n\"", "\"\\x41\"", "\"\\0\"", "\"\\101\"", "\"\\é\"", "\"\\\u{1F600}\"",
        "\\n", "\"a\"\\n",
      ]),
    ConformanceCases("7: no other letter makes an escape", refused: otherEscapes),
    ConformanceCases("7: control characters are escaped", accepted: escapedControls, refused: rawControls),
    ConformanceCases(
      "7: escapes of code units",
      texts: [
        "\"\\u0000\"", "\"\\u0041\"", "\"\\u00e9\"", "\"\\u00E9\"", "\"\\u20AC\"", "\"\\uFFFF\"", "\"\\uFFFE\"", "\"\\uFDD0\"",
        "\"\\uD7FF\"", "\"\\uE000\"", "\"\\uabCD\"", "\"\\u00411\"",
        "\"a\\u0000b\"", "\"\\u0022\"", "\"\\u005C\"", "\"\\u002F\"", "\"\\u2028\\u2029\"",
        "\"\\u0041\\u0042\\u0043\\u0044\\u0045\\u0046\\u0047\\u0048\"",
      ],
      not: [
        "\"\\u\"", "\"\\u0\"", "\"\\u00\"", "\"\\u000\"", "\"\\u", "\"\\u0", "\"\\u00", "\"\\u000", "\"\\u0000", "\"\\u00g0\"",
        "\"\\u00G0\"", "\"\\U0041\"", "\"\\u 041\"", "\"\\u+041\"",
        "\"\\u-041\"", "\"\\u004 \"", "\"\\u{41}\"", "\"\\u0x41\"", "\"\\uéé\"", "\"\\u\u{FF10}041\"", "\"\\u004\\u0041\"", "\\u0022a\"",
      ]),
    ConformanceCases(
      "8.2: surrogates come in pairs",
      texts: [
        "\"\\ud800\\udc00\"", "\"\\uD83D\\uDE00\"", "\"\\udbff\\udfff\"", "\"\\ud834\\udd1e\"", "\"a\\ud83d\\ude00b\"",
        "\"\\ud83d\\ude00\\ud83d\\ude00\"", "\"\\uDBFF\\uDFFE\"",
      ],
      not: [
        "\"\\ud800\"", "\"\\udbff\"", "\"\\udc00\"", "\"\\udfff\"", "\"\\ud800a\"", "\"\\ud800\\n\"", "\"\\ud800\\u0041\"",
        "\"\\ud800\\ud800\"", "\"\\ud800\\ue000\"", "\"\\udc00\\ud800\"",
        "\"\\udc00\\udc00\"", "\"\\ud800\\udc0\"", "\"\\ud800\\udc\"", "\"\\ud800\\u\"", "\"\\ud800\\\"", "\"\\ud800\\",
        "\"\\ud83d\\ude00\\ud83d\"", "\"\\ud800\\\\udc00\"",
        "\"\\ud800 \\udc00\"", "\"\\uD800\\uD800\\uDC00\"", "\"\\ud800\u{10000}\"", "\"a\\udeadb\"",
      ]),
  ]

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// A backslash and each byte that does not follow one.
  private static var otherEscapes: [[UInt8]] {
    let allowed = Array("\"\\/bfnrtu".utf8)
    return (UInt8.min...UInt8.max).filter { !allowed.contains($0) }.map { [quote, backslash, $0, quote] }
  }

  /// Alone, behind text that fills words and blocks, and between two words.
  private static var rawControls: [[UInt8]] {
    var texts: [[UInt8]] = []
    for byte in UInt8(0)..<0x20 {
      for count in [0, 3, 7, 8, 31, 32, 45] {
        var text = [quote]
        text += [UInt8](repeating: UInt8(ascii: "a"), count: count)
        text.append(byte)
        texts.append(text + Array("bcdefghi\"".utf8))
      }
    }
    return texts
  }

  private static var escapedControls: [[UInt8]] {
    (0..<0x20).map { value in
      let digits = String(value, radix: 16)
      return Array(("\"\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits + "\"").utf8)
    }
  }
}
