import ContractPattern
import Testing

@Suite struct PatternTests {
  /// Expression, texts it matches, texts it does not.
  static let cases: [(String, [String], [String])] = [
    ("", ["", "a"], []),
    ("a", ["a", "xay"], ["", "b"]),
    ("^a$", ["a"], ["", "aa", "ba", "a\n"]),
    ("^(ab|cd)*$", ["", "ab", "abcd"], ["abc", "a"]),
    ("^a{2,3}$", ["aa", "aaa"], ["a", "aaaa"]),
    ("a{2,3}", ["aaaa", "xaay"], ["a"]),
    ("^a{0}b$", ["b"], ["ab"]),
    ("^x{2,}$", ["xx", "xxxxx"], ["x"]),
    ("^a+?b*?$", ["a", "abb"], ["b"]),
    ("^[a-z0-9_-]{1,4}$", ["a-_9", "z"], ["", "abcde", "A"]),
    ("^[^a-c]$", ["d", "é", "\n"], ["a", ""]),
    ("^.$", ["a", "🙂", "\u{85}"], ["\n", "\r", "\u{2028}", "ab"]),
    ("^\\d\\D\\w\\W\\s\\S$", ["1a_ \tx"], ["aaaaaa"]),
    ("\\bword\\b", ["a word.", "word"], ["swords", "word_"]),
    ("\\Ba\\B", ["bab"], ["a b", "ba"]),
    ("^\\u0041\\x42\\u{1F642}\\cJ\\0$", ["AB🙂\n\0"], ["AB"]),
    ("^\\ud83d\\ude42$", ["🙂"], ["?"]),
    ("^[\\ud800\\udc00-\\udbff\\udfff]$", ["🙂"], ["a"]),
    ("^\\p{L}\\p{Lu}\\P{Nd}\\p{Script_Extensions=}?$", [], []),
    ("^\\p{Letter}+$", ["Grüße", "日本"], ["a1", ""]),
    ("^\\p{gc=Nd}\\P{L}$", ["1٣", "٣1"], ["1a"]),
    ("^[\\p{Lu}\\d]+$", ["ÄÖ7"], ["ä"]),
    ("^(?=.*[A-Z])(?=.*\\d).{4,}$", ["abC1", "1Zab"], ["abcd", "ABCD", "A1"]),
    ("^(?!foo)\\w+$", ["bar", "fo"], ["foo", "food"]),
    ("(?<=\\$)\\d+", ["$5"], ["5"]),
    ("(?<!\\$)\\b\\d+", ["x 5"], ["$5"]),
    ("^(?!.*(?<=a)b)[ab]+$", ["ba", "bba"], ["ab", "bab"]),
    ("^(?=(?!a).b)..$", ["bb", "cb"], ["ab", "bc"]),
    ("(?<year>\\d{4})-(?:\\d{2})", ["on 2026-01"], ["26-1"]),
    ("^{a}[\\w-.]+]$", ["{a}x-.]"], ["{a}x-."]),
    ("^[\\b]$", ["\u{8}"], ["b"]),
    ("^\\-\\_\\/\\@\\#\\'\\\"\\ \\%$", ["-_/@#'\" %"], []),
    ("^[]$", [], ["", "a"]),
    ("^[^]$", ["a", "\n"], [""]),
    ("a|^b", ["xa", "b"], ["xb"]),
    ("(a*)*$", ["", "b"], []),
    ("^(a|b|)+$", ["", "ab"], ["c"]),
    ("^(?:(?:a?){3}b){2}$", ["bb", "aabab"], ["b", "aaaabb"]),
  ].filter { !$0.1.isEmpty || !$0.2.isEmpty }

  @Test func countsOfOneClassMayBeHuge() throws {
    let hexadecimal = try Pattern("^0x[a-f0-9]{2,2147483648}$")
    #expect(hexadecimal.matches("0xa0") && hexadecimal.matches("0x" + String(repeating: "f", count: 5000)))
    for text in ["", "0", "0x", "0xf", "0xg0", "1x00", "a0xff", "0xff "] { #expect(!hexadecimal.matches(text), "\(text)") }
    let letters = try Pattern("^é[é-ü]{1,2}$")
    #expect(letters.matches("éü") && !letters.matches("é") && !letters.matches("éüüü") && !letters.matches("eü"))
  }

  @Test(arguments: cases.indices) func matches(index: Int) throws {
    let (source, matching, other) = Self.cases[index]
    let pattern = try Pattern(source)
    for text in matching { #expect(pattern.matches(text), "\(source) should match \(text.debugDescription)") }
    for text in other { #expect(!pattern.matches(text), "\(source) should not match \(text.debugDescription)") }
  }

  @Test func readsBrokenUTF8AsReplacements() throws {
    let pattern = try Pattern("^a\\uFFFD+b$")
    let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x62]
    #expect(bytes.withUnsafeBufferPointer { pattern.matches(utf8: $0) })
  }
}
