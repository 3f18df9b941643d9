/// Walks over the bytes of a short text.
struct ByteScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }
  var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    place += 1
    return true
  }

  /// Takes bytes while `test` holds and says how many.
  mutating func take(while test: (UInt8) -> Bool) -> Int {
    let start = place
    while let byte = next, test(byte) { place += 1 }
    return place - start
  }
}

extension UInt8 {
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  var isHexDigit: Bool { isDigit || (self | 0x20) &- UInt8(ascii: "a") < 6 }
  var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
  var isAlphanumeric: Bool { isDigit || isLetter }
}

/// Membership of ASCII bytes in a fixed set.
struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ members: StaticString, letters: Bool = false, digits: Bool = false) {
    members.withUTF8Buffer { for byte in $0 { insert(byte) } }
    for byte in UInt8(0)..<128 where (letters && byte.isLetter) || (digits && byte.isDigit) { insert(byte) }
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
  }

  func contains(_ byte: UInt8) -> Bool {
    if byte >= 128 { return false }
    return (byte < 64 ? low >> UInt64(byte) : high >> UInt64(byte & 63)) & 1 == 1
  }
}

/// Decodes the scalar at `place` of valid UTF-8 and steps behind it.
func takeScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> UInt32 {
  let lead = bytes[place]
  let length = lead < 0x80 ? 1 : (lead < 0xE0 ? 2 : (lead < 0xF0 ? 3 : 4))
  guard length > 1, place + length <= bytes.count else {
    place += 1
    return UInt32(lead)
  }
  var value = UInt32(lead) & (0x7F >> UInt32(length))
  for step in 1..<length { value = value << 6 | UInt32(bytes[place + step] & 0x3F) }
  place += length
  return value
}
