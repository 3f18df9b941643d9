/// A JSON number as it was read: where its text lies, and its first nineteen digits.
struct NumberToken {
  var start: Int
  var end: Int
  /// The digits as an integer; meaningful unless `isLong`.
  var significand: UInt64
  /// The number is `significand` × 10^`exponent`; meaningful unless `isLong`.
  var exponent: Int
  var isNegative: Bool
  /// There are more digits than `significand` holds, or an exponent out of all proportion.
  var isLong: Bool
}

extension JSONReader {
  /// Takes a number, by the grammar of RFC 8259, section 6.
  @inline(__always) mutating func numberToken() throws(JSONFailure) -> NumberToken {
    let first = firstByte()
    guard first == UInt8(ascii: "-") || first &- UInt8(ascii: "0") < 10 else { throw wrongType() }
    var token = NumberToken(start: offset, end: 0, significand: 0, exponent: 0, isNegative: false, isLong: false)
    if first == UInt8(ascii: "-") {
      token.isNegative = true
      offset += 1
    }
    let integerStart = offset
    takeDigits(&token.significand)
    var digits = offset - integerStart
    if digits == 0 || (digits > 1 && base[integerStart] == UInt8(ascii: "0")) { throw invalidNumber(integerStart) }
    if offset < end && base[offset] == UInt8(ascii: ".") {
      offset += 1
      let fractionStart = offset
      takeDigits(&token.significand)
      if offset == fractionStart { throw invalidNumber(offset) }
      token.exponent = fractionStart - offset
      digits += offset - fractionStart
    }
    if offset < end && base[offset] | 0x20 == UInt8(ascii: "e") { try takeExponent(&token) }
    if digits > 19 { markLong(&token, integerStart) }
    token.end = offset
    return token
  }

  /// Takes digits and appends them to `value`, which wraps around when they are too many.
  @inline(__always) private mutating func takeDigits(_ value: inout UInt64) {
    var at = offset
    while at + 8 <= end {
      let word = loadWord(base + at)
      guard isEightDigits(word) else { break }
      value = value &* 100_000_000 &+ eightDigits(word)
      at += 8
    }
    while at < end {
      let digit = base[at] &- UInt8(ascii: "0")
      if digit > 9 { break }
      value = value &* 10 &+ UInt64(digit)
      at += 1
    }
    offset = at
  }

  @inline(never) private mutating func takeExponent(_ token: inout NumberToken) throws(JSONFailure) {
    offset += 1
    var isNegative = false
    if offset < end && (base[offset] == UInt8(ascii: "+") || base[offset] == UInt8(ascii: "-")) {
      isNegative = base[offset] == UInt8(ascii: "-")
      offset += 1
    }
    let start = offset
    var value = 0
    while offset < end, base[offset] &- UInt8(ascii: "0") < 10 {
      value = min(value * 10 + Int(base[offset] &- UInt8(ascii: "0")), 1 << 40)
      offset += 1
    }
    if offset == start { throw invalidNumber(offset) }
    if value >= 1 << 20 { token.isLong = true }
    token.exponent += isNegative ? -value : value
  }

  /// More than nineteen digits are still few when they begin with zeros ("0.000…").
  @inline(never) private func markLong(_ token: inout NumberToken, _ start: Int) {
    var at = start
    while at < offset, base[at] == UInt8(ascii: "0") || base[at] == UInt8(ascii: ".") { at += 1 }
    var digits = 0
    while at < offset, base[at] | 0x20 != UInt8(ascii: "e") {
      if base[at] != UInt8(ascii: ".") { digits += 1 }
      at += 1
    }
    if digits > 19 { token.isLong = true }
  }

  private func invalidNumber(_ place: Int) -> JSONFailure {
    place >= end ? JSONFailure(.unexpectedEnd, offset: end) : JSONFailure(.invalidNumber, offset: place)
  }

  /// The text of the number.
  func bytes(of token: NumberToken) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + token.start, count: token.end - token.start)
  }
}

/// Whether all eight bytes are ASCII digits.
@inline(__always) func isEightDigits(_ word: UInt64) -> Bool {
  (word & 0xF0F0_F0F0_F0F0_F0F0) | (((word &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0) &>> 4) == 0x3333_3333_3333_3333
}

/// The value of eight ASCII digits, adding neighbours in three steps.
@inline(__always) func eightDigits(_ word: UInt64) -> UInt64 {
  var value = word &- 0x3030_3030_3030_3030
  value = value &* 10 &+ (value &>> 8)
  let mask: UInt64 = 0x0000_00FF_0000_00FF
  let low = (value & mask) &* 0x000F_4240_0000_0064
  let high = ((value &>> 16) & mask) &* 0x0000_2710_0000_0001
  return (low &+ high) &>> 32
}
