/// A decimal number of any size, exact: `digits` × 10^`exponent`, without zeros at either end of `digits`.
///
/// It decides what binary floating point cannot: whether 0.3 is a multiple of 0.1, whether two long integers are equal.
struct ExactDecimal: Hashable, Sendable {
  /// Exponents beyond ± this are treated as if they were this. Ten times as much still fits.
  static let exponentBound = 1 << 56

  var isNegative: Bool
  /// Values 0 to 9, most significant first; empty for zero.
  var digits: [UInt8]
  var exponent: Int

  /// Reads a number that is written as JSON writes it.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    isNegative = text.first == UInt8(ascii: "-")
    digits = []
    exponent = 0
    var index = isNegative ? 1 : 0
    var isFraction = false
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == UInt8(ascii: ".") {
        isFraction = true
      } else if byte | 0x20 == UInt8(ascii: "e") {
        exponent += ExactDecimal.exponent(text, from: index)
        break
      } else {
        if isFraction { exponent -= 1 }
        if !(digits.isEmpty && byte == UInt8(ascii: "0")) { digits.append(byte &- UInt8(ascii: "0")) }
      }
    }
    normalize()
  }

  init(_ text: String) { self = text.withBytes { ExactDecimal($0) } }

  private mutating func normalize() {
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty {
      exponent = 0
      isNegative = false
    }
  }

  private static func exponent(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var value = 0
    for byte in text[start...] where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") {
      value = min(value * 10 + Int(byte &- UInt8(ascii: "0")), exponentBound)
    }
    return text[start] == UInt8(ascii: "-") ? -value : value
  }
}

extension ExactDecimal {
  var isZero: Bool { digits.isEmpty }
  /// Whether the number has no fraction (1.0 and 1e2 have none).
  var isInteger: Bool { exponent >= 0 }

  /// The number as a machine integer, or nil when it has a fraction or does not fit.
  func integer<I: FixedWidthInteger>(_: I.Type = I.self) -> I? {
    guard isInteger, digits.count + exponent <= 40 else { return nil }
    var value: I = 0
    for digit in digits + [UInt8](repeating: 0, count: exponent) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      let step = I(digit)
      let (sum, carry) = isNegative ? product.subtractingReportingOverflow(step) : product.addingReportingOverflow(step)
      if carry { return nil }
      value = sum
    }
    return value
  }

  /// Whether this number is a whole multiple of `divisor`, which must be above zero.
  func isMultiple(of divisor: ExactDecimal) -> Bool {
    if isZero { return true }
    let shift = exponent - divisor.exponent
    // Neither has zeros at its end, so a number with more decimal places than the divisor is never a multiple.
    guard shift >= 0 else { return false }
    guard divisor.digits.count <= 19 else { return isMultipleOfLong(divisor, shift) }
    let modulus = divisor.digits.reduce(UInt128(0)) { $0 * 10 + UInt128($1) }
    let rest = digits.reduce(UInt128(0)) { ($0 * 10 + UInt128($1)) % modulus }
    return rest * ExactDecimal.powerOfTen(shift, modulo: modulus) % modulus == 0
  }

  /// Long division digit by digit, for divisors that no machine integer holds. Numbers of extreme size are not multiples.
  private func isMultipleOfLong(_ divisor: ExactDecimal, _ shift: Int) -> Bool {
    guard shift <= 10_000 else { return false }
    var rest: [UInt8] = []
    for digit in digits + [UInt8](repeating: 0, count: shift) {
      if !(rest.isEmpty && digit == 0) { rest.append(digit) }
      while ExactDecimal.isLess(divisor.digits, orEqual: rest) { ExactDecimal.subtract(divisor.digits, from: &rest) }
    }
    return rest.isEmpty
  }

  private static func powerOfTen(_ exponent: Int, modulo modulus: UInt128) -> UInt128 {
    var result = UInt128(1) % modulus
    var base = UInt128(10) % modulus
    var left = exponent
    while left > 0 {
      if left & 1 == 1 { result = result * base % modulus }
      base = base * base % modulus
      left >>= 1
    }
    return result
  }

  private static func isLess(_ left: [UInt8], orEqual right: [UInt8]) -> Bool {
    if left.count != right.count { return left.count < right.count }
    return !right.lexicographicallyPrecedes(left)
  }

  private static func subtract(_ small: [UInt8], from large: inout [UInt8]) {
    var borrow: UInt8 = 0
    for place in 0..<large.count {
      let index = large.count - 1 - place
      let step = (place < small.count ? small[small.count - 1 - place] : 0) + borrow
      borrow = large[index] < step ? 1 : 0
      large[index] = large[index] &+ (borrow == 1 ? 10 : 0) &- step
    }
    large.removeFirst(large.firstIndex { $0 != 0 } ?? large.count)
  }
}

extension ExactDecimal: Comparable {
  static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.isSmaller(than: left) : left.isSmaller(than: right)
  }

  /// Compares magnitudes.
  private func isSmaller(than other: ExactDecimal) -> Bool {
    if isZero || other.isZero { return isZero && !other.isZero }
    let magnitude = digits.count + exponent
    let otherMagnitude = other.digits.count + other.exponent
    if magnitude != otherMagnitude { return magnitude < otherMagnitude }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}
