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
  var valid = wordHighs
  let first = hexBytes(loadWord(base), &valid)
  let second = hexBytes(UInt64(loadHalfWord(base + 9)) | UInt64(loadHalfWord(base + 14)) &<< 32, &valid)
  let third = hexBytes(UInt64(loadHalfWord(base + 19)) | UInt64(loadHalfWord(base + 24)) &<< 32, &valid)
  let fourth = hexBytes(loadWord(base + 28), &valid)
  guard valid == wordHighs else { return nil }
  let words = (first.littleEndian, second.littleEndian, third.littleEndian, fourth.littleEndian)
  return withUnsafeBytes(of: words) { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
}

/// The four bytes, the first in the lowest place, that eight hexadecimal digits stand for. For every other letter a bit of `valid` is cleared.
@inline(__always) private func hexBytes(_ word: UInt64, _ valid: inout UInt64) -> UInt32 {
  let lower = word | 0x2020_2020_2020_2020 | wordHighs
  let isDigit = (lower &- wordOnes &* 0x30) & ~(lower &- wordOnes &* 0x3A)
  let isLetter = (lower &- wordOnes &* 0x61) & ~(lower &- wordOnes &* 0x67)
  // Setting 0x20 also makes digits of control characters, which have neither that bit nor 0x40.
  valid &= (isDigit | isLetter) & (word &<< 1 | word &<< 2) & ~word
  let digits = (word & 0x0F0F_0F0F_0F0F_0F0F) &+ (word &>> 6 & wordOnes) &* 9
  let pairs = (digits &<< 4 | digits &>> 8) & 0x00FF_00FF_00FF_00FF
  let quarters = (pairs | pairs &>> 8) & 0x0000_FFFF_0000_FFFF
  return UInt32(truncatingIfNeeded: quarters | quarters &>> 16)
}

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
