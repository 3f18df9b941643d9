/// A number of the document, exactly: 0.`digits` × 10^`scale`. It compares what no `Double` holds.
struct ExactNumber: Comparable {
  private var isNegative: Bool
  /// Values 0 to 9, most significant first, without zeros at either end; empty for zero.
  private var digits: [UInt8] = []
  private var scale = 0

  /// Exponents beyond ± this are treated as if they were this.
  private static let exponentBound = 1 << 56

  /// Reads a number that is written as JSON writes it.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    isNegative = bytes.first == UInt8(ascii: "-")
    var isFraction = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): append(byte - UInt8(ascii: "0"), isFraction)
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        scale += ExactNumber.exponent(bytes[(index + 1)...])
        normalize()
        return
      default: break
      }
    }
    normalize()
  }

  private mutating func append(_ digit: UInt8, _ isFraction: Bool) {
    if digits.isEmpty, digit == 0 {
      if isFraction { scale -= 1 }
    } else {
      digits.append(digit)
      if !isFraction { scale += 1 }
    }
  }

  private static func exponent(_ text: ArraySlice<UInt8>) -> Int {
    var value = 0
    for byte in text where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      value = min(value * 10 + Int(byte - UInt8(ascii: "0")), exponentBound)
    }
    return text.first == UInt8(ascii: "-") ? -value : value
  }

  private mutating func normalize() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { (isNegative, scale) = (false, 0) }
  }

  static func < (one: ExactNumber, two: ExactNumber) -> Bool {
    if one.isNegative != two.isNegative { return one.isNegative }
    return one.isNegative ? two.isNearerToZero(than: one) : one.isNearerToZero(than: two)
  }

  private func isNearerToZero(than other: ExactNumber) -> Bool {
    if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
    if scale != other.scale { return scale < other.scale }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}

extension ExactNumber {
  /// Whether the `Double` that `text` becomes is told from every other number by the shortest text that gives it.
  static func isHeld(byDouble text: String) -> Bool {
    guard let value = Double(text), value.isFinite else { return false }
    return ExactNumber(value.description) == ExactNumber(text)
  }
}
