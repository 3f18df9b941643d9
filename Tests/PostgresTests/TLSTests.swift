import Foundation
import Testing

@testable import Postgres

/// A server with a certificate for `db.example.test`, signed by an authority of the test's own.
private final class TLSServer: Sendable {
  static let shared = Task { try await TLSServer() }

  let cluster: PostgresCluster
  var authority: String { cluster.directory + "/authority.crt" }

  init() async throws {
    cluster = try PostgresCluster()
    try Self.makeCertificates(in: cluster.directory)
    let pool = PostgresPool(try PostgresConfiguration(url: cluster.url()))
    for setting in ["ssl_cert_file = '\(cluster.directory)/server.crt'", "ssl_key_file = '\(cluster.directory)/server.key'", "ssl = on"] {
      try await pool.execute("alter system set \(unsafeRawSQL: setting)")
    }
    try await pool.execute("select pg_reload_conf()")
    await pool.close()
  }

  private static func makeCertificates(in folder: String) throws {
    let script = """
      set -e
      cd \(folder)
      key='-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2'
      openssl req -x509 $key -keyout authority.key -out authority.crt -subj /CN=authority
      openssl req -x509 $key -keyout stranger.key -out stranger.crt -subj /CN=stranger
      openssl req $key -keyout server.key -out server.csr -subj /CN=db.example.test -addext subjectAltName=DNS:db.example.test
      openssl x509 -req -in server.csr -CA authority.crt -CAkey authority.key -CAcreateserial -out server.crt -days 2 -copy_extensions copy
      chmod 600 server.key
      chown --reference=. server.key server.crt
      chmod a+rx .
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw PostgresCluster.Failure(description: "openssl could not make certificates") }
  }

  func configuration(host: String, port: Int? = nil, authority: String? = nil) throws -> PostgresConfiguration {
    var configuration = try PostgresConfiguration(
      url: "postgresql://postgres@\(host):\(port ?? cluster.port)/postgres?hostaddr=127.0.0.1&sslrootcert=\(authority ?? self.authority)")
    configuration.logger = TestDatabase.silence
    configuration.connectTimeout = .seconds(60)
    configuration.cancelTimeout = .seconds(60)
    return configuration
  }

  /// Tries until the server has read its new settings.
  func untilReady() async throws {
    let isReady = try await eventually {
      let pool = PostgresPool(try configuration(host: "db.example.test"))
      defer { Task { await pool.close() } }
      return (try? await pool.verify()) != nil
    }
    #expect(isReady)
  }
}

@Suite struct TLSTests {
  private func refusal(_ configuration: PostgresConfiguration) async -> PostgresConnectError? {
    let pool = PostgresPool(configuration)
    let error = await #expect(throws: PostgresError.self) { try await pool.verify() }
    await pool.close()
    guard case .connect(let problem) = error else {
      Issue.record("\(String(describing: error))")
      return nil
    }
    return problem
  }

  @Test func aRemoteHostIsVerifiedUnasked() async throws {
    let server = try await TLSServer.shared.value
    try await server.untilReady()
    let pool = PostgresPool(try server.configuration(host: "db.example.test"))
    #expect(try await pool.queryValue("select ssl from pg_stat_ssl where pid = pg_backend_pid()", as: Bool.self))
    await #expect(throws: PostgresError.self) { try await pool.query("select pg_sleep(60)", timeout: .milliseconds(50)) }
    #expect(pool.statistics.connectionsClosed == 0, "cancel requests work beside TLS")
    await pool.close()
  }

  @Test func aCertificateOfAnotherHostIsRefused() async throws {
    let server = try await TLSServer.shared.value
    try await server.untilReady()
    let problem = await refusal(try server.configuration(host: "other.example.test"))
    #expect(problem?.kind == .tls && problem?.message.contains("does not match host name \"other.example.test\"") == true, "\(problem!)")
    var careless = try server.configuration(host: "other.example.test")
    careless.tls = .verifyAuthority
    let pool = PostgresPool(careless)
    try await pool.verify()
    await pool.close()
  }

  @Test func aCertificateOfAStrangerIsRefused() async throws {
    let server = try await TLSServer.shared.value
    try await server.untilReady()
    let stranger = server.cluster.directory + "/stranger.crt"
    let problem = await refusal(try server.configuration(host: "db.example.test", authority: stranger))
    #expect(problem?.kind == .tls && problem?.message.contains("certificate verify failed") == true, "\(problem!)")
  }

  @Test func aServerWithoutTLSIsRefused() async throws {
    let server = try await TLSServer.shared.value
    let plain = try PostgresCluster.shared.get()
    let problem = await refusal(try server.configuration(host: "db.example.test", port: plain.port))
    #expect(problem?.kind == .tls && problem?.message.contains("does not support SSL") == true, "\(problem!)")
  }

  @Test(arguments: [0, 1, 40, 300, 700])
  func aHandshakeThatIsCutEnds(bytes: Int) async throws {
    let server = try await TLSServer.shared.value
    try await server.untilReady()
    let proxy = FaultyProxy(to: server.cluster.port)
    proxy.answerLimit = bytes
    let pool = PostgresPool(try server.configuration(host: "db.example.test", port: proxy.port))
    await #expect(throws: PostgresError.self) { try await pool.verify() }
    proxy.answerLimit = nil
    #expect(await eventually { (try? await pool.verify()) != nil })
    try await expectWhole(pool, port: proxy.port)
    await pool.close()
    proxy.stop()
  }
}
