/// A span of time in the server's three parts, which do not convert into one another: a month has no fixed number of days.
public struct PostgresInterval: Hashable, Sendable {
  /// Months, which have no fixed length.
  public var months: Int32
  /// Days, which have no fixed length.
  public var days: Int32
  /// The rest.
  public var microseconds: Int64

  /// An interval of these parts.
  public init(months: Int32 = 0, days: Int32 = 0, microseconds: Int64 = 0) {
    (self.months, self.days, self.microseconds) = (months, days, microseconds)
  }
}

extension PostgresInterval: PostgresCodable {
  public static var postgresType: PostgresType { .interval }
  public func encode(into encoder: inout PostgresEncoder) {
    encoder.write(microseconds)
    encoder.write(days)
    encoder.write(months)
  }
  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> Self {
    guard type == .interval else { throw .wrongType(expected: "interval") }
    return PostgresInterval(
      months: try bytes.integer(at: 12), days: try bytes.integer(at: 8), microseconds: try bytes.integer(at: 0))
  }
}

extension PostgresInterval: CustomStringConvertible {
  /// ISO 8601, each part with its own sign: `P1M-2DT3.5S`; nothing at all is `PT0S`.
  public var description: String {
    var text = "P"
    if months != 0 { text += "\(months)M" }
    if days != 0 { text += "\(days)D" }
    guard microseconds != 0 || text == "P" else { return text }
    let (seconds, fraction) = microseconds.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    text += (microseconds < 0 ? "T-" : "T") + "\(seconds)"
    guard fraction != 0 else { return text + "S" }
    var digits = Int64(fraction).padded(to: 6)
    while digits.hasSuffix("0") { digits.removeLast() }
    return text + ".\(digits)S"
  }
}
