/// One row of a result; reads a column each time it is asked, and copies nothing before.
public struct PostgresRow: Sendable {
  let result: PostgresResult
  let index: Int32

  /// How many columns the row has.
  public var count: Int { Int(result.columnCount) }

  /// The names of the columns, in order.
  public var columnNames: [String] { result.columnNames }

  /// The column called `name`, exactly as the result spells it; of two with one name, the first.
  /// - Throws: `PostgresError.decoding` that names the column: unknown, NULL, of another type, or beyond the Swift type.
  public subscript<Value: PostgresDecodable>(name: String, as type: Value.Type = Value.self) -> Value {
    get throws(PostgresError) {
      guard let column = result.index(ofColumn: name) else { throw .decoding(.unknownColumn(name, in: result, type: type)) }
      return try value(at: column, as: type)
    }
  }

  /// The column at `position`, counted from 0.
  /// - Throws: `PostgresError.decoding` that names the column.
  public subscript<Value: PostgresDecodable>(position: Int, as type: Value.Type = Value.self) -> Value {
    get throws(PostgresError) {
      guard (0..<count).contains(position) else { throw .decoding(.unknownPosition(position, in: result, type: type)) }
      return try value(at: Int32(position), as: type)
    }
  }

  /// The named column, where the types are clear from the context: `title: row.decode("title")`.
  public func decode<Value: PostgresDecodable>(_ name: String, as type: Value.Type = Value.self) throws(PostgresError) -> Value {
    try self[name, as: type]
  }

  /// All columns from the left: `let (id, title) = try row.decode(UUID.self, String.self)`.
  /// - Throws: `PostgresError.decoding`, also when the row has not as many columns as there are types.
  public func decode<each Value: PostgresDecodable>(_ types: repeat (each Value).Type) throws(PostgresError) -> (repeat each Value) {
    var expected = 0
    for _ in repeat (each types) { expected += 1 }
    guard expected == count else { throw .decoding(.wrongColumnCount(expected: expected, in: result)) }
    var column: Int32 = -1
    let handle = result.handle
    defer { withExtendedLifetime(result) {} }
    func next<Next: PostgresDecodable>(_ type: Next.Type) throws(PostgresError) -> Next {
      column += 1
      do throws(PostgresDecodingFailure) {
        return try PostgresResult.decode(handle, row: index, column: column, as: type)
      } catch {
        throw .decoding(PostgresDecodingError(column: column, in: result, type: type, failure: error))
      }
    }
    return (repeat try next(each types))
  }

  private func value<Value: PostgresDecodable>(at column: Int32, as type: Value.Type) throws(PostgresError) -> Value {
    defer { withExtendedLifetime(result) {} }
    do throws(PostgresDecodingFailure) {
      return try PostgresResult.decode(result.handle, row: index, column: column, as: type)
    } catch {
      throw .decoding(PostgresDecodingError(column: column, in: result, type: type, failure: error))
    }
  }
}

/// A Swift type that is made of one row.
public protocol PostgresRowDecodable {
  /// Reads a row, column by column.
  init(row: PostgresRow) throws
}
