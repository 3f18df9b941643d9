extension JSONReader {
  /// The value of the string member `name` of the object that comes next. Takes nothing.
  public mutating func discriminator(_ name: StaticString) throws(JSONFailure) -> String {
    var ahead = lookAhead()
    guard try ahead.findMember(name) else { throw failure(.discriminator) }
    guard ahead.peek() == .string else { throw JSONFailure(.discriminator, offset: ahead.offset) }
    return try ahead.string()
  }

  /// The boolean or number that the member `name` of the object that comes next has, as its shortest JSON text, or a string behind a
  /// quote. Takes nothing.
  public mutating func scalarMember(_ name: StaticString) throws(JSONFailure) -> String {
    var ahead = lookAhead()
    guard try ahead.findMember(name) else { throw failure(.discriminator) }
    switch ahead.peek() {
    case .boolean: return try ahead.bool() ? "true" : "false"
    case .string: return try "\"" + ahead.string()
    case .number:
      let number = try ahead.number()
      return number.int.map { String($0) } ?? number.text
    default: throw JSONFailure(.discriminator, offset: ahead.offset)
    }
  }

  /// Whether the object that comes next has a member `name`. Takes nothing.
  public mutating func hasMember(_ name: StaticString) throws(JSONFailure) -> Bool {
    guard peek() == .object else { return false }
    var ahead = lookAhead()
    return try ahead.findMember(name)
  }

  /// Goes to the value of the first member called `name` of the object that comes next.
  private mutating func findMember(_ name: StaticString) throws(JSONFailure) -> Bool {
    guard firstByte() == UInt8(ascii: "{") else { throw wrongType() }
    try enter()
    offset += 1
    guard !take(UInt8(ascii: "}")) else { return false }
    repeat {
      guard firstByte() == UInt8(ascii: "\"") else { throw unexpected() }
      let token = try stringTokenBehindQuote()
      try expect(UInt8(ascii: ":"))
      if isName(token, name) { return true }
      try skip()
    } while take(UInt8(ascii: ","))
    return false
  }

  func isName(_ token: StringToken, _ name: StaticString) -> Bool {
    name.withUTF8Buffer { wanted in
      token.count == wanted.count && isEqual(token.bytes, wanted.baseAddress ?? base, token.count)
    }
  }

  /// Tries to read a `T`; on failure goes back to where it was and returns nil.
  @inlinable
  public mutating func attempt<T: JSONReadable>(_: T.Type) -> T? {
    attempt { reader throws(JSONFailure) in try T(from: &reader) }
  }

  /// Tries `body`; on failure goes back to where it was and returns nil. After too many failures it returns nil at once.
  @inlinable
  public mutating func attempt<T>(_ body: (inout JSONReader) throws(JSONFailure) -> T) -> T? {
    if retriesLeft < 0 { return nil }
    let start = offset
    let depth = depthLeft
    do throws(JSONFailure) {
      return try body(&self)
    } catch {
      retriesLeft -= max(1, (stopped?.reached ?? offset) - start)
      stopped = nil
      offset = start
      depthLeft = depth
      return nil
    }
  }

  /// The failure for a value that is none of a union's alternatives.
  public func noAlternative() -> JSONFailure { failure(.noAlternative) }
}
