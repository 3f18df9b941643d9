#if HTTP2
  import AsyncHTTPClient
  import ContractNIO
  import ContractServer
  import HTTPTypes
  import NIOCore
  import NIOHTTP1
  import NIOSSL
  import Testing
  import TransportTestSupport

  /// The same server over HTTP/2, which clients choose by ALPN. Needs the trait `HTTP2`.
  @Suite(.timeLimit(.minutes(1))) struct HTTP2Tests {
    static func withClient(_ routes: [Route], _ body: @escaping @Sendable (HTTPClient, _ url: String) async throws -> Void) async throws {
      let tls = try TLSTests.server()
      try await LimitTests.withServer(routes, { $0.tls = tls }) { port in
        var configuration = HTTPClient.Configuration()
        configuration.tlsConfiguration = .makeClientConfiguration()
        configuration.tlsConfiguration?.trustRoots = .certificates([try TestCertificate.certificate()])
        let client = HTTPClient(configuration: configuration)
        do {
          try await body(client, "https://localhost:\(port)")
        } catch {
          try await client.shutdown()
          throw error
        }
        try await client.shutdown()
      }
    }

    @Test func manyRequestsShareAConnection() async throws {
      let hello = route(.get, "/{name}") { request in .text(200, "hello \(request.context.path)") }
      try await Self.withClient([hello]) { client, url in
        try await withThrowingTaskGroup(of: Void.self) { tasks in
          for number in 0..<50 {
            tasks.addTask {
              let response = try await client.execute(HTTPClientRequest(url: "\(url)/\(number)"), timeout: .seconds(300))
              #expect(response.version == .http2 && response.status == .ok)
              let text = String(buffer: try await response.body.collect(upTo: 1000))
              #expect(text == "hello /\(number)")
            }
          }
          try await tasks.waitForAll()
        }
      }
    }

    @Test func bodiesStreamBothWays() async throws {
      let echo = route(.post, "/", limit: 1 << 30) { request in .stream(200, request.streamBody()) }
      try await Self.withClient([echo]) { client, url in
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "a/b")
        request.body = .bytes(ByteBuffer(repeating: 7, count: 3_000_000))
        let response = try await client.execute(request, timeout: .seconds(300))
        var count = 0
        for try await chunk in response.body { count += chunk.readableBytes }
        #expect(response.version == .http2)
        #expect(count == 3_000_000)
      }
    }

    @Test func aBodyThatNobodyReadsEndsItsStreamOnly() async throws {
      let routes = [
        route(.post, "/ignore", limit: 1 << 30) { _ in .text(200, "ignored") }, route(.get, "/") { _ in .text(200, "fine") },
      ]
      try await Self.withClient(routes) { client, url in
        var request = HTTPClientRequest(url: url + "/ignore")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "a/b")
        request.body = .bytes(ByteBuffer(repeating: 7, count: 3_000_000))
        _ = try? await client.execute(request, timeout: .seconds(300))
        let response = try await client.execute(HTTPClientRequest(url: url), timeout: .seconds(300))
        #expect(response.status == .ok)
      }
    }

    @Test func aStreamThatBreaksIsReset() async throws {
      struct Broken: Error {}
      let broken = route(.get, "/") { _ in
        .stream(
          200,
          AsyncThrowingStream<[UInt8], any Error> { continuation in
            continuation.yield(Array("one".utf8))
            continuation.finish(throwing: Broken())
          })
      }
      try await Self.withClient([broken]) { client, url in
        await #expect(throws: (any Error).self) {
          let response = try await client.execute(HTTPClientRequest(url: url), timeout: .seconds(300))
          for try await _ in response.body {}
        }
      }
    }
  }
#endif
