/// Percent-decoding of bytes. Source: RFC 3986, section 2.1; `+` for a space: WHATWG URL, "application/x-www-form-urlencoded parsing".
enum PercentEncoding {
  private static let percent = UInt8(ascii: "%")
  private static let plus = UInt8(ascii: "+")

  /// Whether every `%` has two hexadecimal digits after it.
  static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while let position = rest.firstIndex(of: percent) {
      guard position + 2 < rest.endIndex, hexadecimal(rest[position + 1]) != nil, hexadecimal(rest[position + 2]) != nil else {
        return false
      }
      rest = rest[(position + 3)...]
    }
    return true
  }

  /// The decoded bytes, or `nil` when an escape is broken.
  static func decode(_ bytes: ArraySlice<UInt8>, plusIsSpace: Bool) -> [UInt8]? {
    guard bytes.contains(where: { $0 == percent || (plusIsSpace && $0 == plus) }) else { return Array(bytes) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      if byte == percent {
        guard position + 1 < bytes.endIndex, let high = hexadecimal(bytes[position]), let low = hexadecimal(bytes[position + 1]) else {
          return nil
        }
        decoded.append(high << 4 | low)
        position += 2
      } else {
        decoded.append(plusIsSpace && byte == plus ? UInt8(ascii: " ") : byte)
      }
    }
    return decoded
  }

  static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
