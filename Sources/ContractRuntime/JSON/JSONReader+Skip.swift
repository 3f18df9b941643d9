extension JSONReader {
  /// Takes a value and forgets it. It must be well-formed all the same.
  public mutating func skip() throws(JSONFailure) {
    switch firstByte() {
    case UInt8(ascii: "\""):
      let token = try stringTokenBehindQuote()
      try checkUTF8(token)
    case UInt8(ascii: "{"): try skipObject()
    case UInt8(ascii: "["):
      guard try beginArray() else { return }
      repeat { try skip() } while try nextElement()
    case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try bool()
    case UInt8(ascii: "n"): _ = try null()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try numberToken()
    default: throw unexpected()
    }
  }

  private mutating func skipObject() throws(JSONFailure) {
    var object = try beginObject(.none)
    while try nextKey(&object) != nil { try skip() }
  }
}
