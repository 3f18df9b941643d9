import Logging

/// What a connection is made with and how it behaves; the configuration, worked out.
struct ConnectionSettings: Sendable {
  /// Keywords and values for libpq, the password among them: never printed.
  let keywords: [(String, String)]
  /// Where it leads, for messages: `host:port/database as user`.
  let target: String
  let statementCacheSize: Int
  let cancelTimeout: Duration
  let logger: Logger
  /// Connections are made here. Two threads, so that no storm can start; each pool has its own, so that a host that does not answer
  /// holds up nobody else.
  let connectors = BlockingWorkers(limit: 2)
}
