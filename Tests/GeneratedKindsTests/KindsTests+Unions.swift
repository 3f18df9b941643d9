import ContractRuntime
import Testing

@testable import GeneratedKinds

// How the cases of a union are told apart, and enumerations that let other values through.
extension KindsTests {
  @Test func typesAndConstantsTellCasesApart() throws {
    guard case .text(let part) = try read(#"{"kind":"text","text":"t"}"#, as: Content.self) else { return #expect(Bool(false)) }
    #expect(part.text == "t")
    guard case .image = try read(#"{"kind":"image","url":"https://a.b/c"}"#, as: Content.self) else { return #expect(Bool(false)) }
    guard case .array(let list) = try read(#"["a"]"#, as: Content.self) else { return #expect(Bool(false)) }
    #expect(list == ["a"])
    #expect(try reads(#""t""#, as: Content.self))
    #expect(try !reads(#"{"kind":"text","url":"https://a.b/c"}"#, as: Content.self))
    #expect(try !reads("1", as: Content.self))
  }

  @Test func booleansAndNumbersTellCasesApart() throws {
    guard case .failed(let failed) = try read(#"{"reason":"r","ok":false}"#, as: Outcome.self) else { return #expect(Bool(false)) }
    #expect(failed.reason == "r")
    guard case .second = try read(#"{"version":2.0}"#, as: Versioned.self) else { return #expect(Bool(false)) }
    guard case .first = try read(#"{"name":"n","version":1}"#, as: Versioned.self) else { return #expect(Bool(false)) }
    for wrong in [#"{"ok":true,"reason":"r"}"#, #"{"ok":"true","value":"v"}"#, #"{"value":"v"}"#, #"{"ok":1,"value":"v"}"#] {
      #expect(try !reads(wrong, as: Outcome.self))
    }
    for wrong in [#"{"version":4}"#, #"{"version":"1"}"#, #"{"version":null}"#] { #expect(try !reads(wrong, as: Versioned.self)) }
  }

  @Test func oneOfMeansExactlyOne() throws {
    #expect(try reads(#"{"a":1}"#, as: Exact.self))
    #expect(try !reads(#"{"a":1,"b":2}"#, as: Exact.self))
    #expect(try !reads("{}", as: Exact.self))
  }

  @Test func theMostDemandingCaseIsTriedFirst() throws {
    #expect(text(try read(#"{"a":1,"b":2}"#, as: Overlapping.self)) == #"{"a":1,"b":2}"#)
    #expect(try reads(#"{"a":1}"#, as: Overlapping.self))
  }

  @Test func openEnumerationsKeepWhatTheyDoNotKnow() throws {
    #expect(try read(#""small""#, as: Size.self) == .small)
    #expect(try read(#""huge""#, as: Size.self) == .unknown("huge"))
    #expect(text(Size.unknown("huge")) == #""huge""#)
    #expect(try !reads("1", as: Size.self))
  }

  @Test func anOpenedEnumerationLetsOtherValuesThroughAndNothingElse() throws {
    #expect(try reads(#"{"now":"elated"}"#, as: Feelings.self))
    #expect(try read(#"{"now":"elated"}"#, as: Feelings.self).now == .unknown("elated"))
    #expect(try read("{}", as: Feelings.self).usual == .calm)
    #expect(try !reads(#"{"now":1}"#, as: Feelings.self))
  }

  @Test func alternativesInAlternativesAreOneList() throws {
    guard case .integer(3) = try read("3", as: Nested.self) else { return #expect(Bool(false)) }
    guard case .boolean(true) = try read("true", as: Nested.self) else { return #expect(Bool(false)) }
  }
}
