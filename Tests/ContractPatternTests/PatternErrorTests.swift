import ContractPattern
import Testing

@Suite struct PatternErrorTests {
  static let malformed: [(String, Int)] = [
    ("a)", 1), ("(a", 0), ("[a", 0), ("a**", 2), ("*", 0), ("a|+", 2), ("{1}", 0), ("a{2,1}", 1), ("a{,3}", 1), ("\\", 0), ("[\\", 1),
    ("[b-a]", 1), ("\\a", 0), ("\\Z", 0), ("\\x4", 0), ("\\u12", 0), ("\\u{110000}", 0), ("\\u{}", 0), ("\\c1", 0), ("\\01", 0),
    ("\\1", 0), ("\\k<a>", 0), ("(?<a>x|(?<a>y))", 7), ("(?:(?<a>x)|(?<a>y))(?<a>z)", 19), ("(?<b>)\\k<a>", 6), ("(?i)a", 0), ("(?>a)", 0),
    ("(?<n>a)(?<n>b)", 7), ("(a)\\1(", 5), ("(?#c)", 0),
    ("(?P<a>b)", 0), ("(?<>a)", 0), ("(?a)", 0), ("(?", 0), ("\\p{}", 0), ("\\p{Nope}", 0), ("\\pL", 0),
    ("^*", 1), ("a++", 2), ("ab\\q", 2), ("é[z-a]", 2), ("[\\B]", 1),
  ]

  @Test(arguments: malformed.indices) func refusesWithPlace(index: Int) {
    let (source, offset) = Self.malformed[index]
    let error = #expect(throws: PatternError.self) { try Pattern(source) }
    #expect(error?.kind == .malformed, "\(source)")
    #expect(error?.offset == offset, "\(source): \(error?.message ?? "")")
  }

  @Test func groupsOfDifferentAlternativesMayHaveOneName() throws {
    let pattern = try Pattern("^(?:(?<a>x)|(?<a>y)|(?:(?<a>z)|(?<b>(?<a>w))))(?<c>!)$")
    for text in ["x!", "y!", "z!", "w!"] { #expect(pattern.matches(text)) }
    #expect(!pattern.matches("!"))
  }

  @Test(arguments: ["(a)\\1", "(?<n>a)\\k<n>", "\\p{Script=Greek}", "(?i:a)"]) func namesWhatIsNotSupported(
    source: String
  ) {
    #expect(throws: PatternError.self) { try Pattern(source) }
    let error = #expect(throws: PatternError.self) { try Pattern(source) }
    #expect(error?.kind == .notSupported)
  }

  @Test(arguments: ["^(a{0,1000}){0,1000}$", "(ab){100000}c", "((a{99}){99}){99}", String(repeating: "(", count: 1000), "(a{4294967296}b)"])
  func refusesWhatIsTooLarge(source: String) {
    let error = #expect(throws: PatternError.self) { try Pattern(source) }
    #expect(error?.kind == .tooLarge)
  }

  @Test func countsOfOneClassAreNeverTooLarge() throws {
    let pattern = try Pattern("^[ -~é]{1,131072}$")
    #expect(pattern.matches(String(repeating: "é", count: 131_072)))
    #expect(!pattern.matches(String(repeating: "é", count: 131_073)))
    #expect(try Pattern("[a]{1,131072}").matches("xa"))
  }
}
