import ContractRuntime
import ContractTestSupport
import Testing

@Suite struct JSONNumberTests {
  private func read<T>(_ text: String, _ body: (inout JSONReader) throws(JSONFailure) -> T) throws(JSONFailure) -> T {
    let guarded = GuardedBytes(Array(text.utf8))
    var reader = JSONReader(guarded.bytes)
    let value = try body(&reader)
    try reader.finish()
    return value
  }

  @Test func readsIntegersExactly() throws {
    for (text, value) in [
      ("0", 0), ("-0", 0), ("1.0", 1), ("1e2", 100), ("-12.50e1", -125), ("9223372036854775807", Int.max),
      ("-9223372036854775808", Int.min),
      ("100000000000000000000e-2", 1_000_000_000_000_000_000), ("0e999999999999999999999", 0),
      ("123456789012345678", 123_456_789_012_345_678),
    ] {
      #expect(try read(text) { r throws(JSONFailure) in try r.int() } == value, "\(text)")
    }
    for text in ["9223372036854775808", "-9223372036854775809", "1e19", "1e999999999999"] {
      #expect(throws: JSONFailure(.integerRange, offset: 0), "\(text)") { try read(text) { r throws(JSONFailure) in try r.int() } }
    }
    for text in ["1.5", "1e-1", "12345678901234567890.1"] {
      #expect(throws: JSONFailure(.type, offset: 0), "\(text)") { try read(text) { r throws(JSONFailure) in try r.int() } }
    }
    #expect(throws: JSONFailure(.integerRange, offset: 10)) { try read("2147483648") { r throws(JSONFailure) in try r.int32() } }
    #expect(throws: JSONFailure.self) { try read("\"1\"") { r throws(JSONFailure) in try r.int() } }
    #expect(throws: JSONFailure(.range, offset: 1)) { try read("5") { r throws(JSONFailure) in try r.int(minimum: 6) } }
    #expect(throws: JSONFailure(.multiple, offset: 1)) { try read("5") { r throws(JSONFailure) in try r.int(multipleOf: 2) } }
  }

  /// Every way of reading a double gives what the standard library gives.
  @Test func readsDoublesToTheNearest() throws {
    var random = SeededGenerator(state: 3)
    var texts = [
      "0.0", "-0.0", "5e-324", "2.2250738585072014e-308", "1.7976931348623157e308", "9007199254740993", "9007199254740992.5", "1e23",
      "8.5e22",
      "0.000000000000000000000000000000000000000000000000000000000012345678901234567890", "1e-400", "123456789012345678901234567890",
      "7.2057594037927933e16", "1.00000000000000011102230246251565404236316680908203125",
      "1.00000000000000011102230246251565404236316680908203124",
    ]
    for _ in 0..<20_000 {
      texts.append(Double(bitPattern: random.next() & 0x7FEF_FFFF_FFFF_FFFF).description)
      texts.append("\(random.next()).\(random.next() % 1000)e\(Int.random(in: -60...60, using: &random))")
      texts.append("\(UInt32.random(in: 0...UInt32.max, using: &random))e\(Int.random(in: -30...30, using: &random))")
      texts.append("0.\(random.next())")
    }
    for text in texts {
      let expected = try #require(Double(text))
      #expect(try read(text) { r throws(JSONFailure) in try r.double() }.bitPattern == expected.bitPattern, "\(text)")
    }
    #expect(throws: JSONFailure(.numberRange, offset: 0)) { try read("1e400") { r throws(JSONFailure) in try r.double() } }
  }

  @Test func boundsAreExact() throws {
    func accepts(_ text: String, _ body: (inout JSONReader) throws(JSONFailure) -> Double) -> Bool { (try? read(text, body)) != nil }
    #expect(accepts("0.3") { r throws(JSONFailure) in try r.double(multipleOf: 0.1) })
    #expect(!accepts("0.35") { r throws(JSONFailure) in try r.double(multipleOf: 0.1) })
    #expect(accepts("1e300") { r throws(JSONFailure) in try r.double(multipleOf: 0.01) })
    #expect(accepts("0.1") { r throws(JSONFailure) in try r.double(minimum: 0.1) })
    #expect(!accepts("0.09999999999999999999999") { r throws(JSONFailure) in try r.double(minimum: 0.1) })
    #expect(accepts("0.10000000000000000000001") { r throws(JSONFailure) in try r.double(exclusiveMinimum: 0.1) })
    #expect(!accepts("0.1") { r throws(JSONFailure) in try r.double(exclusiveMaximum: 0.1) })
    #expect(!accepts("10.5") { r throws(JSONFailure) in try r.double(maximum: 10) })
  }

  @Test func numbersAreEqualByValue() throws {
    func number(_ text: String) throws -> JSONNumber { try #require(JSONNumber(text)) }
    #expect(try number("1") == number("1.0"))
    #expect(try number("1e2").hashValue == number("100.00").hashValue)
    #expect(try number("-0") == number("0"))
    #expect(try number("123456789012345678901234567890") != number("123456789012345678901234567891"))
    #expect(try number("0.1") < number("0.10000000000000000000000001"))
    #expect(try number("-2") < number("1"))
    #expect(try number("-10") < number("-9.5"))
    #expect(try number("1e-5") < number("1e5"))
    for text in ["", "01", "1.", " 1", "1 ", "abc", "--1", "+1", "1e", "0x1"] { #expect(JSONNumber(text) == nil, "\(text)") }
    #expect(try number("1.50").text == "1.50")
    #expect(try number("1e3").int == 1000)
    #expect(try number("1.5").int == nil)
  }
}
