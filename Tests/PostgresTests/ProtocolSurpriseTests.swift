import Foundation
import Testing

@testable import Postgres

/// What a server says that no good server says.
@Suite struct ProtocolSurpriseTests {
  private func configuration(of server: MockServer) -> PostgresConfiguration {
    var configuration = PostgresConfiguration(host: "127.0.0.1", port: server.port, user: "nobody", database: "none")
    configuration.tls = .disable
    configuration.logger = TestDatabase.silence
    configuration.cancelTimeout = .milliseconds(200)
    configuration.pool.maximumConnections = 1
    return configuration
  }

  private func failure(after answer: [UInt8]) async throws -> PostgresError? {
    let server = MockServer(answering: answer)
    let pool = PostgresPool(configuration(of: server))
    let error = await #expect(throws: PostgresError.self) { try await pool.query("select 1", timeout: .seconds(60)) }
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

  /// The loop is kept from reading until the server has gone, so that the next statements meet a socket that takes nothing.
  @Test func aFarewellIsHeardThoughWritingFailsFirst() async throws {
    let server = MockServer(answering: MockServer.error("FATAL", "57P01", "terminating connection due to administrator command"))
    let pool = PostgresPool(configuration(of: server))
    let errors = try await pool.withConnection { (connection) async throws in
      let loop = try connection.checked().loop
      return await withTaskGroup(of: (any Error)?.self) { group in
        for number in 0..<10 {
          group.addTask(executorPreference: loop) {
            if number == 1 { while server.servedCount == 0 { usleep(1000) } }
            do { _ = try await connection.query("select \(number)") } catch { return error }
            return nil
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
    }
    #expect(errors.count == 10)
    for case PostgresError.connectionLost(let loss)? in errors {
      #expect(loss.serverError?.sqlState == .adminShutdown, "\(loss)")
    }
    #expect(errors.allSatisfy { if case PostgresError.connectionLost? = $0 { true } else { false } }, "\(errors)")
    await pool.close()
    server.stop()
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
