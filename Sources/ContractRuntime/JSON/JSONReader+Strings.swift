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
    if !hasLength(value, token, minLength, maxLength) { throw JSONFailure(.length, offset: token.start) }
    if let format, !value.withBytes(format.matches) { throw JSONFailure(.format, offset: token.start) }
    if let pattern, !value.withBytes({ pattern.matches(utf8: $0) }) { throw JSONFailure(.pattern, offset: token.start) }
    return value
  }

  @inline(__always)
  private func hasLength(_ value: String, _ token: StringToken, _ minLength: Int, _ maxLength: Int) -> Bool {
    let bytes = token.hasEscapes ? value.utf8.count : token.count
    if token.isASCII { return bytes >= minLength && bytes <= maxLength }
    // A scalar has one to four bytes: often that decides, without counting.
    if bytes >= minLength &* 4 && bytes <= maxLength && minLength < 1 << 60 { return true }
    let scalars = value.withBytes(scalarCount)
    return scalars >= minLength && scalars <= maxLength
  }

  /// The string that `token` stands for.
  @inline(__always) func text(_ token: StringToken) throws(JSONFailure) -> String {
    if token.isASCII && !token.hasEscapes { return makeString(base + token.start, token.count, isASCII: true) }
    return try uncommonText(token)
  }

  @inline(never) private func uncommonText(_ token: StringToken) throws(JSONFailure) -> String {
    try checkUTF8(token)
    if !token.hasEscapes { return makeString(base + token.start, token.count, isASCII: false) }
    return makeUnescapedString(base + token.start, token.count, isASCII: token.isASCII)
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
