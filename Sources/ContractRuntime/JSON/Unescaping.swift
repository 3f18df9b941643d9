extension JSONReader {
  /// Takes the rest of a string that began at `start`, from its first escape on, and writes its text to the reader's own memory.
  mutating func unescapedToken(start: Int, _ seenBefore: UInt64) throws(JSONFailure) -> StringToken {
    var seen = seenBefore
    var count = offset - start
    var target = scratch.room(for: 2 * count, keeping: 0)
    target.update(from: base + start, count: count)
    while true {
      target = scratch.room(for: count + 64, keeping: count)
      let room = min(end - offset, scratch.capacity - count)
      let plain = plainPrefix(base + offset, room, into: target + count, &seen)
      offset += plain
      count += plain
      guard offset < end else { throw failure(.unexpectedEnd) }
      switch base[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return StringToken(bytes: UnsafePointer(target), count: count, start: start, isASCII: seen & wordHighs == 0)
      case UInt8(ascii: "\\"):
        // Four bytes at most, which no more plain ones may have left too little room for.
        target = scratch.room(for: count + 4, keeping: count)
        let length = try takeEscape(into: target + count)
        if length > 1 { seen |= wordHighs }
        count += length
      default:
        guard plain == room else { throw failure(.controlCharacter) }
      }
    }
  }

  /// Takes the escape at `offset`, writes what it stands for in UTF-8, and returns the bytes written.
  @inline(__always)
  private mutating func takeEscape(into target: UnsafeMutablePointer<UInt8>) throws(JSONFailure) -> Int {
    guard offset + 1 < end else { throw JSONFailure(.unexpectedEnd, offset: end) }
    let letter = base[offset + 1]
    if letter == UInt8(ascii: "u") { return encodeUTF8(try takeUnicodeEscape(), into: target) }
    let byte = simpleEscape(letter)
    if byte == 0 { throw failure(.invalidEscape) }
    target[0] = byte
    offset += 2
    return 1
  }

  /// Takes `\uXXXX`, or two of them that are a pair of surrogates.
  @inline(never) private mutating func takeUnicodeEscape() throws(JSONFailure) -> UInt32 {
    let unit = try codeUnit(at: offset)
    guard unit & 0xF800 == 0xD800 else {
      offset += 6
      return unit
    }
    guard unit < 0xDC00, offset + 7 < end, base[offset + 6] == UInt8(ascii: "\\"), base[offset + 7] == UInt8(ascii: "u") else {
      throw failure(.loneSurrogate)
    }
    let second = try codeUnit(at: offset + 6)
    if second & 0xFC00 != 0xDC00 { throw failure(.loneSurrogate) }
    offset += 12
    return 0x10000 &+ ((unit & 0x3FF) &<< 10) &+ (second & 0x3FF)
  }

  /// The UTF-16 code unit that the escape `\uXXXX` at `place` stands for.
  private func codeUnit(at place: Int) throws(JSONFailure) -> UInt32 {
    guard place + 6 <= end else { throw JSONFailure(.unexpectedEnd, offset: end) }
    var unit: UInt32 = 0
    for index in 2..<6 {
      guard let digit = hexDigit(base[place + index]) else { throw failure(.invalidEscape) }
      unit = unit &<< 4 | digit
    }
    return unit
  }
}

/// What the letter behind a backslash stands for, or 0 for a letter that may not be there.
@inline(__always) private func simpleEscape(_ letter: UInt8) -> UInt8 {
  switch letter {
  case UInt8(ascii: "n"): 0x0A
  case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
  case UInt8(ascii: "t"): 0x09
  case UInt8(ascii: "r"): 0x0D
  case UInt8(ascii: "b"): 0x08
  case UInt8(ascii: "f"): 0x0C
  default: 0
  }
}

/// The value of a hexadecimal digit, or nil.
@inline(__always) func hexDigit(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte &- UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte &- UInt8(ascii: "a") &+ 10)
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte &- UInt8(ascii: "A") &+ 10)
  default: nil
  }
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
