#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads the 36 bytes of a UUID's text form (RFC 9562, section 4), in either case, or nil.
func parseUUID(_ text: UnsafeBufferPointer<UInt8>) -> UUID? {
  guard text.count == 36, let base = text.baseAddress else { return nil }
  let dash = UInt8(ascii: "-")
  guard base[8] == dash, base[13] == dash, base[18] == dash, base[23] == dash else { return nil }
  var isValid = true
  let high = hexWord(base, 8, &isValid) &<< 32 | hexWord(base + 9, 4, &isValid) &<< 16 | hexWord(base + 14, 4, &isValid)
  let low = hexWord(base + 19, 4, &isValid) &<< 48 | hexWord(base + 24, 12, &isValid)
  guard isValid else { return nil }
  let words = (high.bigEndian, low.bigEndian)
  return withUnsafeBytes(of: words) { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
}

@inline(__always)
private func hexWord(_ base: UnsafePointer<UInt8>, _ count: Int, _ isValid: inout Bool) -> UInt64 {
  var value: UInt64 = 0
  for index in 0..<count {
    let digit = hexValues[Int(base[index])]
    if digit > 15 { isValid = false }
    value = value &<< 4 | UInt64(digit & 15)
  }
  return value
}

/// The value of each byte as a hexadecimal digit, 255 for the others.
private nonisolated(unsafe) let hexValues: UnsafePointer<UInt8> = {
  let target = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
  for byte in 0..<256 { target[byte] = hexDigit(UInt8(byte)).map { UInt8($0) } ?? 255 }
  return UnsafePointer(target)
}()

extension JSONWriter {
  /// Writes the text form in lower case, as RFC 9562 wants it written.
  public mutating func write(_ value: UUID) {
    reserve(38)
    put(UInt8(ascii: "\""))
    withUnsafeBytes(of: value.uuid) { bytes in
      for index in 0..<16 {
        if index == 4 || index == 6 || index == 8 || index == 10 { put(UInt8(ascii: "-")) }
        put(hexDigits[Int(bytes[index] &>> 4)])
        put(hexDigits[Int(bytes[index] & 15)])
      }
    }
    put(UInt8(ascii: "\""))
  }
}
