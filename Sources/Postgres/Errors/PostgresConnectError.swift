/// A connection that could not be made: what happened and what to do about it.
public struct PostgresConnectError: Error, Sendable {
  /// Why there is no connection.
  public enum Kind: Sendable, Hashable {
    /// Nobody listens there.
    case refused
    case hostUnknown
    case timedOut
    /// Wrong password, or none where one is needed.
    case wrongPassword
    case roleUnknown
    case databaseUnknown
    /// The server's rules (pg_hba.conf) do not let this user in from here.
    case notAllowed
    case tooManyConnections
    /// The server is starting up or shutting down, or the name service does not answer.
    case notReady
    case tls
    /// A hook of the program's own (`beforeConnect`, `afterConnect`) threw.
    case hook
    case other
  }

  /// Why there is no connection.
  public let kind: Kind
  /// Where it was to lead: `localhost:5432/yata as yata`.
  public let target: String
  /// What libpq and the server said; libpq never repeats a password.
  public let message: String

  init(message: String, settings: ConnectionSettings) {
    kind = Self.classify(message)
    target = settings.target
    self.message = message.split(separator: "\n").map { $0.trimmingSpaces() }.joined(separator: "; ")
  }

  init(hook: String, threw error: any Error, target: String) {
    kind = .hook
    self.target = target
    message = "\(hook) threw: \(error)"
  }

  /// Whether waiting may help. A wrong name or password stays wrong.
  public var isTransient: Bool {
    switch kind {
    case .refused, .timedOut, .tooManyConnections, .notReady, .hook, .other: true
    case .hostUnknown, .wrongPassword, .roleUnknown, .databaseUnknown, .notAllowed, .tls: false
    }
  }

  /// libpq 15 gives no SQLSTATE for a failed connection, only text, so the text is what there is to go by.
  private static func classify(_ message: String) -> Kind {
    for (needle, kind) in phrases where message.contains(needle) { return kind }
    guard message.contains("does not exist") else { return .other }
    if message.contains("role \"") { return .roleUnknown }
    return message.contains("database \"") ? .databaseUnknown : .other
  }

  private static let phrases: [(String, Kind)] = [
    ("password authentication failed", .wrongPassword), ("no password supplied", .wrongPassword),
    ("authentication failed", .wrongPassword), ("Temporary failure in name resolution", .notReady),
    ("could not translate host name", .hostUnknown),
    ("too many clients", .tooManyConnections), ("too many connections", .tooManyConnections),
    ("remaining connection slots", .tooManyConnections), ("starting up", .notReady), ("shutting down", .notReady),
    ("not yet accepting connections", .notReady), ("in recovery mode", .notReady), ("no pg_hba.conf entry", .notAllowed),
    ("not permitted to log in", .notAllowed), ("certificate", .tls), ("SSL", .tls), ("timeout expired", .timedOut),
    ("Connection timed out", .timedOut), ("Connection refused", .refused), ("No such file or directory", .refused),
    ("Network is unreachable", .refused), ("No route to host", .refused),
  ]
}

extension PostgresConnectError: CustomStringConvertible {
  public var description: String { "cannot connect to Postgres at \(target): \(message)\n\(remedy)" }

  private var remedy: String {
    switch kind {
    case .refused: "nobody listens there: start the server, or correct the host and port in DATABASE_URL"
    case .hostUnknown: "no such host: correct the host in DATABASE_URL, or look at the name service"
    case .timedOut: "no answer: look at the network and firewalls between here and the server"
    case .wrongPassword: "wrong user or password: correct them in DATABASE_URL (write @ : / % in a password as %40 %3A %2F %25)"
    case .roleUnknown: "no such user in the server: correct it in DATABASE_URL, or create it (create role … login)"
    case .databaseUnknown: "no such database in the server: correct it in DATABASE_URL, or create it (createdb …)"
    case .notAllowed: "the server's pg_hba.conf lets nobody in this way: add a line for this user, database and address"
    case .tooManyConnections: "the server is full: lower maximumConnections of the pools, or raise max_connections"
    case .notReady: "the server or the name service is not ready: try again in a moment"
    case .tls: "the TLS settings do not fit the server: look at sslmode and sslrootcert in DATABASE_URL"
    case .hook: "the program's own hook failed: look at what it threw"
    case .other: "look at the server's log for its side of it"
    }
  }
}

extension StringProtocol {
  func trimmingSpaces() -> String {
    let rest = drop { $0 == " " || $0 == "\t" || $0 == "\n" }
    guard let last = rest.lastIndex(where: { $0 != " " && $0 != "\t" && $0 != "\n" }) else { return "" }
    return String(rest[...last])
  }
}
