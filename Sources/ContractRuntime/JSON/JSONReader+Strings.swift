import ContractPattern

extension JSONReader {
  /// Reads a string.
  public mutating func string() throws(JSONFailure) -> String {
    let token = try stringToken()
    return try text(token)
  }

  /// Reads a string and checks it. Lengths count Unicode scalars, as JSON Schema does (validation, section 6.3).
  public mutating func string(
    minLength: Int = 0, maxLength: Int = .max, pattern: Pattern? = nil, format: StringFormat? = nil
  ) throws(JSONFailure) -> String {
    let token = try stringToken()
    let value = try text(token)
    let scalars = token.isASCII && !token.hasEscapes ? token.count : value.withBytes(scalarCount)
    if scalars < minLength || scalars > maxLength { throw JSONFailure(.length, offset: token.start) }
    if let format, !value.withBytes(format.matches) { throw JSONFailure(.format, offset: token.start) }
    if let pattern, !value.withBytes({ pattern.matches(utf8: $0) }) { throw JSONFailure(.pattern, offset: token.start) }
    return value
  }

  /// The string that `token` stands for.
  @inline(__always) func text(_ token: StringToken) throws(JSONFailure) -> String {
    if token.isASCII && !token.hasEscapes { return makeASCIIString(base + token.start, token.count) }
    return try uncommonText(token)
  }

  @inline(never) private func uncommonText(_ token: StringToken) throws(JSONFailure) -> String {
    if !token.hasEscapes {
      guard let text = makeString(UnsafeBufferPointer(start: base + token.start, count: token.count)) else { throw invalidUTF8(token) }
      return text
    }
    try checkUTF8(token)
    return String(unsafeUninitializedCapacity: token.count) { target in
      guard let start = target.baseAddress else { return 0 }
      return unescape(base + token.start, token.count, into: start)
    }
  }

  /// Throws unless the bytes of `token` are UTF-8.
  @inline(__always) func checkUTF8(_ token: StringToken) throws(JSONFailure) {
    if !token.isASCII && !isValidUTF8(base + token.start, token.count) { throw invalidUTF8(token) }
  }

  private func invalidUTF8(_ token: StringToken) -> JSONFailure { JSONFailure(.invalidUTF8, offset: token.start) }

  /// Reads a string and gives its bytes to `body` without making a `String`, where that is possible.
  @inline(__always)
  mutating func withStringBytes<Value>(
    failing code: JSONFailure.Code, _ body: (UnsafeBufferPointer<UInt8>) -> Value?
  ) throws(JSONFailure) -> Value {
    let token = try stringToken()
    let value: Value?
    if !token.hasEscapes {
      try checkUTF8(token)
      value = body(UnsafeBufferPointer(start: base + token.start, count: token.count))
    } else {
      value = try text(token).withBytes(body)
    }
    guard let value else { throw JSONFailure(code, offset: token.start) }
    return value
  }
}
