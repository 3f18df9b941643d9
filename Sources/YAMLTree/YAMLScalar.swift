/// What a scalar means by the core schema of YAML 1.2. Numbers keep the text that was written.
public enum YAMLScalar: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// Decimal, or `0x…` or `0o…`.
  case integer(String)
  /// Decimal with a fraction or an exponent, or `.inf` or `.nan`.
  case float(String)
  case string(String)
}
