/// The rows of one answer, in the server's order.
public struct PostgresRows: RandomAccessCollection, Sendable {
  let result: PostgresResult

  public var startIndex: Int { 0 }
  public var endIndex: Int { Int(result.rowCount) }
  public subscript(position: Int) -> PostgresRow {
    precondition(indices.contains(position), "row \(position) of \(count)")
    return PostgresRow(result: result, index: Int32(position))
  }

  /// The names of the columns, in order.
  public var columnNames: [String] { result.columnNames }

  /// Rows that the statement inserted, changed, deleted or returned.
  public var affectedRows: Int { result.affectedRows }

  /// Every row as a value of `type`.
  public func decode<Value: PostgresRowDecodable>(as type: Value.Type = Value.self) throws -> [Value] {
    try map { try Value(row: $0) }
  }
}
