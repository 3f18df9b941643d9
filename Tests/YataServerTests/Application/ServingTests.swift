import ContractNIO
import ContractRuntime
import ContractServer
import NIOHTTP1
import Testing

@testable import YataServer

/// The application behind its transport, over real HTTP.
@Suite struct ServingTests {
  /// Runs `body` with the URL of the application.
  static func withServer(_ body: @escaping @Sendable (TestYata, String) async throws -> Void) async throws {
    try await TestYata.with { yata in
      let (ports, port) = AsyncStream.makeStream(of: Int.self)
      let server = NIOServer(
        server: yata.yata.server, configuration: .init(.host("127.0.0.1", port: 0)), logger: YataDatabase.silence,
        onRunning: { number in
          port.yield(number ?? 0)
          port.finish()
        })
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        var iterator = ports.makeAsyncIterator()
        let number = await iterator.next() ?? 0
        defer { group.cancelAll() }
        try await body(yata, "http://127.0.0.1:\(number)")
      }
    }
  }

  @Test func aTicketOverTheWire() async throws {
    try await Self.withServer { yata, url in
      let hello = try await HTTPRequests.send(.GET, url + "/", token: nil)
      #expect(hello.status == 200 && hello.json == ["message": "Server Healthy.", "code": 200])
      let signIn = try await HTTPRequests.send(.GET, url + "/dev/tokens/ada", token: nil)
      let token = try #require(signIn.json["token"]?.string)
      let created = try await HTTPRequests.send(.POST, url + "/api/tickets", token: token, body: #"{"title":"over the wire"}"#)
      #expect(created.status == 201)
      let list = try await HTTPRequests.send(.GET, url + "/api/tickets?q=wir", token: token)
      #expect(list.json["tickets"]?[0] == created.json)
      let refused = try await HTTPRequests.send(.GET, url + "/api/tickets", token: nil)
      #expect(refused.status == 401 && refused.json["error"] == "Unauthorized")
    }
  }

  @Test func manyRequestsAtOnce() async throws {
    try await Self.withServer { yata, url in
      let token = try yata.token()
      try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 0..<60 {
          group.addTask {
            try await HTTPRequests.send(.POST, url + "/api/tickets", token: token, body: #"{"title":"ticket \#(number)"}"#).status
          }
        }
        for try await status in group { #expect(status == 201) }
      }
      let page = try await HTTPRequests.send(.GET, url + "/api/tickets?limit=100", token: token)
      #expect(Set(page.json["tickets"]?.array?.compactMap { $0["title"]?.string } ?? []).count == 60)
    }
  }
}
