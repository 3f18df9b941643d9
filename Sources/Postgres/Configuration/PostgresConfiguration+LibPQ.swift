#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension PostgresConfiguration {
  /// The configuration worked out. Every keyword that matters is given, so that no environment variable of libpq
  /// (`PGHOST`, `PGSSLMODE` …) changes where a server connects to.
  var connectionSettings: ConnectionSettings {
    ConnectionSettings(
      keywords: libpqKeywords, target: description, statementCacheSize: statementCacheSize, cancelTimeout: cancelTimeout,
      logger: logger, observer: StatementObserver(self))
  }

  var libpqKeywords: [(String, String)] {
    var all = [
      "host": hosts.map(\.name).joined(separator: ","), "port": hosts.map { String($0.port) }.joined(separator: ","),
      "user": user, "dbname": database, "application_name": applicationName, "client_encoding": "UTF8",
      "connect_timeout": String(max(2, connectTimeout.components.seconds)), "gssencmode": "disable",
      "sslmode": effectiveTLS.rawValue, "options": sessionOptions, "keepalives_idle": "30", "keepalives_interval": "10",
      "keepalives_count": "3",
    ]
    if let password { all["password"] = password }
    if let file = tlsRootCertificates ?? (verifies ? Self.systemCertificates : nil) { all["sslrootcert"] = file }
    for (keyword, value) in keywords where keyword != "options" { all[keyword] = value }
    return all.sorted { $0.key < $1.key }
  }

  var effectiveTLS: TLSMode { tls ?? (hosts.allSatisfy(\.isLocal) ? .prefer : .verifyFull) }

  private var verifies: Bool { effectiveTLS == .verifyFull || effectiveTLS == .verifyAuthority }

  /// Where systems keep the certificates that everyone trusts; libpq 15 cannot find them itself.
  private static let systemCertificates: String? = [
    "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem",
  ].first { (path: String) in access(path, R_OK) == 0 }

  /// The session's settings as command-line options of the server, in which spaces and backslashes are escaped.
  private var sessionOptions: String {
    var all = serverSettings
    if let lockTimeout { all["lock_timeout"] = lockTimeout.wholeMilliseconds }
    if let idleInTransactionTimeout { all["idle_in_transaction_session_timeout"] = idleInTransactionTimeout.wholeMilliseconds }
    let settings = all.sorted { $0.key < $1.key }.map { name, value in
      "-c \(name)=" + value.replacing("\\", with: "\\\\").replacing(" ", with: "\\ ")
    }
    return ([keywords["options"]].compactMap { $0 } + settings).joined(separator: " ")
  }
}

extension Duration {
  /// As the server's settings take it, at least 1: there, 0 means no limit.
  fileprivate var wholeMilliseconds: String { "\(max(1, nanoseconds / 1_000_000))ms" }
}
