/// Where the text of a JSON string lies, between its quotes, still escaped.
struct StringToken {
  var start: Int
  var count: Int
  /// Whether the text is ASCII, its escapes undone.
  var isASCII: Bool
  var hasEscapes: Bool
}

extension JSONReader {
  /// Takes a string, checking its escapes and control characters. UTF-8 is checked by who uses the bytes, see ``text(_:)``.
  @inline(__always) mutating func stringToken() throws(JSONFailure) -> StringToken {
    guard firstByte() == UInt8(ascii: "\"") else { throw wrongType() }
    return try stringTokenBehindQuote()
  }

  /// Takes the rest of a string whose opening quote is at `offset`. Short ones are done here.
  @inline(__always) mutating func stringTokenBehindQuote() throws(JSONFailure) -> StringToken {
    let start = offset + 1
    let near = min(end, start + 40)
    var at = start
    var seen: UInt64 = 0
    while at + 8 <= near {
      let word = loadWord(base + at)
      let stops = stringStops(word)
      if stops != 0 {
        let low = stops.trailingZeroBitCount
        seen |= word & ((1 &<< UInt64(low & 0x38)) &- 1)
        at += low &>> 3
        if base[at] == UInt8(ascii: "\"") {
          offset = at + 1
          return StringToken(start: start, count: at - start, isASCII: seen & wordHighs == 0, hasEscapes: false)
        }
        break
      }
      seen |= word
      at += 8
    }
    return try longStringToken(start: start, from: at, seen)
  }

  /// The rest of a string that is long, has escapes in it, or lies near the end of the bytes.
  @inline(never)
  private mutating func longStringToken(start: Int, from: Int, _ seenBefore: UInt64) throws(JSONFailure) -> StringToken {
    var seen = seenBefore
    var token = StringToken(start: start, count: 0, isASCII: true, hasEscapes: false)
    offset = from
    while true {
      offset += plainPrefix(base + offset, end - offset, &seen)
      guard offset < end else { throw failure(.unexpectedEnd) }
      switch base[offset] {
      case UInt8(ascii: "\""):
        token.count = offset - start
        if seen & wordHighs != 0 { token.isASCII = false }
        offset += 1
        return token
      case UInt8(ascii: "\\"):
        token.hasEscapes = true
        if try checkEscape() >= 0x80 { token.isASCII = false }
      default: throw failure(.controlCharacter)
      }
    }
  }

  /// Checks the escape at `offset` and steps behind it. Returns its first UTF-16 code unit, or 0 for the short escapes, which are ASCII.
  @inline(__always) private mutating func checkEscape() throws(JSONFailure) -> UInt32 {
    guard offset + 1 < end else { throw JSONFailure(.unexpectedEnd, offset: end) }
    switch base[offset + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset += 2
      return 0
    case UInt8(ascii: "u"): return try checkUnicodeEscape()
    default: throw failure(.invalidEscape)
    }
  }

  @inline(never) private mutating func checkUnicodeEscape() throws(JSONFailure) -> UInt32 {
    let unit = try codeUnit(at: offset)
    guard unit & 0xF800 == 0xD800 else {
      offset += 6
      return unit
    }
    guard unit < 0xDC00, offset + 7 < end, base[offset + 6] == UInt8(ascii: "\\"), base[offset + 7] == UInt8(ascii: "u"),
      try codeUnit(at: offset + 6) & 0xFC00 == 0xDC00
    else { throw failure(.loneSurrogate) }
    offset += 12
    return unit
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
