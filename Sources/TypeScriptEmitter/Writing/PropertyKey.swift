/// The sinks for member names.
enum PropertyKey {
  /// A member of a type: an identifier or a number as it is, anything else as a string literal.
  ///
  /// The difference between `200` and `"200"` is one of type: `keyof` gives a number or a string.
  static func append(_ name: String, to text: inout String) {
    if isIdentifier(name) || isCanonicalNumber(name) {
      text.append(name)
    } else {
      StringLiteral.append(name, to: &text)
    }
  }

  /// A member of an object literal, where `__proto__` written plainly would set the prototype.
  static func appendValueKey(_ name: String, to text: inout String) {
    if name == "__proto__" { text.append("[\"__proto__\"]") } else { append(name, to: &text) }
  }

  /// Letters, digits, `_` and `$` of ASCII, not beginning with a digit. Reserved words are allowed in this place.
  static func isIdentifier(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { buffer in
      guard let bytes = buffer.baseAddress, buffer.count > 0, !isDigit(bytes[0]) else { return false }
      var index = 0
      while index < buffer.count {
        guard isWordByte(bytes[index]) else { return false }
        index += 1
      }
      return true
    }
  }

  /// True when JavaScript would print the number that `name` denotes as `name` again.
  static func isCanonicalNumber(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard let first = bytes.first, isDigit(first), bytes.count <= 15 else { return false }
    guard let point = bytes.firstIndex(of: 0x2E) else { return isCanonicalInteger(bytes[...]) }
    let fraction = bytes[(point + 1)...]
    guard isCanonicalInteger(bytes[..<point]), let last = fraction.last, last != 0x30 else { return false }
    return fraction.allSatisfy(isDigit) && !(bytes[0] == 0x30 && fraction.prefix(6).allSatisfy { $0 == 0x30 })
  }

  private static func isCanonicalInteger(_ digits: ArraySlice<UInt8>) -> Bool {
    guard let first = digits.first, digits.allSatisfy(isDigit) else { return false }
    return first != 0x30 || digits.count == 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A) || isDigit(byte) || byte == 0x5F || byte == 0x24
  }
}
