/// A setting that cannot be used: which part, what was expected, what was found. Never the password.
public struct PostgresConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What the mistake is in.
  public enum Part: String, Sendable {
    case scheme, user, password, host, port, database, parameter, pool
  }

  /// What the mistake is in.
  public let part: Part
  /// What is wrong with it.
  public let reason: String

  public var description: String {
    guard part != .pool else { return "the pool's configuration is wrong: \(reason)" }
    return """
      the database URL is wrong at its \(part.rawValue): \(reason)
      a right one looks like postgresql://user:password@localhost:5432/database, \
      or postgresql:///database?host=/var/run/postgresql&user=user for a socket
      """
  }
}
