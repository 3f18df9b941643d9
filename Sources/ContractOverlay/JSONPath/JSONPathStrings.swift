extension JSONPathParser {
  /// A string literal in single or double quotes; its own quote is escaped, the other one is not.
  mutating func parseString() throws(JSONPathError) -> String {
    let quote = bytes[position]
    position += 1
    var text: [UInt8] = []
    while let byte = peek, byte != quote {
      guard byte >= 0x20 else { throw error("control characters are written as escapes") }
      position += 1
      if byte == UInt8(ascii: "\\") { try parseEscape(quote, into: &text) } else { text.append(byte) }
    }
    guard peek == quote else { throw error("the string has no end") }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func parseEscape(_ quote: UInt8, into text: inout [UInt8]) throws(JSONPathError) {
    guard let byte = peek else { throw error("the string has no end") }
    position += 1
    switch byte {
    case quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text += String(try parseUnicodeEscape()).utf8
    default: throw JSONPathError(message: "there is no such escape", offset: position - 1)
    }
  }

  private mutating func parseUnicodeEscape() throws(JSONPathError) -> Unicode.Scalar {
    let start = position
    let first = try parseHex()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take("\\u") else { throw JSONPathError(message: "half of a surrogate pair", offset: start) }
    let second = try parseHex()
    guard (0xDC00...0xDFFF).contains(second), let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) else {
      throw JSONPathError(message: "half of a surrogate pair", offset: start)
    }
    return scalar
  }

  private mutating func parseHex() throws(JSONPathError) -> UInt32 {
    guard position + 4 <= bytes.count, bytes[position] != UInt8(ascii: "+"), bytes[position] != UInt8(ascii: "-"),
      let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw error("expected four hexadecimal digits") }
    position += 4
    return value
  }

  /// A number of JSON; nil when none stands here.
  mutating func parseNumber() throws(JSONPathError) -> Double? {
    let start = position
    _ = take("-")
    let whole = skipDigits()
    guard whole > 0 else {
      position = start
      return nil
    }
    let hasLeadingZero = whole > 1 && bytes[position - whole] == UInt8(ascii: "0")
    if take("."), skipDigits() == 0 { throw error("expected a digit") }
    if take("e") || take("E") {
      if !take("-") { _ = take("+") }
      if skipDigits() == 0 { throw error("expected a digit") }
    }
    guard !hasLeadingZero, let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw JSONPathError(message: "this is no number of JSON", offset: start)
    }
    return value
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
    return position - start
  }
}
