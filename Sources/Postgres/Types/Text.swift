/// Text is declared as `text` and sent in binary, with its length: nothing in it can end it early.
/// For a column of a type of your own, cast in the statement: `\(value)::ticket_status`.
extension String: PostgresCodable {
  public static var postgresType: PostgresType { .text }

  public func encode(into encoder: inout PostgresEncoder) { encoder.write(self) }

  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> String {
    switch type {
    case .text, .varchar, .bpchar, .name, .char, .unknown, .json, .void: return bytes.text
    case _ where type.isUserDefined:
      // Enums, citext and their like travel as plain text, in which no NUL can be; composites always hold some.
      let text = bytes.text
      guard !text.utf8.contains(0) else { throw .wrongType(expected: "text, varchar, char or an enum") }
      return text
    default: throw .wrongType(expected: "text, varchar, char or an enum")
    }
  }
}

/// Types backed by a raw value, `enum Status: String, PostgresCodable` above all.
extension PostgresDecodable where Self: RawRepresentable, RawValue: PostgresDecodable {
  public static func decode(_ bytes: RawSpan, type: PostgresType) throws(PostgresDecodingFailure) -> Self {
    let rawValue = try RawValue.decode(bytes, type: type)
    guard let value = Self(rawValue: rawValue) else {
      throw .unrepresentable("a value that is no case of \(Self.self); add the case or migrate the row")
    }
    return value
  }
}

extension PostgresEncodable where Self: RawRepresentable, RawValue: PostgresEncodable {
  public static var postgresType: PostgresType { RawValue.postgresType }
  public static var postgresArrayType: PostgresType { RawValue.postgresArrayType }
  public func encode(into encoder: inout PostgresEncoder) { rawValue.encode(into: &encoder) }
}

/// A `String`-backed enum goes in text format with its type left open, so that it fits a `text` column and one of
/// `create type … as enum` alike. Lists of them are `text[]`.
extension PostgresEncodable where Self: RawRepresentable, RawValue == String {
  public static var postgresType: PostgresType { .unspecified }
  public static var postgresArrayType: PostgresType { .text.array }
  public func encode(into encoder: inout PostgresEncoder) { encoder.writeText(rawValue) }
  public static func encodeArray(_ elements: [Self], into encoder: inout PostgresEncoder) {
    encoder.writeArray(elements.map(\.rawValue))
  }
}
