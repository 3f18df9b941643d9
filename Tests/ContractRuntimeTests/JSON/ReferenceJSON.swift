import ContractRuntime

/// JSON as plainly as RFC 8259 puts it: one function for each rule, byte by byte, no care for speed. Nil for what is not JSON.
struct ReferenceJSON {
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func parse(_ bytes: [UInt8]) -> JSONValue? {
    // Only whole texts of valid UTF-8 are JSON; Swift's own check is the reference.
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    var parser = ReferenceJSON(bytes)
    guard let value = parser.element() else { return nil }
    return parser.place == bytes.count ? value : nil
  }

  private mutating func element() -> JSONValue? {
    space()
    guard let value = value() else { return nil }
    space()
    return value
  }

  private mutating func space() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[place...].starts(with: text.utf8) else { return false }
    place += text.utf8.count
    return true
  }

  private mutating func value() -> JSONValue? {
    if take("null") { return .null }
    if take("true") { return true }
    if take("false") { return false }
    if take("{") { return nested { $0.object() } }
    if take("[") { return nested { $0.array() } }
    if place < bytes.count, bytes[place] == UInt8(ascii: "\"") { return string().map { .string($0) } }
    return number()
  }

  private mutating func nested(_ body: (inout ReferenceJSON) -> JSONValue?) -> JSONValue? {
    depth += 1
    defer { depth -= 1 }
    return depth > 128 ? nil : body(&self)
  }

  private mutating func array() -> JSONValue? {
    space()
    if take("]") { return [] }
    var items: [JSONValue] = []
    repeat {
      guard let item = element() else { return nil }
      items.append(item)
    } while take(",")
    return take("]") ? .array(items) : nil
  }

  private mutating func object() -> JSONValue? {
    space()
    if take("}") { return [:] }
    var members = JSONObject()
    repeat {
      space()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\""), let name = string(), members[name] == nil else { return nil }
      space()
      guard take(":"), let value = element() else { return nil }
      members[name] = value
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func string() -> String? {
    place += 1
    var units: [UInt16] = []
    var plain: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") {
        units += String(decoding: plain, as: UTF8.self).utf16
        return String(validating: units, as: UTF16.self)
      }
      if byte < 0x20 { return nil }
      if byte != UInt8(ascii: "\\") {
        plain.append(byte)
        continue
      }
      units += String(decoding: plain, as: UTF8.self).utf16
      plain = []
      guard let unit = escape() else { return nil }
      units.append(unit)
    }
    return nil
  }

  private mutating func escape() -> UInt16? {
    guard place < bytes.count else { return nil }
    let letter = Character(Unicode.Scalar(bytes[place]))
    place += 1
    let simple: [Character: UInt16] = ["\"": 34, "\\": 92, "/": 47, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9]
    if let unit = simple[letter] { return unit }
    guard letter == "u", place + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[place..<place + 4], as: UTF8.self)
    place += 4
    guard digits.allSatisfy({ $0.isHexDigit && $0.isASCII }) else { return nil }
    return UInt16(digits, radix: 16)
  }

  private mutating func number() -> JSONValue? {
    let start = place
    _ = take("-")
    if !take("0") { guard digits() else { return nil } }
    if take(".") { guard digits() else { return nil } }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      guard digits() else { return nil }
    }
    return JSONNumber(String(decoding: bytes[start..<place], as: UTF8.self)).map { .number($0) }
  }

  private mutating func digits() -> Bool {
    let start = place
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    return place > start
  }
}
