/// The double nearest to `significand` × 10^`exponent`, or nil when the quick ways cannot tell.
///
/// Clinger's exact case first ("How to read floating point numbers accurately", 1990): both parts are exact doubles, so one multiplication
/// or division rounds once. Else Eisel and Lemire ("Number parsing at a gigabyte per second", 2021).
@inline(__always)
func quickDouble(_ significand: UInt64, _ exponent: Int) -> Double? {
  if significand < 1 << 53 {
    if exponent == 0 { return Double(significand) }
    if exponent < 0 && exponent >= -22 { return Double(significand) / exactPowersOfTen[-exponent] }
    if exponent > 0 && exponent <= 22 { return Double(significand) * exactPowersOfTen[exponent] }
  }
  return eiselLemire(significand, exponent)
}

/// 10^0 to 10^22 are exact doubles.
private nonisolated(unsafe) let exactPowersOfTen: UnsafePointer<Double> = {
  let target = UnsafeMutablePointer<Double>.allocate(capacity: 23)
  var power = 1.0
  for exponent in 0...22 {
    target[exponent] = power
    power *= 10
  }
  return UnsafePointer(target)
}()

/// Multiplies by 128 bits of the power of five and rounds; nil when those bits do not decide, or for results that are not normal.
private func eiselLemire(_ significand: UInt64, _ exponent: Int) -> Double? {
  if significand == 0 { return 0 }
  guard exponent >= PowersOfFive.lowest, exponent <= PowersOfFive.highest else { return nil }
  let shift = significand.leadingZeroBitCount
  let (high, low) = product(significand &<< UInt64(shift), exponent)
  if low == .max && (exponent < -27 || exponent > 55) { return nil }
  let upper = Int(high &>> 63)
  var mantissa = high &>> UInt64(upper + 9)
  var power = ((217_706 * exponent) >> 16) + 63 + upper - shift + 1023
  guard power > 0 else { return nil }
  // Exactly halfway between two doubles: to even.
  if low <= 1 && exponent >= -4 && exponent <= 23 && mantissa & 3 == 1 && mantissa &<< UInt64(upper + 9) == high { mantissa &= ~1 }
  mantissa = (mantissa + (mantissa & 1)) &>> 1
  if mantissa >= 1 << 53 {
    mantissa = 1 << 52
    power += 1
  }
  guard power < 0x7FF else { return nil }
  return Double(bitPattern: UInt64(power) &<< 52 | mantissa & ((1 << 52) - 1))
}

/// The upper 128 bits of `word` × 5^`exponent`; the second word of the power is used only when the first does not decide.
@inline(__always) private func product(_ word: UInt64, _ exponent: Int) -> (high: UInt64, low: UInt64) {
  let powers = PowersOfFive.shared.words + 2 * (exponent - PowersOfFive.lowest)
  var (high, low) = word.multipliedFullWidth(by: powers[0])
  if high & 0x1FF == 0x1FF {
    let (sum, carry) = low.addingReportingOverflow(word.multipliedFullWidth(by: powers[1]).high)
    low = sum
    if carry { high &+= 1 }
  }
  return (high, low)
}
