import CLibPQ

/// What a statement answered, whole: the owner of libpq's result, which never changes and may be read by any thread.
final class PostgresResult: @unchecked Sendable {
  let handle: OpaquePointer
  let rowCount: Int32
  let columnCount: Int32

  init(_ handle: OpaquePointer) {
    self.handle = handle
    rowCount = PQntuples(handle)
    columnCount = PQnfields(handle)
  }

  deinit { PQclear(handle) }

  /// Rows that the statement inserted, changed, deleted or returned; 0 for statements that count nothing.
  var affectedRows: Int { PQcmdTuples(handle).map { Int(String(cString: $0)) ?? 0 } ?? 0 }

  /// The command that was run, `INSERT` or `ROLLBACK`, without its counts.
  var command: String { String(String(cString: PQcmdStatus(handle)).prefix { $0 != " " }) }

  func name(ofColumn column: Int32) -> String { PQfname(handle, column).map { String(cString: $0) } ?? "" }

  func type(ofColumn column: Int32) -> PostgresType { PostgresType(rawValue: PQftype(handle, column)) }

  var columnNames: [String] { (0..<columnCount).map(name(ofColumn:)) }

  /// The first column called exactly `name`.
  func index(ofColumn name: String) -> Int32? {
    var name = name
    return name.withUTF8 { key in
      (0..<columnCount).first { column in
        guard let candidate = PQfname(handle, column) else { return false }
        return Self.equal(candidate, key)
      }
    }
  }

  private static func equal(_ string: UnsafePointer<CChar>, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    for (offset, byte) in key.enumerated() where UInt8(bitPattern: string[offset]) != byte || byte == 0 {
      return false
    }
    return string[key.count] == 0
  }

  /// Takes the handle and not its owner, who has to outlive the call: counting references would cost more than reading most values.
  @inline(__always)
  static func decode<Value: PostgresDecodable>(
    _ handle: OpaquePointer, row: Int32, column: Int32, as type: Value.Type
  ) throws(PostgresDecodingFailure) -> Value {
    if PQgetisnull(handle, row, column) != 0 { return try Value.decodeNull() }
    let bytes = UnsafeRawBufferPointer(start: PQgetvalue(handle, row, column), count: Int(PQgetlength(handle, row, column)))
    return try Value.decode(bytes.bytes, type: PostgresType(rawValue: PQftype(handle, column)))
  }
}
