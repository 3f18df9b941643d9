/// Where the text of a JSON string lies, between its quotes, still escaped.
struct StringToken {
  var start: Int
  var count: Int
  var isASCII: Bool
  var hasEscapes: Bool
}

extension JSONReader {
  /// Takes a string, checking its escapes and control characters. UTF-8 is checked by who uses the bytes, see ``text(_:)``.
  @inline(__always) mutating func stringToken() throws(JSONFailure) -> StringToken {
    guard firstByte() == UInt8(ascii: "\"") else { throw wrongType() }
    return try stringTokenBehindQuote()
  }

  /// Takes the rest of a string whose opening quote is at `offset`.
  @inline(__always) mutating func stringTokenBehindQuote() throws(JSONFailure) -> StringToken {
    let start = offset + 1
    var at = start
    var highs: UInt64 = 0
    while at + 8 <= end {
      let word = loadWord(base + at)
      let stops = stringStops(word)
      if stops != 0 {
        let low = stops.trailingZeroBitCount
        highs |= word & ((1 &<< UInt64(low & 0x38)) &- 1)
        at += low &>> 3
        if base[at] == UInt8(ascii: "\"") {
          offset = at + 1
          return StringToken(start: start, count: at - start, isASCII: highs & wordHighs == 0, hasEscapes: false)
        }
        break
      }
      highs |= word
      at += 8
    }
    return try slowStringToken(start: start, from: at, isASCII: highs & wordHighs == 0)
  }

  /// The rest of a string with escapes in it, or near the end of the bytes.
  @inline(never)
  private mutating func slowStringToken(start: Int, from: Int, isASCII: Bool) throws(JSONFailure) -> StringToken {
    var token = StringToken(start: start, count: 0, isASCII: isASCII, hasEscapes: false)
    offset = from
    while offset < end {
      let byte = base[offset]
      switch byte {
      case UInt8(ascii: "\""):
        token.count = offset - start
        offset += 1
        return token
      case UInt8(ascii: "\\"):
        token.hasEscapes = true
        try checkEscape()
      case 0..<0x20: throw failure(.controlCharacter)
      default:
        if byte >= 0x80 { token.isASCII = false }
        offset += 1
        skipPlainWords(&token)
      }
    }
    throw failure(.unexpectedEnd)
  }

  /// Skips whole words with nothing special in them.
  @inline(__always) private mutating func skipPlainWords(_ token: inout StringToken) {
    while offset + 8 <= end {
      let word = loadWord(base + offset)
      if stringStops(word) != 0 { return }
      if word & wordHighs != 0 { token.isASCII = false }
      offset += 8
    }
  }

  /// Checks the escape at `offset` and steps behind it.
  private mutating func checkEscape() throws(JSONFailure) {
    guard offset + 1 < end else { throw JSONFailure(.unexpectedEnd, offset: end) }
    switch base[offset + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"),
      UInt8(ascii: "t"):
      offset += 2
    case UInt8(ascii: "u"):
      let unit = try codeUnit(at: offset)
      guard unit & 0xF800 == 0xD800 else {
        offset += 6
        return
      }
      guard unit < 0xDC00, offset + 7 < end, base[offset + 6] == UInt8(ascii: "\\"), base[offset + 7] == UInt8(ascii: "u"),
        try codeUnit(at: offset + 6) & 0xFC00 == 0xDC00
      else { throw failure(.loneSurrogate) }
      offset += 12
    default: throw failure(.invalidEscape)
    }
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

/// The value of a hexadecimal digit, or nil.
@inline(__always) func hexDigit(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte &- UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte &- UInt8(ascii: "a") &+ 10)
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte &- UInt8(ascii: "A") &+ 10)
  default: nil
  }
}

/// Writes the text of checked JSON string content to `target`, which has room for `count` bytes, and returns the bytes written.
func unescape(_ source: UnsafePointer<UInt8>, _ count: Int, into target: UnsafeMutablePointer<UInt8>) -> Int {
  var read = 0
  var written = 0
  while read < count {
    // Whole words up to the next backslash; there is room for one, because no more is written than was read.
    while read + 8 <= count {
      let word = loadWord(source + read)
      let backslashes = zeroBytes(word ^ 0x5C5C_5C5C_5C5C_5C5C)
      UnsafeMutableRawPointer(target + written).storeBytes(of: word.littleEndian, as: UInt64.self)
      let plain = backslashes == 0 ? 8 : backslashes.trailingZeroBitCount &>> 3
      read += plain
      written += plain
      if plain < 8 { break }
    }
    guard read < count else { break }
    let byte = source[read]
    if byte != UInt8(ascii: "\\") {
      target[written] = byte
      read += 1
      written += 1
    } else if source[read + 1] != UInt8(ascii: "u") {
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
  return written
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
