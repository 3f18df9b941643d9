extension JSONReader {
  /// Reads any value. Numbers keep their text, objects the order of their members.
  public mutating func value() throws(JSONFailure) -> JSONValue {
    switch firstByte() {
    case UInt8(ascii: "\""):
      let token = try stringTokenBehindQuote()
      return .string(try text(token))
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array { reader throws(JSONFailure) in try reader.value() })
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean(try bool())
    case UInt8(ascii: "n"):
      _ = try null()
      return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw unexpected()
    }
  }

  /// Reads a number and keeps its text.
  public mutating func number() throws(JSONFailure) -> JSONNumber {
    let token = try numberToken()
    return JSONNumber(checked: makeString(base + token.start, token.end - token.start, isASCII: true))
  }

  private mutating func object() throws(JSONFailure) -> JSONObject {
    var members: [JSONObject.Member] = []
    var cursor = try beginObject(.none)
    while try nextKey(&cursor) != nil {
      members.append(JSONObject.Member(name: cursor.unknownName, value: try value()))
    }
    return JSONObject(distinct: members)
  }
}
