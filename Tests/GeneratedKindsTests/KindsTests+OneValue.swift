import ContractRuntime
import Testing

@testable import GeneratedKinds

// Constants, which need no type, and inline types that are alike.
extension KindsTests {
  @Test(arguments: [
    (#"{"object":"stamp","version":2}"#, true), (#"{"object":"st\u0061mp","version":2.0,"series":"blue"}"#, true),
    (#"{"object":"label","version":2}"#, false), (#"{"object":"stamp","version":3}"#, false), (#"{"object":"stamp"}"#, false),
    (#"{"object":null,"version":2}"#, false), (#"{"object":"stamp","version":2,"series":"red"}"#, false),
  ])
  func constantsAreDemanded(_ text: String, _ isValid: Bool) throws {
    #expect(try reads(text, as: Stamp.self) == isValid)
  }

  @Test func constantsAreWritten() throws {
    #expect(Stamp().object == "stamp" && Stamp().version == 2)
    #expect(text(Stamp(series: .blue)) == #"{"object":"stamp","version":2,"series":"blue"}"#)
  }

  @Test func anAlternativeOfOneValueHoldsNone() throws {
    guard case .empty = try read(#""""#, as: Label.self) else { return #expect(Bool(false)) }
    #expect(text(Label.empty) == #""""#)
    #expect(try reads("{}", as: Label.self))
    #expect(try !reads(#""full""#, as: Label.self))
    guard case .long = try read(#""long""#, as: Mark.self) else { return #expect(Bool(false)) }
    #expect(try reads(#""x""#, as: Mark.self))
    #expect(try !reads(#""longer""#, as: Mark.self))
  }

  @Test func alikeTypesAreOne() throws {
    let leg: Leg = try read(#"{"from":{"place":"here"},"to":{"place":"there"}}"#)
    #expect(Leg.To.self == Leg.From.self)
    #expect(leg.to == Leg.From(place: .there))
  }
}
