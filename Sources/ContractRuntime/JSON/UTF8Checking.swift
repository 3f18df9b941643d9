/// Whether the bytes are well-formed UTF-8 (Unicode Standard, table 3-7: no overlong form, no surrogate, nothing above U+10FFFF).
func isValidUTF8(_ base: UnsafePointer<UInt8>, _ count: Int) -> Bool {
  var index = 0
  while index < count {
    while index + 64 <= count, !hasHigh(loadBlocks(base + index)) { index += 64 }
    while index + 16 <= count, !hasHigh(loadBlock(base + index)) { index += 16 }
    if index + 8 <= count {
      let highs = loadWord(base + index) & wordHighs
      index += highs == 0 ? 8 : highs.trailingZeroBitCount &>> 3
      if highs == 0 { continue }
    }
    // Letters beyond ASCII often come in runs.
    while index < count {
      let length = scalarLength(base + index, count - index)
      if length == 0 { return false }
      index += length
      if index < count, base[index] < 0x80 { break }
    }
  }
  return true
}

/// The length in bytes of the well-formed scalar at `base`, or 0.
@inline(__always) private func scalarLength(_ base: UnsafePointer<UInt8>, _ count: Int) -> Int {
  let lead = base[0]
  if lead < 0x80 { return 1 }
  if lead < 0xC2 || count < 2 { return 0 }
  let second = base[1]
  if lead < 0xE0 { return second & 0xC0 == 0x80 ? 2 : 0 }
  if lead < 0xF0 {
    guard count >= 3, base[2] & 0xC0 == 0x80 else { return 0 }
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : 0xBF
    return second >= lowest && second <= highest ? 3 : 0
  }
  guard lead < 0xF5, count >= 4, base[2] & 0xC0 == 0x80, base[3] & 0xC0 == 0x80 else { return 0 }
  let lowest: UInt8 = lead == 0xF0 ? 0x90 : 0x80
  let highest: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
  return second >= lowest && second <= highest ? 4 : 0
}
