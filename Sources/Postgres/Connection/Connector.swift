import CLibPQ

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes connections on threads that may block, and hands them to a loop.
enum Connector {
  /// A new connection, registered on `loop`.
  /// - Throws: `PostgresError.connect`.
  static func connect(_ settings: ConnectionSettings, on loop: EventLoop) async throws -> Connection {
    try await withUnsafeThrowingContinuation { continuation in
      connect(settings, on: loop) { continuation.resume(with: $0) }
    }
  }

  /// `completion` runs on the loop's thread, or on a connecting thread after a failure.
  static func connect(
    _ settings: ConnectionSettings, on loop: EventLoop,
    completion: @escaping @Sendable (Result<Connection, PostgresError>) -> Void
  ) {
    settings.connectors.run {
      switch open(settings, on: loop) {
      case .failure(let error): completion(.failure(error))
      case .success(let connection): loop.execute { completion(register(connection)) }
      }
    }
  }

  private static func open(_ settings: ConnectionSettings, on loop: EventLoop) -> Result<Connection, PostgresError> {
    let handle = withKeywords(settings.keywords) { PQconnectdbParams($0, $1, 0) }
    guard let handle else { return .failure(.connect(PostgresConnectError(message: "out of memory", settings: settings))) }
    guard PQstatus(handle) == CONNECTION_OK, PQsetnonblocking(handle, 1) == 0, PQenterPipelineMode(handle) == 1 else {
      defer { PQfinish(handle) }
      return .failure(.connect(PostgresConnectError(message: String(cString: PQerrorMessage(handle)), settings: settings)))
    }
    return .success(Connection(handle: handle, loop: loop, settings: settings))
  }

  private static func register(_ connection: Connection) -> Result<Connection, PostgresError> {
    do throws(OperatingSystemError) {
      try connection.register()
      return .success(connection)
    } catch {
      return .failure(.connect(PostgresConnectError(message: "\(error)", settings: connection.settings)))
    }
  }

  /// Lends the keywords and values as the two null-ended arrays that libpq takes.
  private static func withKeywords<R>(
    _ pairs: [(String, String)],
    _ body: (UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<UnsafePointer<CChar>?>) -> R
  ) -> R {
    let keywords = pairs.map { strdup($0.0) }
    let values = pairs.map { strdup($0.1) }
    defer { (keywords + values).forEach { free($0) } }
    return body(keywords.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil])
  }
}
