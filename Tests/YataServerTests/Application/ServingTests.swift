import AsyncHTTPClient
import ContractNIO
import ContractRuntime
import ContractServer
import NIOCore
import NIOHTTP1
import Testing

@testable import YataServer

/// The application behind its transport, over real HTTP.
@Suite struct ServingTests {
  private func withServer(_ body: @escaping @Sendable (TestYata, String) async throws -> Void) async throws {
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

  private func send(_ method: HTTPMethod, _ url: String, token: String?, body: String? = nil) async throws -> (Int, JSONValue) {
    var request = HTTPClientRequest(url: url)
    request.method = method
    if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
    if let body {
      request.headers.add(name: "Content-Type", value: "application/json")
      request.body = .bytes(ByteBuffer(string: body))
    }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(10))
    let bytes = try await response.body.collect(upTo: 1 << 20)
    return (Int(response.status.code), bytes.readableBytes == 0 ? .null : try JSONValue(parsing: Array(bytes.readableBytesView)))
  }

  @Test func aTicketOverTheWire() async throws {
    try await withServer { yata, url in
      let hello = try await send(.GET, url + "/", token: nil)
      #expect(hello.0 == 200 && hello.1 == ["message": "Server Healthy.", "code": 200])
      let signIn = try await send(.GET, url + "/dev/tokens/ada", token: nil)
      let token = try #require(signIn.1["token"]?.string)
      let created = try await send(.POST, url + "/api/tickets", token: token, body: #"{"title":"over the wire"}"#)
      #expect(created.0 == 201)
      let list = try await send(.GET, url + "/api/tickets?q=wir", token: token)
      #expect(list.1["tickets"]?[0] == created.1)
      let refused = try await send(.GET, url + "/api/tickets", token: nil)
      #expect(refused.0 == 401 && refused.1["error"] == "Unauthorized")
    }
  }

  @Test func manyRequestsAtOnce() async throws {
    try await withServer { yata, url in
      let token = try yata.token()
      try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 0..<60 {
          group.addTask {
            try await send(.POST, url + "/api/tickets", token: token, body: #"{"title":"ticket \#(number)"}"#).0
          }
        }
        for try await status in group { #expect(status == 201) }
      }
      let page = try await send(.GET, url + "/api/tickets?limit=100", token: token)
      #expect(Set(page.1["tickets"]?.array?.compactMap { $0["title"]?.string } ?? []).count == 60)
    }
  }
}
