/// The server's binary form of `numeric`: digits to the base of 10000, and the power that the first one stands for.
struct NumericDigits: Hashable, Sendable {
  private var digits: [Int16] = []
  private var weight: Int16 = 0
  private var isNegative = false
  private var scale: Int16 = 0

  /// Reads plain decimal notation, `-123.45`; nil for anything else, or for more digits than the server has room for.
  init?(decimal text: String) {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") {
      isNegative = true
      rest = rest.dropFirst()
    }
    let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty else { return nil }
    var whole = Array(parts[0])
    var fraction = parts.count == 2 ? Array(parts[1]) : []
    guard (whole + fraction).allSatisfy({ (48...57).contains($0) }), whole.count < 100_000, fraction.count < 16_000 else { return nil }
    scale = Int16(fraction.count)
    whole.insert(contentsOf: repeatElement(48, count: (4 - whole.count % 4) % 4), at: 0)
    fraction.append(contentsOf: repeatElement(48, count: (4 - fraction.count % 4) % 4))
    weight = Int16(whole.count / 4 - 1)
    let all = whole + fraction
    digits = stride(from: 0, to: all.count, by: 4).map { start in all[start..<start + 4].reduce(0) { $0 * 10 + Int16($1 - 48) } }
    normalize()
  }

  init(_ bytes: RawSpan) throws(PostgresDecodingFailure) {
    let count: Int16 = try bytes.integer(at: 0)
    weight = try bytes.integer(at: 2)
    let sign: UInt16 = try bytes.integer(at: 4)
    scale = try bytes.integer(at: 6)
    guard sign == 0 || sign == 0x4000 else { throw .unrepresentable("NaN or infinity") }
    isNegative = sign == 0x4000
    for index in 0..<max(0, Int(count)) {
      let digit: Int16 = try bytes.integer(at: 8 + 2 * index)
      guard (0..<10_000).contains(digit) else { throw .malformed("a digit of \(digit)") }
      digits.append(digit)
    }
  }

  private mutating func normalize() {
    while digits.first == 0 {
      digits.removeFirst()
      weight -= 1
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { (weight, isNegative) = (0, false) }
  }

  func write(into encoder: inout PostgresEncoder) {
    encoder.write(Int16(digits.count))
    encoder.write(weight)
    encoder.write(UInt16(isNegative ? 0x4000 : 0))
    encoder.write(scale)
    for digit in digits { encoder.write(digit) }
  }

  /// Plain decimal notation.
  var decimal: String {
    var text = isNegative ? "-" : ""
    if weight < 0 { text += "0" }
    for position in 0..<max(0, Int(weight) + 1) {
      let digit = Int64(position < digits.count ? digits[position] : 0)
      text += position == 0 ? String(digit) : digit.padded(to: 4)
    }
    guard scale > 0 else { return text }
    var fraction = ""
    var position = Int(weight) + 1
    while fraction.utf8.count < Int(scale) {
      fraction += Int64(digits.indices.contains(position) ? digits[position] : 0).padded(to: 4)
      position += 1
    }
    return text + "." + fraction.prefix(Int(scale))
  }
}
