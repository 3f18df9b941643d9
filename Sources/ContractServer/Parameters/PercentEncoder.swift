/// Percent-encoding of text. Source: RFC 3986, section 2; what is left alone where: RFC 6570, section 3.2.1.
package enum PercentEncoder {
  /// Everything but unreserved characters is encoded.
  package static func encode(_ text: some Sequence<UInt8>) -> String { encode(text) { isUnreserved($0) } }

  /// For queries whose parameter allows reserved characters. What would end the value, the list or the query, or be read as a space, is
  /// encoded all the same.
  static func encodeReserved(_ text: some Sequence<UInt8>, separator: UInt8?) -> String {
    encode(text) { isUnreserved($0) || (isFreeInQuery($0) && $0 != separator) }
  }

  private static func encode(_ text: some Sequence<UInt8>, keeps: (UInt8) -> Bool) -> String {
    var encoded: [UInt8] = []
    for byte in text {
      if keeps(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
  }

  private static func isFreeInQuery(_ byte: UInt8) -> Bool {
    ":/?@!$'()*,;=".utf8.contains(byte)
  }
}
