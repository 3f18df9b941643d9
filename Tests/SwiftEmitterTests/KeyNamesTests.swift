import Testing

@testable import SwiftEmitter

@Suite struct KeyNamesTests {
  @Test func namesStandInOneLiteral() {
    #expect(KeyNames(names: ["id", "title", "tags"], required: [0, 1]).literal == #""id! title! tags""#)
    #expect(KeyNames(names: []).literal == #""""#)
  }

  /// What means something between names, and nothing at all.
  @Test func otherCharactersAreEscaped() {
    #expect(KeyNames(names: ["a b!", "", "50%", "\t"], required: [1]).literal == #""a%20b%21 %! 50%25 %09""#)
  }
}
