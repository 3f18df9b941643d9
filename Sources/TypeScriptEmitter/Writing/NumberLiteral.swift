/// The sink for numbers.
enum NumberLiteral {
  /// True for a number in JSON's grammar (RFC 8259, section 6) that a JavaScript number can hold without becoming infinite.
  static func isValid(_ text: String) -> Bool {
    var scanner = Scanner(bytes: Array(text.utf8))
    scanner.skip(0x2D)
    guard scanner.integer() else { return false }
    if scanner.skip(0x2E), !scanner.digits() { return false }
    if scanner.skip(0x65) || scanner.skip(0x45) {
      if !scanner.skip(0x2B) { scanner.skip(0x2D) }
      guard scanner.digits() else { return false }
    }
    return scanner.isAtEnd && (Double(text)?.isFinite ?? false)
  }

  private struct Scanner {
    let bytes: [UInt8]
    var index = 0

    var isAtEnd: Bool { index == bytes.count }

    @discardableResult
    mutating func skip(_ byte: UInt8) -> Bool {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
      return true
    }

    /// One digit or more.
    mutating func digits() -> Bool {
      let start = index
      while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
      return index > start
    }

    /// Digits with no zero in front.
    mutating func integer() -> Bool {
      if skip(0x30) { return true }
      return digits()
    }
  }
}
