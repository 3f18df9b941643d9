// Eight bytes at a time in one integer ("SIMD within a register"): it is fast on every processor and also in debug builds.

/// Every byte 0x01.
let wordOnes: UInt64 = 0x0101_0101_0101_0101
/// Every byte 0x80.
let wordHighs: UInt64 = 0x8080_8080_8080_8080

/// Eight bytes, the first in the lowest place.
@inline(__always) func loadWord(_ pointer: UnsafePointer<UInt8>) -> UInt64 {
  UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
}

/// Four bytes, the first in the lowest place.
@inline(__always) func loadHalfWord(_ pointer: UnsafePointer<UInt8>) -> UInt32 {
  UInt32(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt32.self))
}

/// The high bit of each byte that is zero. Bits above the lowest set one may be wrong; the lowest is right.
@inline(__always) func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- wordOnes) & ~word & wordHighs
}

/// The high bit of each byte that ends or interrupts a JSON string: quote, backslash, control character. The lowest set bit is right.
@inline(__always) func stringStops(_ word: UInt64) -> UInt64 {
  let quotes = zeroBytes(word ^ 0x2222_2222_2222_2222)
  let backslashes = zeroBytes(word ^ 0x5C5C_5C5C_5C5C_5C5C)
  let controls = (word &- 0x2020_2020_2020_2020) & ~word & wordHighs
  return quotes | backslashes | controls
}

/// How many of the bytes begin a Unicode scalar in UTF-8, that is, are not continuation bytes.
func scalarCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  guard let base = bytes.baseAddress else { return 0 }
  var continuations = 0
  var index = 0
  while index + 8 <= bytes.count {
    let word = loadWord(base + index)
    continuations += ((word & wordHighs) & ~((word &<< 1) & wordHighs)).nonzeroBitCount
    index += 8
  }
  while index < bytes.count {
    if base[index] & 0xC0 == 0x80 { continuations += 1 }
    index += 1
  }
  return bytes.count - continuations
}
