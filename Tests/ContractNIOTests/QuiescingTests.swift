import ContractNIO
import ContractServer
import HTTPTypes
import ServiceLifecycle
import Testing
import TransportTestSupport

/// A graceful shutdown finishes what is under way and begins nothing.
@Suite(.timeLimit(.minutes(5))) struct QuiescingTests {
  private static func withServer(
    _ routes: [Route], _ body: @escaping @Sendable (_ port: Int, _ group: ServiceGroup) async throws -> Void
  ) async throws {
    var configuration = NIOServerConfiguration(.host("127.0.0.1", port: 0))
    configuration.idleTimeout = .seconds(3600)
    let (server, settings) = (try ContractServer(routes: routes), configuration)
    try await withService({ NIOServer(server: server, configuration: settings, logger: quiet, onRunning: $0) }, body)
  }

  @Test func anIdleConnectionIsClosed() async throws {
    try await Self.withServer([LimitTests.fine]) { port, group in
      try await RawClient.connect(port) { client in
        try await client.send("GET / HTTP/1.1\nHost: x\n\n")
        let answer = try await client.response().body
        #expect(answer == "fine")
        await group.triggerGracefulShutdown()
        let rest = try await client.readToEnd()
        #expect(rest.isEmpty)
      }
    }
  }

  @Test func aRequestUnderWayIsFinishedAndNobodyElseIsLetIn() async throws {
    let (started, release) = (Signal(), Signal())
    try await Self.withServer(unfinishedRoutes(started: started, release: release)) { port, group in
      try await RawClient.connect(port) { client in
        try await RawClient.connect(port) { idle in
          try await client.send("GET /slow HTTP/1.1\nHost: x\n\n")
          await started.wait()
          await group.triggerGracefulShutdown()
          // Connections are told only after the server has stopped to listen.
          _ = try await idle.readToEnd()
        }
        await #expect(throws: (any Error).self) { try await RawClient.connect(port) { _ in } }
        release.send()
        let answer = try await client.readToEnd()
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.hasSuffix("done"))
      }
    }
  }
}
