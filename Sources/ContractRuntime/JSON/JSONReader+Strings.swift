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
    try checkedString(minLength, maxLength, pattern, format)
  }

  @inline(__always)
  mutating func checkedString(
    _ minLength: Int, _ maxLength: Int, _ pattern: Pattern?, _ format: StringFormat?
  ) throws(JSONFailure) -> String {
    let token = try stringToken()
    try checkUTF8(token)
    if !hasLength(token, minLength, maxLength) { throw JSONFailure(.length, offset: token.start) }
    if let format, !format.matches(token.buffer) { throw JSONFailure(.format, offset: token.start) }
    if let pattern, !pattern.matches(utf8: token.buffer) { throw JSONFailure(.pattern, offset: token.start) }
    return makeString(token.bytes, token.count, isASCII: token.isASCII)
  }

  @inline(__always) private func hasLength(_ token: StringToken, _ minLength: Int, _ maxLength: Int) -> Bool {
    if token.isASCII { return token.count >= minLength && token.count <= maxLength }
    return hasScalars(token, minLength, maxLength)
  }

  @inline(never) private func hasScalars(_ token: StringToken, _ minLength: Int, _ maxLength: Int) -> Bool {
    // A scalar has one to four bytes: often that decides, without counting.
    if token.count >= minLength &* 4 && token.count <= maxLength && minLength < 1 << 60 { return true }
    let scalars = scalarCount(token.buffer)
    return scalars >= minLength && scalars <= maxLength
  }

  /// The string that `token` stands for.
  @inline(__always) func text(_ token: StringToken) throws(JSONFailure) -> String {
    try checkUTF8(token)
    return makeString(token.bytes, token.count, isASCII: token.isASCII)
  }

  /// Throws unless the bytes of `token` are UTF-8.
  @inline(__always) func checkUTF8(_ token: StringToken) throws(JSONFailure) {
    if !token.isASCII && !isValidUTF8(token.bytes, token.count) { throw JSONFailure(.invalidUTF8, offset: token.start) }
  }

  /// Reads a string and gives its bytes to `body` without making a `String`.
  @inline(__always)
  mutating func withStringBytes<Value>(
    failing code: JSONFailure.Code, _ body: (UnsafeBufferPointer<UInt8>) -> Value?
  ) throws(JSONFailure) -> Value {
    let token = try stringToken()
    try checkUTF8(token)
    guard let value = body(token.buffer) else { throw JSONFailure(code, offset: token.start) }
    return value
  }
}

extension StringToken {
  @inline(__always) var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }
}
