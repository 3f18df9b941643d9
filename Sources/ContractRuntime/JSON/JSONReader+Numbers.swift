extension JSONReader {
  /// Reads an integer: any number without a fraction, also `1.0` and `1e2` (JSON Schema core, section 4.2.3).
  ///
  /// One that no `Int` holds is refused by name, never rounded. Exclusive bounds are given as inclusive ones.
  public mutating func int(minimum: Int = .min, maximum: Int = .max, multipleOf: Int = 0) throws(JSONFailure) -> Int {
    let value = try plainInt()
    if value < minimum || value > maximum { throw failure(.range) }
    if multipleOf != 0 && !value.isMultiple(of: multipleOf) { throw failure(.multiple) }
    return value
  }

  /// Reads an integer of format `int32`.
  public mutating func int32(minimum: Int32 = .min, maximum: Int32 = .max, multipleOf: Int32 = 0) throws(JSONFailure) -> Int32 {
    let value = try plainInt()
    guard let narrow = Int32(exactly: value) else { throw failure(.integerRange) }
    if narrow < minimum || narrow > maximum { throw failure(.range) }
    if multipleOf != 0 && !narrow.isMultiple(of: multipleOf) { throw failure(.multiple) }
    return narrow
  }

  /// Reads an integer of format `int64`.
  public mutating func int64(minimum: Int64 = .min, maximum: Int64 = .max, multipleOf: Int64 = 0) throws(JSONFailure) -> Int64 {
    Int64(try int(minimum: Int(minimum), maximum: Int(maximum), multipleOf: Int(multipleOf)))
  }

  /// Reads a number. One beyond the range of `Double` is refused by name.
  public mutating func double() throws(JSONFailure) -> Double {
    let token = try numberToken()
    return try double(token)
  }

  /// Reads a number and checks it. The checks are exact: they decide by the decimal text where doubles cannot.
  public mutating func double(
    minimum: Double? = nil, maximum: Double? = nil, exclusiveMinimum: Double? = nil, exclusiveMaximum: Double? = nil,
    multipleOf: Double? = nil
  ) throws(JSONFailure) -> Double {
    let token = try numberToken()
    let value = try double(token)
    if let minimum, value < minimum || (value == minimum && order(token, minimum) < 0) { throw failure(.range) }
    if let maximum, value > maximum || (value == maximum && order(token, maximum) > 0) { throw failure(.range) }
    if let bound = exclusiveMinimum, value < bound || (value == bound && order(token, bound) <= 0) { throw failure(.range) }
    if let bound = exclusiveMaximum, value > bound || (value == bound && order(token, bound) >= 0) { throw failure(.range) }
    if let multipleOf, !ExactDecimal(bytes(of: token)).isMultiple(of: ExactDecimal(multipleOf.description)) { throw failure(.multiple) }
    return value
  }

  /// Compares the exact number with a bound, when both are the same double: -1, 0 or 1.
  @inline(never) private func order(_ token: NumberToken, _ bound: Double) -> Int {
    let number = ExactDecimal(bytes(of: token))
    let limit = ExactDecimal(bound.description)
    return number == limit ? 0 : (number < limit ? -1 : 1)
  }

  @inline(__always) private mutating func plainInt() throws(JSONFailure) -> Int {
    _ = firstByte()
    let start = offset
    var at = offset
    let isNegative = at < end && base[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    let first = at
    var value = 0
    let stop = min(end, first + 18)
    while at < stop {
      let digit = base[at] &- UInt8(ascii: "0")
      if digit > 9 { break }
      value = value &* 10 &+ Int(digit)
      at += 1
    }
    let isPlain = at > first && (base[first] != UInt8(ascii: "0") || at == first + 1)
    guard isPlain, at == end || JSONReader.endsInteger(base[at]) else { return try uncommonInt(start) }
    offset = at
    return isNegative ? 0 &- value : value
  }

  /// Whether a number cannot go on with `byte`.
  @inline(__always) private static func endsInteger(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") > 9 && byte != UInt8(ascii: ".") && byte | 0x20 != UInt8(ascii: "e")
  }

  @inline(never) private mutating func uncommonInt(_ start: Int) throws(JSONFailure) -> Int {
    let token = try numberToken()
    let number = ExactDecimal(bytes(of: token))
    guard number.isInteger else { throw JSONFailure(.type, offset: start) }
    guard let value = number.integer(Int.self) else { throw JSONFailure(.integerRange, offset: start) }
    return value
  }

  @inline(__always) private func double(_ token: NumberToken) throws(JSONFailure) -> Double {
    if !token.isLong, let value = quickDouble(token.significand, token.exponent) { return token.isNegative ? -value : value }
    return try slowDouble(token)
  }

  @inline(never) private func slowDouble(_ token: NumberToken) throws(JSONFailure) -> Double {
    let text = String(decoding: bytes(of: token), as: UTF8.self)
    guard let value = Double(text), value.isFinite else { throw JSONFailure(.numberRange, offset: token.start) }
    return value
  }
}
