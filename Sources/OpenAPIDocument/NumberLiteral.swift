/// A number as the author wrote it; nothing is lost to rounding until someone asks for a `Double`.
public struct NumberLiteral: Hashable, Sendable {
  /// The text, in the grammar of JSON numbers: `100`, `-0.5`, `1e100`.
  public let text: String

  /// - Parameter yaml: a number of the YAML core schema; nil for infinities, for NaN, and for what is no number.
  init?(yaml: String) {
    if let radix = NumberLiteral.radix(of: yaml) {
      guard let value = UInt64(yaml.dropFirst(2), radix: radix) else { return nil }
      text = String(value)
      return
    }
    guard let text = NumberLiteral.normalized(yaml) else { return nil }
    self.text = text
  }

  /// The nearest `Double`; infinite when the number is too large for one.
  public var double: Double { Double(text) ?? .infinity }

  /// The value when it is whole and fits, however it was written: `5`, `5.0`, `5e3`.
  public var integer: Int? {
    if let integer = Int(text) { return integer }
    let double = double
    return abs(double) < 0x1p53 ? Int(exactly: double) : nil
  }

  private static func radix(of text: String) -> Int? {
    text.hasPrefix("0x") ? 16 : text.hasPrefix("0o") ? 8 : nil
  }

  /// Drops a plus sign and leading zeros, and adds the digits that JSON wants around a point.
  private static func normalized(_ yaml: String) -> String? {
    var rest = Substring(yaml)
    let isNegative = rest.hasPrefix("-")
    if isNegative || rest.hasPrefix("+") { rest.removeFirst() }
    let whole = takeDigits(&rest)
    var fraction = Substring()
    if rest.hasPrefix(".") {
      rest.removeFirst()
      fraction = takeDigits(&rest)
    }
    guard !whole.isEmpty || !fraction.isEmpty, let exponent = exponent(rest) else { return nil }
    let significant = whole.drop { $0 == "0" }
    return (isNegative ? "-" : "") + (significant.isEmpty ? "0" : significant) + (fraction.isEmpty ? "" : "." + fraction) + exponent
  }

  private static func takeDigits(_ rest: inout Substring) -> Substring {
    let digits = rest.prefix { $0 >= "0" && $0 <= "9" && $0.isASCII }
    rest = rest[digits.endIndex...]
    return digits
  }

  private static func exponent(_ text: Substring) -> String? {
    guard let first = text.first else { return "" }
    guard first == "e" || first == "E" else { return nil }
    var rest = text.dropFirst()
    let sign = rest.first == "-" ? "-" : ""
    if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
    let digits = takeDigits(&rest)
    return digits.isEmpty || !rest.isEmpty ? nil : "e" + sign + digits
  }
}
