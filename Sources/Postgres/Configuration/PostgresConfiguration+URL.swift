extension PostgresConfiguration {
  /// Reads a connection URL, as in `DATABASE_URL`.
  ///
  ///     postgresql://user:password@localhost:5432/database?sslmode=verify-full
  ///     postgresql:///database?host=/var/run/postgresql
  ///
  /// Without a user it is `postgres`; without a host this machine; without a database the one named like the user.
  /// - Throws: `PostgresError.configuration`, which says which part is wrong and what a right one looks like.
  public init(url: String) throws(PostgresError) {
    do throws(PostgresConfigurationError) {
      try self.init(parsing: url)
    } catch {
      throw .configuration(error)
    }
  }

  private init(parsing text: String) throws(PostgresConfigurationError) {
    let url = try DatabaseURL(text)
    let user = url.user.flatMap { $0.isEmpty ? nil : $0 } ?? "postgres"
    self.init(hosts: url.hosts, user: user, password: url.password, database: url.database ?? "")
    for parameter in url.parameters { try apply(parameter.name, parameter.value) }
    if hosts.isEmpty { hosts = [Host(name: "localhost")] }
    if database.isEmpty { database = self.user }
  }

  private mutating func apply(_ name: String, _ value: String) throws(PostgresConfigurationError) {
    switch name {
    case "host": hosts = value.split(separator: ",").map { Host(name: String($0), port: hosts.first?.port ?? 5432) }
    case "port": try applyPorts(value)
    case "user": user = value
    case "password": password = value
    case "dbname": database = value
    case "application_name": applicationName = value
    case "sslrootcert": tlsRootCertificates = value
    case "sslmode":
      guard let mode = TLSMode(rawValue: value) else {
        let modes = TLSMode.allCases.map(\.rawValue).joined(separator: ", ")
        throw .init(part: .parameter, reason: "sslmode is one of \(modes), not \"\(value)\"")
      }
      tls = mode
    case "connect_timeout":
      guard let seconds = Int(value), seconds > 0 else {
        throw .init(part: .parameter, reason: "connect_timeout is a whole number of seconds above 0, not \"\(value)\"")
      }
      connectTimeout = .seconds(seconds)
    case _ where Self.furtherKeywords.contains(name): keywords[name] = value
    default: throw .init(part: .parameter, reason: Self.unknown(name))
    }
  }

  private mutating func applyPorts(_ value: String) throws(PostgresConfigurationError) {
    if hosts.isEmpty { hosts = [Host(name: "localhost")] }
    let ports = value.split(separator: ",")
    guard ports.count == 1 || ports.count == hosts.count else {
      throw .init(part: .port, reason: "\(ports.count) ports for \(hosts.count) hosts")
    }
    for index in hosts.indices { hosts[index].port = try DatabaseURL.port(ports.count == 1 ? ports[0] : ports[index]) }
  }

  private static func unknown(_ name: String) -> String {
    "\"\(name)\" is not known here; known are host, port, user, password, dbname, application_name, connect_timeout, sslmode, "
      + "sslrootcert, " + furtherKeywords.joined(separator: ", ")
  }

  /// What is passed on to libpq as it is (section 34.1.2 of the manual).
  private static let furtherKeywords = [
    "hostaddr", "options", "sslcert", "sslkey", "sslpassword", "sslcrl", "sslsni", "ssl_min_protocol_version", "channel_binding",
    "target_session_attrs", "keepalives", "keepalives_idle", "keepalives_interval", "keepalives_count", "tcp_user_timeout",
    "passfile", "gssencmode", "krbsrvname",
  ]
}
