/// A column that could not be read as the Swift type asked for.
public struct PostgresDecodingError: Error, Sendable, CustomStringConvertible {
  /// The column's name as asked for, or as the result has it.
  public let column: String
  /// Its position from 0; nil where there is no such column.
  public let position: Int?
  /// The Swift type that was asked for.
  public let swiftType: String
  /// What was expected, what was found, and what to do.
  public let reason: String

  public var description: String {
    "column \"\(column)\"" + (position.map { " (position \($0))" } ?? "") + " cannot be read as \(swiftType): \(reason)"
  }

  init(column: Int32, in result: PostgresResult, type: Any.Type, failure: PostgresDecodingFailure) {
    self.column = result.name(ofColumn: column)
    position = Int(column)
    swiftType = "\(type)"
    let found = result.type(ofColumn: column)
    reason =
      switch failure {
      case .wrongType(let expected): "expected \(expected), found \(found); read another Swift type or cast in SQL"
      case .null: "it is NULL; read it as \(type)? or exclude NULL in SQL"
      case .unrepresentable(let what): "it holds \(what)"
      case .malformed(let what): "its bytes are not a valid \(found): \(what)"
      }
  }

  private init(column: String, position: Int?, swiftType: String, reason: String) {
    (self.column, self.position, self.swiftType, self.reason) = (column, position, swiftType, reason)
  }

  static func unknownColumn(_ name: String, in result: PostgresResult, type: Any.Type) -> Self {
    Self(column: name, position: nil, swiftType: "\(type)", reason: "there is no such column; the row has \(list(result))")
  }

  static func unknownPosition(_ position: Int, in result: PostgresResult, type: Any.Type) -> Self {
    Self(column: "#\(position)", position: nil, swiftType: "\(type)", reason: "there is no such position; the row has \(list(result))")
  }

  static func wrongColumnCount(expected: Int, in result: PostgresResult) -> Self {
    Self(
      column: "*", position: nil, swiftType: "\(expected) values",
      reason: "the row has \(result.columnCount) columns: \(list(result)); name exactly as many types as the query selects")
  }

  private static func list(_ result: PostgresResult) -> String {
    result.columnCount == 0 ? "no columns" : result.columnNames.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
