import ContractPattern
import Testing

@Suite struct PatternTests {
  @Test func compiles() throws {
    #expect(try Pattern("^a+$").source == "^a+$")
  }
}
