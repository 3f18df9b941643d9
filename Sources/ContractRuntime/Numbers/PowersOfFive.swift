/// The leading 128 bits of the powers of five from 5^-55 to 5^55, as the algorithm of Eisel and Lemire wants them: positive powers are exact
/// or cut off, reciprocals down to 5^-27 are rounded up.
///
/// The range covers every number people write; what lies outside takes the slow way. It is computed once, exactly, from integers.
struct PowersOfFive: @unchecked Sendable {
  static let lowest = -55
  static let highest = 55
  static let shared = PowersOfFive()

  /// Two words for each power: high, low.
  let words: UnsafePointer<UInt64>

  private init() {
    let count = PowersOfFive.highest - PowersOfFive.lowest + 1
    let target = UnsafeMutablePointer<UInt64>.allocate(capacity: 2 * count)
    for exponent in PowersOfFive.lowest...PowersOfFive.highest {
      let bits = exponent < 0 ? PowersOfFive.reciprocal(-exponent) : PowersOfFive.normalized(PowersOfFive.power(exponent))
      let index = 2 * (exponent - PowersOfFive.lowest)
      target[index] = UInt64(truncatingIfNeeded: bits >> 64)
      target[index + 1] = UInt64(truncatingIfNeeded: bits)
    }
    words = UnsafePointer(target)
  }

  private static func power(_ exponent: Int) -> UInt128 {
    (0..<exponent).reduce(UInt128(1)) { value, _ in value * 5 }
  }

  private static func normalized(_ value: UInt128) -> UInt128 {
    value << UInt128(value.leadingZeroBitCount)
  }

  /// The first 128 bits of 1 / 5^n, by long division in base two.
  private static func reciprocal(_ exponent: Int) -> UInt128 {
    let divisor = power(exponent)
    var quotient: UInt128 = 0
    var rest: UInt128 = 1
    while quotient.leadingZeroBitCount > 0 {
      let carries = rest.leadingZeroBitCount == 0
      rest = rest &<< 1
      quotient = quotient &<< 1
      if carries || rest >= divisor {
        rest = rest &- divisor
        quotient |= 1
      }
    }
    return exponent <= 27 ? quotient + 1 : quotient
  }
}
