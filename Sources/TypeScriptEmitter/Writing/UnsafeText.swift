/// Scalars that no sink lets through as they are: controls, line terminators, and those that reorder or hide text in an editor
/// (CVE-2021-42574).
enum UnsafeText {
  /// True for a scalar that must not stand in source text.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// True when `value` may hold an unsafe scalar, or a byte that the sink names; a plain text is told from its bytes in one scan.
  static func contains(_ value: String, orByte isSpecial: (UInt8) -> Bool) -> Bool {
    var value = value
    return value.withUTF8 { buffer in
      guard let bytes = buffer.baseAddress else { return false }
      var index = 0
      while index < buffer.count {
        let byte = bytes[index]
        if byte < 0x20 || byte >= 0x7F {
          if byte < 0x80 || leadsUnsafe(byte) { return true }
        } else if byte < 0x60, isSpecial(byte) {
          return true
        }
        index += 1
      }
      return false
    }
  }

  /// First bytes of the unsafe scalars beyond ASCII.
  private static func leadsUnsafe(_ byte: UInt8) -> Bool {
    byte == 0xE2 || byte == 0xC2 || byte == 0xD8 || byte == 0xEF || byte == 0xF3
  }

  /// Four hexadecimal digits, or more in braces: what follows `\u`.
  static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    if digits.utf8.count > 4 { return "{" + digits + "}" }
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
