import ContractPattern
import Testing

/// Expressions that make a backtracking engine take longer than the universe has. A test that does not end is the failure.
@Suite struct LinearTimeTests {
  static let long = String(repeating: "a", count: 100_000) + "!"

  @Test(arguments: [
    "^(a+)+$", "^(a*)*$", "^(a|a)*$", "^(a|aa)+$", "^([a-zA-Z]+)*$", "^(.*a){12}$", "(x+x+)+y", "^(?=(a+)+$)", "^(?!(a+)+!).", "(a?){50}b$",
    "(?<=(a+)+)b",
  ])
  func answers(source: String) throws {
    #expect(try !Pattern(source).matches(Self.long), "\(source)")
  }

  @Test func countsThatNoAutomatonHolds() throws {
    let pattern = try Pattern("a.{300}b$")
    #expect(pattern.matches("a" + String(repeating: "a", count: 300) + "b"))
    #expect(!pattern.matches(String(repeating: "a", count: 2000)))
  }
}
