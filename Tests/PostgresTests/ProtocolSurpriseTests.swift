import Foundation
import Testing

@testable import Postgres

/// What a server says that no good server says.
@Suite struct ProtocolSurpriseTests {
  private func failure(after answer: [UInt8]) async throws -> PostgresError? {
    let server = MockServer(answering: answer)
    var configuration = PostgresConfiguration(host: "127.0.0.1", port: server.port, user: "nobody", database: "none")
    configuration.tls = .disable
    configuration.logger = TestDatabase.silence
    configuration.cancelTimeout = .milliseconds(200)
    configuration.pool.maximumConnections = 1
    let pool = PostgresPool(configuration)
    let error = await #expect(throws: PostgresError.self) { try await pool.query("select 1", timeout: .seconds(2)) }
    try await expectWhole(pool, port: server.port)
    #expect(pool.statistics.open == 0)
    await pool.close()
    server.stop()
    return error
  }

  @Test func theFirstOfTwoFarewellsCounts() async throws {
    let first = MockServer.error("FATAL", "57P01", "terminating connection due to administrator command")
    let error = try await failure(after: first + MockServer.error("FATAL", "57P02", "crash of another server process"))
    guard case .connectionLost(let loss) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(loss.serverError?.sqlState == .adminShutdown && loss.wasSent, "\(loss)")
  }

  @Test(arguments: [
    [], [0x45], MockServer.message("?", [1, 2, 3]), [0x44, 0xFF, 0xFF, 0xFF, 0xFF], [0x44, 0, 0, 0, 1],
    MockServer.message("1", []) + MockServer.message("2", []) + [0x54, 0, 0, 0, 30, 0, 1],
    MockServer.message("T", [0x7F, 0xFF]), Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8),
  ])
  func nonsenseLosesTheConnectionAndNothingElse(answer: [UInt8]) async throws {
    let error = try await failure(after: answer)
    guard case .connectionLost(let loss) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(loss.wasSent)
  }
}
