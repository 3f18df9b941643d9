import ContractRuntime
import Foundation
import Testing

@testable import GeneratedKinds

// Numbers and texts of `format: decimal`, as `contract.yaml` asks: held, and checked, digit by digit.
extension KindsTests {
  @Test func decimalsAreHeldExactly() throws {
    let text =
      #"{"amount":12345678901234567890.01,"text":"10.00","rate":null,"rates":[0.1,0.10000000000000000001],"#
      + #""byCountry":{"de":"0.190"},"fee":-0.00000000000000000000000000000000000001,"shown":"2.0"}"#
    let value = try read(text, as: Money.self)
    #expect(self.text(value) == text)
    let cent = try #require(Decimal(string: "0.01"))
    let whole = try #require(Decimal(string: "12345678901234567890"))
    #expect(value.amount - whole == cent && value.text?.value == 10)
    #expect(try read(#"{"amount":1}"#, as: Money.self).fee * 10 == 1)
    #expect(self.text(Money(amount: cent)) == #"{"amount":0.01,"fee":0.1,"shown":"1.50"}"#)
  }

  @Test(arguments: [
    (#"{"amount":0.00}"#, "/amount", "number.too_small"), (#"{"amount":0.015}"#, "/amount", "number.multiple_of"),
    (#"{"amount":99999999999999999999.99}"#, "/amount", "number.too_large"), (#"{"amount":1,"text":"10.0"}"#, "/text", "string.pattern"),
    (#"{"amount":1,"rate":"1"}"#, "/rate", "type.mismatch"), (#"{"amount":1,"shown":"1,5"}"#, "/shown", "string.format"),
    (#"{"amount":1,"rates":[0.1,1e-1]}"#, "/rates", "array.not_unique"),
    (#"{"amount":1,"fee":1.23456789012345678901234567890123456789}"#, "/fee", "number.out_of_range"),
  ])
  func decimalsAreRefusedExactly(text: String, pointer: String, code: String) throws {
    #expect(try mistakes(in: text) == ["\(pointer) \(code)"])
  }

  /// The complete validator knows the format as well: a mistake of it is listed with the others.
  @Test func mistakesInDecimalsAreListedWithOthers() throws {
    let text = #"{"amount":0,"text":"x","fee":1e999,"byCountry":{"de":"1e999"}}"#
    let expected = [
      "/amount number.too_small", "/text string.pattern", "/text string.format", "/fee number.out_of_range", "/byCountry/de string.format",
    ]
    #expect(try Set(mistakes(in: text)) == Set(expected))
  }

  /// What is wrong with a `Money`, as pointers and codes.
  private func mistakes(in text: String) throws -> [String] {
    do {
      let _: Money = try read(text)
      return []
    } catch JSONError.invalid(let issues) {
      return issues.map { "\($0.pointer) \($0.code)" }
    }
  }
}
