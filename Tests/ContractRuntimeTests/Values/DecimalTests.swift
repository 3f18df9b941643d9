import ContractRuntime
import ContractTestSupport
import Foundation
import Testing

@Suite struct DecimalTests {
  private func decimal(
    _ text: String, minimum: StaticString? = nil, exclusiveMaximum: StaticString? = nil, multipleOf: StaticString? = nil
  ) throws(JSONFailure) -> Decimal {
    try Array(text.utf8).withUnsafeBufferPointer { bytes throws(JSONFailure) in
      var reader = JSONReader(bytes)
      let value = try reader.decimal(minimum: minimum, exclusiveMaximum: exclusiveMaximum, multipleOf: multipleOf)
      try reader.finish()
      return value
    }
  }

  /// Whatever number of up to 38 digits: it is read, and written as the same number.
  @Test func roundTrips() throws {
    var random = SeededGenerator(state: 11)
    for _ in 0..<3000 {
      let count = Int.random(in: 1...38, using: &random)
      let all = (0..<count).map { _ in Int.random(in: 0...9, using: &random).description }.joined()
      let digits = all.drop { $0 == "0" }
      let exponent = Int.random(in: -128...(128 - count), using: &random)
      let text = "\(Bool.random(using: &random) ? "-" : "")\(digits.isEmpty ? "0" : digits)e\(exponent)"
      let value = try decimal(text)
      let written = String(decoding: JSONCoding.encode(value), as: UTF8.self)
      let given = try #require(JSONNumber(text))
      #expect(JSONNumber(written) == given, "\(text) becomes \(written)")
      #expect(try decimal(written) == value)
    }
  }

  @Test(arguments: ["0", "-0", "0.00", "1.50", "-0.1", "99999999999999999999999999999999999999", "1e127", "1e-128", "1.10e2"])
  func agreesWithFoundation(text: String) throws {
    #expect(try decimal(text) == Decimal(string: text))
  }

  @Test(arguments: [
    "100000000000000000000000000000000000001", "1.00000000000000000000000000000000000001", "1e128",
    "1e-129", "1e99999999999999999999",
  ])
  func refusesRatherThanRounds(text: String) {
    #expect(throws: JSONFailure(.decimalRange, offset: 0)) { try decimal(text) }
  }

  @Test func boundsAreExact() throws {
    #expect(throws: Never.self) { try decimal("0.1", minimum: "0.10") }
    #expect(throws: JSONFailure.self) { try decimal("0.09999999999999999999999999999", minimum: "0.1") }
    #expect(throws: Never.self) { try decimal("9007199254740992.9", exclusiveMaximum: "9007199254740993") }
    #expect(throws: JSONFailure.self) { try decimal("9007199254740993.0", exclusiveMaximum: "9007199254740993") }
    #expect(throws: Never.self) { try decimal("12345678901234567890.03", multipleOf: "0.01") }
    #expect(throws: JSONFailure.self) { try decimal("12345678901234567890.035", multipleOf: "0.01") }
  }

  @Test func textsKeepTheirSpelling() throws {
    for text in ["10.00", "-0.5", "1e3", "0"] {
      let value = try #require(DecimalText(text))
      #expect(value.value == Decimal(string: text))
      #expect(String(decoding: JSONCoding.encode(value), as: UTF8.self) == "\"\(text)\"")
    }
    for text in ["", " 1", "1 ", "1,5", ".5", "5.", "+1", "01", "NaN", "0x1", "1e128"] { #expect(DecimalText(text) == nil, "\(text)") }
    #expect(DecimalText(Decimal(sign: .minus, exponent: -2, significand: 150))?.text == "-1.5")
    #expect(DecimalText(Decimal.nan) == nil)
    #expect(String(decoding: JSONCoding.encode(Decimal.nan), as: UTF8.self) == "null")
  }
}
