/// Takes rows for `COPY … FROM STDIN` in binary format and sends them in blocks.
///
/// The types must be exactly those of the columns: `Int32` for `integer`, `Int` for `bigint`.
public final class PostgresCopyWriter: @unchecked Sendable {
  private let connection: Connection
  private let copy: CopyState
  private let columns: Int
  private var encoder = PostgresEncoder()
  private static let blockSize = 64 * 1024

  init(connection: Connection, copy: CopyState, columns: Int) {
    self.connection = connection
    self.copy = copy
    self.columns = columns
    // Signature, flags, length of the header's extension.
    encoder.write(contentsOf: Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00])
    encoder.write(Int32(0))
    encoder.write(Int32(0))
  }

  /// Adds one row. Not from several tasks at once.
  /// - Throws: `PostgresError.misuse` for a wrong number of values, `CancellationError` when the task is cancelled.
  public func write<each Value: PostgresEncodable>(_ values: repeat each Value) async throws {
    var count = 0
    for _ in repeat (each values) { count += 1 }
    guard count == columns else { throw PostgresError.misuse("a row of \(count) values for \(columns) columns") }
    encoder.write(Int16(count))
    for value in repeat each values { encoder.writeElement(value) }
    if let failure = encoder.failure { throw PostgresError.encoding(failure) }
    if encoder.bytes.count >= Self.blockSize { try await send() }
  }

  func finish() async throws {
    encoder.write(Int16(-1))
    try await send()
  }

  private func send() async throws {
    try Task.checkCancellation()
    let block = encoder.bytes
    encoder.bytes.removeAll(keepingCapacity: true)
    try await connection.putCopyData(block, copy)
  }
}
