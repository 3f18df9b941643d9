/// The text of a JSON string: where it lies between its quotes, or, when there are escapes in it, in memory of the reader, until the next
/// string is read.
struct StringToken {
  var bytes: UnsafePointer<UInt8>
  var count: Int
  /// The offset of what is behind the opening quote.
  var start: Int
  var isASCII: Bool
}

extension JSONReader {
  /// Takes a string, checking its escapes and control characters. UTF-8 is checked by who uses the bytes, see ``text(_:)``.
  @inline(__always) mutating func stringToken() throws(JSONFailure) -> StringToken {
    guard firstByte() == UInt8(ascii: "\"") else { throw wrongType() }
    return try stringTokenBehindQuote()
  }

  /// Takes the rest of a string whose opening quote is at `offset`. Short ones are done here.
  @inline(__always) mutating func stringTokenBehindQuote() throws(JSONFailure) -> StringToken {
    let start = offset &+ 1
    let near = min(end, start &+ 64)
    var at = start
    var seen = Block(repeating: 0)
    while at &+ 16 <= near {
      let block = loadBlock(base + at)
      let stops = stringStops(block)
      if stops.0 | stops.1 != 0 {
        let stop = firstStop(block, stops)
        at &+= stop.index
        guard base[at] == UInt8(ascii: "\"") else { break }
        offset = at &+ 1
        return StringToken(bytes: base + start, count: at &- start, start: start, isASCII: !hasHigh(seen) && stop.seen & wordHighs == 0)
      }
      seen |= block
      at &+= 16
    }
    return try longStringToken(start: start)
  }

  /// A string that is long, has escapes in it, or lies near the end of the bytes.
  @inline(never) private mutating func longStringToken(start: Int) throws(JSONFailure) -> StringToken {
    var seen: UInt64 = 0
    let count = plainPrefix(base + start, end &- start, &seen)
    offset = start &+ count
    guard offset < end else { throw failure(.unexpectedEnd) }
    switch base[offset] {
    case UInt8(ascii: "\""):
      offset += 1
      return StringToken(bytes: base + start, count: count, start: start, isASCII: seen & wordHighs == 0)
    case UInt8(ascii: "\\"): return try unescapedToken(start: start, seen)
    default: throw failure(.controlCharacter)
    }
  }
}
