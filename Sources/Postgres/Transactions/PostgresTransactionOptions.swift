/// How strictly a transaction is kept apart from others.
public enum PostgresIsolation: String, Sendable, CaseIterable {
  case readCommitted = "read committed"
  case repeatableRead = "repeatable read"
  case serializable = "serializable"
}

/// What a transaction begins with. Nil and false leave it to the server's defaults.
public struct PostgresTransactionOptions: Hashable, Sendable {
  /// What it sees of others.
  public var isolation: PostgresIsolation?
  /// Whether it may change nothing.
  public var readOnly: Bool
  /// With serializable and read-only: wait for a moment at which it cannot fail.
  public var deferrable: Bool

  /// Options; nil leaves them to the server.
  public init(isolation: PostgresIsolation? = nil, readOnly: Bool = false, deferrable: Bool = false) {
    self.isolation = isolation
    self.readOnly = readOnly
    self.deferrable = deferrable
  }

  var isDefault: Bool { self == PostgresTransactionOptions() }

  var begin: SQL {
    var sql: SQL = "begin"
    if let isolation { sql += " isolation level \(unsafeRawSQL: isolation.rawValue)" }
    if readOnly { sql += " read only" }
    if deferrable { sql += " deferrable" }
    return sql
  }
}
