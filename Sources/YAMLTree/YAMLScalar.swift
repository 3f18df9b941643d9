/// What a scalar means by the core schema of YAML 1.2. Numbers keep the text that was written.
///
/// <https://yaml.org/spec/1.2.2/#103-core-schema>
public enum YAMLScalar: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// Decimal, or `0x…` or `0o…`.
  case integer(String)
  /// Decimal with a fraction or an exponent, or `.inf` or `.nan`.
  case float(String)
  case string(String)
}

extension YAMLNode {
  /// The meaning of a scalar; nil for a mapping or a sequence.
  public var scalar: YAMLScalar? {
    guard kind == .scalar else { return nil }
    let text = text
    if let tag, let tagged = YAMLScalar(text, tag: tag) { return tagged }
    return style == .quoted ? .string(text) : YAMLScalar(plain: text)
  }

  /// Whether this is the null value, written or left out.
  public var isNull: Bool { scalar == .null }
}

extension YAMLScalar {
  /// The meaning of a plain scalar.
  public init(plain text: String) {
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .boolean(true)
    case "false", "False", "FALSE": self = .boolean(false)
    default: self = YAMLScalar(number: text) ?? .string(text)
    }
  }

  /// The meaning that an explicit tag gives; nil when the tag says nothing about scalars or does not fit the text.
  init?(_ text: String, tag: String) {
    switch tag {
    case YAMLTag.string, "!": self = .string(text)
    case YAMLTag.null: self = .null
    case YAMLTag.boolean, YAMLTag.integer: self.init(plain: text)
    case YAMLTag.float:
      guard let number = YAMLScalar(number: text) else { return nil }
      if case .integer(let digits) = number { self = .float(digits) } else { self = number }
    default: return nil
    }
  }

  private init?(number text: String) {
    var bytes = Array(text.utf8)[...]
    guard let first = bytes.first, first < UInt8(ascii: ":") else { return nil }
    if let digits = YAMLScalar.digitsAfterPrefix(bytes) {
      guard digits else { return nil }
      self = .integer(text)
      return
    }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { bytes.removeFirst() }
    if [".inf", ".Inf", ".INF"].contains(String(decoding: bytes, as: UTF8.self)) || [".nan", ".NaN", ".NAN"].contains(text) {
      self = .float(text)
      return
    }
    let whole = YAMLScalar.dropDigits(&bytes)
    if bytes.isEmpty, whole > 0 {
      self = .integer(text)
      return
    }
    guard YAMLScalar.isFractionAndExponent(bytes, whole: whole) else { return nil }
    self = .float(text)
  }

  /// Whether all is octal or hexadecimal digits after `0o` or `0x`; nil without such a prefix.
  private static func digitsAfterPrefix(_ bytes: ArraySlice<UInt8>) -> Bool? {
    if bytes.starts(with: [0x30, 0x6F]) {
      return bytes.count > 2 && bytes.dropFirst(2).allSatisfy { $0 >= 0x30 && $0 <= 0x37 }
    }
    guard bytes.starts(with: [0x30, 0x78]) else { return nil }
    return bytes.count > 2
      && bytes.dropFirst(2).allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66) }
  }

  private static func dropDigits(_ bytes: inout ArraySlice<UInt8>) -> Int {
    let digits = bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    bytes = bytes.dropFirst(digits)
    return digits
  }

  /// What may follow the whole part: `.5`, `.`, `e10`, `.5e-10`. Without a whole part there must be a digit after the point.
  private static func isFractionAndExponent(_ rest: ArraySlice<UInt8>, whole: Int) -> Bool {
    var bytes = rest
    var fraction = 0
    if bytes.first == UInt8(ascii: ".") {
      bytes = bytes.dropFirst()
      fraction = dropDigits(&bytes)
    }
    guard whole + fraction > 0 else { return false }
    guard let exponent = bytes.first else { return true }
    guard exponent | 0x20 == UInt8(ascii: "e") else { return false }
    bytes = bytes.dropFirst()
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
    return dropDigits(&bytes) > 0 && bytes.isEmpty
  }
}
