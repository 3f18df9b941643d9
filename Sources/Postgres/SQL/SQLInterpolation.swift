extension SQL {
  /// Collects what an interpolated literal is made of.
  public struct StringInterpolation: StringInterpolationProtocol {
    var sql = SQL(text: "")

    public init(literalCapacity: Int, interpolationCount: Int) {
      sql.text.reserveCapacity(literalCapacity + 3 * interpolationCount)
    }

    public mutating func appendLiteral(_ literal: StaticString) { sql.text += literal.description }

    /// A value: always a parameter.
    public mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value) { sql.append(parameter: value) }

    /// A value or NULL: always a parameter, of the same type in both cases.
    public mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value?) { sql.append(parameter: value) }

    /// A fragment: its text is embedded, its parameters stay parameters.
    public mutating func appendInterpolation(_ fragment: SQL) { sql.append(fragment) }

    /// The name of a table or column, quoted; for names that are chosen at run time.
    public mutating func appendInterpolation(identifier name: String) { sql.text += SQL.quoted(identifier: name) }

    /// Text as it is. Whatever a user can influence must not be in it.
    public mutating func appendInterpolation(unsafeRawSQL text: String) { sql.text += text }
  }

  /// `name` in double quotes, those within doubled. A NUL cannot be in a name; the server refuses what is left of it.
  static func quoted(identifier name: String) -> String {
    var quoted = "\""
    for scalar in name.unicodeScalars where scalar != "\0" {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
