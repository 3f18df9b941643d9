/// Writes the text of checked JSON string content to `target`, which has room for `count` bytes, and returns the bytes written.
func unescape(_ source: UnsafePointer<UInt8>, _ count: Int, into target: UnsafeMutablePointer<UInt8>) -> Int {
  var read = 0
  var written = 0
  while true {
    // There is room for whole blocks, because no more is written than was read.
    let plain = copyPlainPrefix(source + read, count - read, into: target + written)
    read += plain
    written += plain
    guard read < count else { return written }
    if source[read + 1] != UInt8(ascii: "u") {
      target[written] = simpleEscape(source[read + 1])
      read += 2
      written += 1
    } else {
      var scalar = escapedUnit(source + read)
      read += 6
      if scalar & 0xFC00 == 0xD800 {
        scalar = 0x10000 &+ ((scalar & 0x3FF) &<< 10) &+ (escapedUnit(source + read) & 0x3FF)
        read += 6
      }
      written += encodeUTF8(scalar, into: target + written)
    }
  }
}

private func simpleEscape(_ letter: UInt8) -> UInt8 {
  switch letter {
  case UInt8(ascii: "b"): 0x08
  case UInt8(ascii: "f"): 0x0C
  case UInt8(ascii: "n"): 0x0A
  case UInt8(ascii: "r"): 0x0D
  case UInt8(ascii: "t"): 0x09
  default: letter
  }
}

private func escapedUnit(_ source: UnsafePointer<UInt8>) -> UInt32 {
  var unit: UInt32 = 0
  for index in 2..<6 { unit = unit &<< 4 | (hexDigit(source[index]) ?? 0) }
  return unit
}

/// Writes one scalar in UTF-8 and returns its length.
func encodeUTF8(_ scalar: UInt32, into target: UnsafeMutablePointer<UInt8>) -> Int {
  if scalar < 0x80 {
    target[0] = UInt8(truncatingIfNeeded: scalar)
    return 1
  }
  if scalar < 0x800 {
    target[0] = 0xC0 | UInt8(truncatingIfNeeded: scalar &>> 6)
    target[1] = 0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F)
    return 2
  }
  if scalar < 0x10000 {
    target[0] = 0xE0 | UInt8(truncatingIfNeeded: scalar &>> 12)
    target[1] = 0x80 | UInt8(truncatingIfNeeded: (scalar &>> 6) & 0x3F)
    target[2] = 0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F)
    return 3
  }
  target[0] = 0xF0 | UInt8(truncatingIfNeeded: scalar &>> 18)
  target[1] = 0x80 | UInt8(truncatingIfNeeded: (scalar &>> 12) & 0x3F)
  target[2] = 0x80 | UInt8(truncatingIfNeeded: (scalar &>> 6) & 0x3F)
  target[3] = 0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F)
  return 4
}
