/// `nil` is NULL.
extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
  public static var postgresType: PostgresType { Wrapped.postgresType }
  public static var postgresArrayType: PostgresType { Wrapped.postgresArrayType }
  public func encode(into encoder: inout PostgresEncoder) {
    switch self {
    case .some(let value): value.encode(into: &encoder)
    case .none: encoder.writeNull()
    }
  }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> Wrapped? {
    try Wrapped.decode(bytes, type: type)
  }
  public static func decodeNull() throws(PostgresDecodingFailure) -> Wrapped? { nil }
}

/// A list is a one-dimensional array: `where id = any(\(ids))`. `[UInt8]` is `bytea`.
extension Array: PostgresEncodable where Element: PostgresEncodable {
  public static var postgresType: PostgresType { Element.postgresArrayType }
  public func encode(into encoder: inout PostgresEncoder) { Element.encodeArray(self, into: &encoder) }
}

extension Array: PostgresDecodable where Element: PostgresDecodable {
  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> [Element] {
    try Element.decodeArray(bytes, type: type)
  }
}
