public import Logging

/// Where a database is and how this program behaves towards it.
public struct PostgresConfiguration: Sendable {
  /// One server that may hold the database.
  public struct Host: Hashable, Sendable {
    /// A name, an address, or a folder that begins with `/` and holds the server's socket.
    public var name: String
    /// The TCP port; 5432 unless said otherwise.
    public var port: Int

    /// A host at a port.
    public init(name: String, port: Int = 5432) {
      self.name = name
      self.port = port
    }

    /// Whether it can only be this machine.
    var isLocal: Bool {
      name.hasPrefix("/") || name.hasPrefix("@") || name == "localhost" || name == "::1" || name.hasPrefix("127.")
    }
  }

  /// How far TLS goes; the meanings are libpq's `sslmode`.
  public enum TLSMode: String, Sendable, CaseIterable {
    case disable, allow, prefer, require
    case verifyAuthority = "verify-ca"
    case verifyFull = "verify-full"
  }

  /// Tried in order until one answers.
  public var hosts: [Host]
  /// As whom to connect.
  public var user: String
  /// Sent only when the server asks for one.
  public var password: String?
  /// Which database.
  public var database: String
  /// Nil chooses: `verify-full` for a remote host, `prefer` for this machine.
  public var tls: TLSMode?
  /// A file of trusted certificates. Nil: the system's bundle, where `tls` verifies.
  public var tlsRootCertificates: String?
  /// Further keywords for libpq, such as `sslcert`, `target_session_attrs` or `keepalives_idle`.
  public var keywords: [String: String] = [:]
  /// Settings of the session, such as `lock_timeout`.
  public var serverSettings: [String: String] = [:]
  /// What the server shows in `pg_stat_activity`.
  public var applicationName = "swift"

  /// For one attempt at one host, in whole seconds, at least 2.
  public var connectTimeout: Duration = .seconds(10)
  /// For a statement that names no limit of its own. Nil: none.
  public var statementTimeout: Duration? = .seconds(30)
  /// For the server to answer a cancel request; after that the connection is given up.
  public var cancelTimeout: Duration = .seconds(5)
  /// For a statement to wait for a lock, kept by the server (55P03). Nil: the server's default.
  public var lockTimeout: Duration?
  /// For a transaction to do nothing, kept by the server, which then ends the connection (25P03). Nil: the server's default.
  public var idleInTransactionTimeout: Duration?
  /// Prepared statements kept for each connection.
  public var statementCacheSize = 256
  /// How many connections, and how long they live.
  public var pool = PostgresPoolConfiguration()
  /// What is measured and traced.
  public var observability = PostgresObservability()
  /// Told of what goes wrong without a caller.
  public var logger = Logger(label: "postgres")
  /// Called before each connection is made and may change where it leads and as whom: for passwords that expire. What it throws is the
  /// reason of a failed connection.
  public var beforeConnect: (@Sendable (inout PostgresConfiguration) async throws -> Void)?

  /// Several hosts, tried in order.
  public init(hosts: [Host], user: String, password: String? = nil, database: String) {
    self.hosts = hosts
    self.user = user
    self.password = password
    self.database = database
  }

  /// One host.
  public init(host: String, port: Int = 5432, user: String, password: String? = nil, database: String) {
    self.init(hosts: [Host(name: host, port: port)], user: user, password: password, database: database)
  }
}

extension PostgresConfiguration: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Where it leads, without the password.
  public var description: String {
    hosts.map { "\($0.name):\($0.port)" }.joined(separator: ",") + "/\(database) as \(user)"
  }

  public var debugDescription: String { description }

  /// Keeps `dump` from printing the password.
  public var customMirror: Mirror { Mirror(self, children: ["target": description]) }
}
