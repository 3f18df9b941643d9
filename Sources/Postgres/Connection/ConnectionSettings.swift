import Logging

/// What a connection is made with and how it behaves; the configuration, worked out.
struct ConnectionSettings: Sendable {
  /// Keywords and values for libpq, the password among them: never printed.
  var keywords: [(String, String)]
  /// Where it leads, for messages: `host:port/database as user`.
  var target: String
  let statementCacheSize: Int
  let cancelTimeout: Duration
  let logger: Logger
  /// Nil when nobody measures, traces or logs: then statements are not even timed.
  let observer: StatementObserver?
  /// Connections are made here. Two threads, so that no storm can start; each pool has its own, so that a host that does not answer
  /// holds up nobody else.
  let connectors = BlockingWorkers(limit: 2)
  /// Cancel requests are sent here, apart from connecting so that neither waits for the other. Many threads, because libpq's call has no
  /// time limit: in a network that swallows packets each hangs.
  let cancellers = BlockingWorkers(limit: 16)

  /// The settings of the next connection: what the program's own `beforeConnect` makes of `configuration`.
  /// - Throws: `PostgresError.connect`.
  func refreshed(_ configuration: PostgresConfiguration) async throws -> ConnectionSettings {
    guard let beforeConnect = configuration.beforeConnect else { return self }
    var changed = configuration
    do {
      try await beforeConnect(&changed)
    } catch {
      throw PostgresError.connect(PostgresConnectError(hook: "beforeConnect", threw: error, target: target))
    }
    var settings = self
    settings.keywords = changed.libpqKeywords
    settings.target = changed.description
    return settings
  }
}
