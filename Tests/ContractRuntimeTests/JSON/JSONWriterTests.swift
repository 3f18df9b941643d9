import ContractRuntime
import ContractTestSupport
import Testing

@Suite struct JSONWriterTests {
  private func text<T: JSONWritable>(_ value: T) -> String { String(decoding: JSONCoding.encode(value), as: UTF8.self) }

  @Test func escapesWhatMustBe() throws {
    #expect(text("a\"b\\c/\n\r\t\u{8}\u{C}\u{1}\u{1F}é🙂\u{7F}") == #""a\"b\\c/\n\r\t\b\f\u0001\u001fé🙂"# + "\u{7F}\"")
    for length in 0..<40 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 0x61, count: length)
        bytes[place] = 0x0A
        let string = String(decoding: bytes, as: UTF8.self)
        #expect(try JSONValue(parsing: JSONCoding.encode(string)) == .string(string))
      }
    }
    let long = String(repeating: "\u{1}", count: 5000)
    #expect(try JSONValue(parsing: JSONCoding.encode(long)) == .string(long))
  }

  @Test func writesIntegers() {
    for value in [0, 1, 9, 10, 99, 100, 999, 1000, 9999, 10000, 12345, 99999, 100_000, 1_234_567, -1, -10, .max, .min] {
      #expect(text(value) == value.description)
    }
    var value = 1
    for _ in 0..<18 {
      value *= 10
      #expect(text(value) == value.description)
      #expect(text(value - 1) == (value - 1).description)
    }
  }

  /// The text reads back as the same double and is no longer than the standard library's.
  @Test func writesTheShortestDouble() throws {
    var random = SeededGenerator(state: 11)
    var values: [Double] = [
      0, -0.0, 1, -1, 0.1, 1.5, 100, 1e15, 1e16, 1e17, 123456.789, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 9007199254740992, 1e-5,
      0.0001, 1e21, 1e22, 1e23,
    ]
    for _ in 0..<20_000 {
      values.append(Double(bitPattern: random.next() & 0xFFEF_FFFF_FFFF_FFFF))
      values.append(Double(Int.random(in: -1_000_000...1_000_000, using: &random)) / 100)
      values.append(Double.random(in: -1e6...1e6, using: &random))
      values.append(Double(random.next() >> UInt64.random(in: 0..<60, using: &random)))
    }
    for value in values {
      let written = text(value)
      #expect(Double(written)?.bitPattern == value.bitPattern, "\(value)")
      #expect(digits(written) == digits(value.description), "\(value)")
      #expect(JSONNumber(written) != nil)
    }
    #expect(text(Double.nan) == "null")
    #expect(text(Double.infinity) == "null")
  }

  /// The digits of a number without zeros at their ends.
  private func digits(_ text: String) -> String {
    let significand = text.split(separator: "e")[0].filter { $0.isNumber }
    let trimmed = significand.drop { $0 == "0" }
    return String(trimmed.reversed().drop { $0 == "0" }.reversed())
  }

  @Test func writesCollections() {
    #expect(text([Int]()) == "[]")
    #expect(text([1, 2]) == "[1,2]")
    #expect(text([[String]](repeating: [], count: 2)) == "[[],[]]")
    #expect(text(["b": 1, "a": 2, "é": 3, "B\n": 4]) == #"{"B\n":4,"a":2,"b":1,"é":3}"#)
    #expect(text([Int?.none, 1]) == "[null,1]")
    #expect(text(["{", "["]) == #"["{","["]"#)
    let value: JSONValue = ["z": [1, true, .null], "a": ["x": "y"], "e": [:]]
    #expect(text(value) == #"{"z":[1,true,null],"a":{"x":"y"},"e":{}}"#)
  }

  @Test func leavesOutWhatIsAbsent() {
    struct Sample: JSONWritable {
      func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.optionalMember("a", Int?.none)
        writer.presenceMember("b", Presence<Int>.absent)
        writer.presenceMember("c", Presence<Int>.null)
        writer.presenceMember("d", Presence.value(1))
        writer.constantMember("e", "\"fixed\"")
        writer.members(["x\"y": true])
        writer.endObject()
      }
    }
    #expect(text(Sample()) == #"{"c":null,"d":1,"e":"fixed","x\"y":true}"#)
  }
}
