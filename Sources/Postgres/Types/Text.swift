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
/// `create type … as enum` alike, and so does a list of them. Where the statement leaves a list's type open too, cast it:
/// `unnest(\(list)::text[])`.
extension PostgresEncodable where Self: RawRepresentable, RawValue == String {
  public static var postgresType: PostgresType { .unspecified }
  public static var postgresArrayType: PostgresType { .unspecified }
  public func encode(into encoder: inout PostgresEncoder) { encoder.writeText(rawValue) }
  public static func encodeArray(_ elements: [Self], into encoder: inout PostgresEncoder) {
    encoder.writeText(ArrayLiteral.text(of: elements.lazy.map(\.rawValue)))
  }
}

/// The text format of arrays: elements in quotes, with a backslash before quotes and backslashes (section 8.15.6 of the manual).
enum ArrayLiteral {
  static func text(of elements: some Sequence<String>) -> String {
    "{" + elements.map(quoted).joined(separator: ",") + "}"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
