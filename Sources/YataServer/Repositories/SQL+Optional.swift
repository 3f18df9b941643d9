import Postgres

extension SQL.StringInterpolation {
  /// A value that may be missing: nil is NULL. Spelled out so that the compiler does not take it for an oversight.
  mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value?) {
    func append<Parameter: PostgresEncodable>(_ parameter: Parameter) { appendInterpolation(parameter) }
    append(value)
  }
}
