import ContractRuntime
import Testing

@Suite struct JSONReaderTests {
  /// Text, code, offset of the first mistake.
  static let refused: [(String, JSONFailure.Code, Int)] = [
    ("", .unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("nul", .unexpectedEnd, 3), ("nulL", .unexpectedByte, 3),
    ("True", .unexpectedByte, 0),
    ("[1,]", .unexpectedByte, 3), ("[1 2]", .unexpectedByte, 3), ("[1", .unexpectedEnd, 2), ("{\"a\":1,}", .unexpectedByte, 7),
    ("{\"a\" 1}", .unexpectedByte, 5), ("{a:1}", .unexpectedByte, 1), ("{\"a\":1", .unexpectedEnd, 6), ("1 2", .trailingBytes, 2),
    ("\u{FEFF}1", .byteOrderMark, 0), ("01", .invalidNumber, 0), ("-", .unexpectedEnd, 1), ("1.", .unexpectedEnd, 2),
    ("1.e1", .invalidNumber, 2),
    (".5", .unexpectedByte, 0), ("+1", .unexpectedByte, 0), ("1e", .unexpectedEnd, 2), ("1e+x", .invalidNumber, 3),
    ("NaN", .unexpectedByte, 0),
    ("\"\\x\"", .invalidEscape, 1), ("\"\\u12g4\"", .invalidEscape, 1), ("\"\\ud800\"", .loneSurrogate, 1),
    ("\"\\udc00\"", .loneSurrogate, 1),
    ("\"\\ud800\\u0041\"", .loneSurrogate, 1), ("\"a\nb\"", .controlCharacter, 2), ("\"abc", .unexpectedEnd, 4),
    ("\"abc\\", .unexpectedEnd, 5),
    ("{\"a\":1,\"a\":2}", .duplicateMember, 7), ("{\"a\":1,\"\\u0061\":2}", .duplicateMember, 7), ("'a'", .unexpectedByte, 0),
    ("[1]]", .trailingBytes, 3), ("\u{A0}1", .unexpectedByte, 0),
  ]

  @Test(arguments: refused.indices) func refuses(index: Int) {
    let (text, code, offset) = Self.refused[index]
    let guarded = GuardedBytes(Array(text.utf8))
    var reader = JSONReader(guarded.bytes)
    let failure = #expect(throws: JSONFailure.self) {
      _ = try reader.value()
      try reader.finish()
    }
    #expect(failure == JSONFailure(code, offset: offset), "\(text.debugDescription)")
  }

  @Test func refusesBrokenUTF8() {
    for bytes: [UInt8] in [[0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0xFF], [0xC3]] {
      for padding in [0, 5, 8, 13] {
        let text = [0x22] + [UInt8](repeating: 0x61, count: padding) + bytes + [0x22]
        let guarded = GuardedBytes(text)
        var reader = JSONReader(guarded.bytes)
        let failure = #expect(throws: JSONFailure.self) { try reader.string() }
        #expect(failure?.code == .invalidUTF8, "\(text)")
        let key = GuardedBytes([0x7B] + text + Array(":1}".utf8))
        var skipping = JSONReader(key.bytes)
        #expect(throws: JSONFailure.self) { try skipping.skip() }
      }
    }
  }

  @Test func depthIsBounded() throws {
    let limits = JSONLimits(maximumDepth: 3)
    _ = try JSONValue(parsing: "[[{}]]", limits: limits)
    let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: "[[{\"a\":[]}]]", limits: limits) }
    #expect(error?.code == "json.depth")
    // Leaving a level gives it back, in every kind of collection.
    _ = try JSONValue(parsing: "[[[],[]],[{},{}],{\"a\":[],\"b\":{}}]", limits: limits)
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: String(repeating: "[", count: 100_000)) }
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: String(repeating: "{\"a\":", count: 100_000)) }
  }

  @Test func syntaxErrorsSayWhere() {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: "{\n  \"é\": 1,\n  \"é b\": tru\n}") }
    #expect(error?.line == 3)
    #expect(error?.column == 13)
    #expect(error?.code == "json.syntax")
    #expect(error?.description == "line 3, column 13: this character cannot stand here")
  }

  @Test func countsLengthsInScalars() throws {
    func read(_ text: String, _ body: (inout JSONReader) throws(JSONFailure) -> String) throws -> String {
      try Array(text.utf8).withUnsafeBufferPointer { bytes in
        var reader = JSONReader(bytes)
        return try body(&reader)
      }
    }
    #expect(try read("\"é🙂e\u{301}\"") { r throws(JSONFailure) in try r.string(minLength: 4, maxLength: 4) } == "é🙂e\u{301}")
    #expect(try read("\"\\u0041\\ud83d\\ude42\"") { r throws(JSONFailure) in try r.string(minLength: 2, maxLength: 2) } == "A🙂")
    #expect(throws: JSONFailure(.length, offset: 1)) { try read("\"abc\"") { r throws(JSONFailure) in try r.string(maxLength: 2) } }
    #expect(throws: JSONFailure(.length, offset: 1)) { try read("\"\"") { r throws(JSONFailure) in try r.string(minLength: 1) } }
    #expect(throws: JSONFailure(.format, offset: 1)) { try read("\"x\"") { r throws(JSONFailure) in try r.string(format: .ipv4) } }
  }

  @Test func looksAheadWithoutTaking() throws {
    try Array(#" {"a":{"kind":"no"},"k\u0069nd":"yes","n":1} "#.utf8).withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      #expect(reader.peek() == .object)
      #expect(try reader.discriminator("kind") == "yes")
      #expect(try reader.hasMember("n"))
      #expect(try !reader.hasMember("m"))
      #expect(throws: JSONFailure.self) { try reader.discriminator("n") }
      #expect(throws: JSONFailure.self) { try reader.discriminator("m") }
      #expect(reader.offset == 0)
      #expect(reader.attempt([Int].self) == nil)
      #expect(reader.attempt([String: JSONValue].self)?.count == 3)
      try reader.finish()
    }
  }

  /// Each level tries two alternatives; without a bound, that is 2^100 readings.
  @Test func attemptsInsideAttemptsAreBounded() {
    struct Nested: JSONReadable {
      init(from reader: inout JSONReader) throws(JSONFailure) {
        func alternative(_ reader: inout JSONReader) throws(JSONFailure) -> Bool {
          _ = try reader.array { r throws(JSONFailure) in try Nested(from: &r) }
          throw reader.noAlternative()
        }
        if reader.attempt({ r throws(JSONFailure) in try alternative(&r) }) != nil { return }
        if reader.attempt({ r throws(JSONFailure) in try alternative(&r) }) != nil { return }
        throw reader.noAlternative()
      }
    }
    let text = Array((String(repeating: "[", count: 100) + String(repeating: "]", count: 100)).utf8)
    text.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      #expect(throws: JSONFailure.self) { try Nested(from: &reader) }
    }
  }
}
