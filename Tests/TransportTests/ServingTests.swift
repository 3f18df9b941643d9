import ContractRuntime
import ContractServer
import HTTPTypes
import ServiceLifecycle
import Testing
import TransportTestSupport

@Suite(.timeLimit(.minutes(1))) struct ServingTests {
  static let routes = [
    route(.get, "/") { _ in .text(200, "fine") },
    route(.get, "/stream") { _ in
      .stream(
        200,
        AsyncStream<[UInt8]> { continuation in
          for text in ["one", "", "two"] { continuation.yield(Array(text.utf8)) }
          continuation.finish()
        })
    },
    route(.post, "/echo", limit: 1000) { request in .bytes(200, try await request.bytesBody() ?? []) },
    route(.post, "/ignore", limit: 1 << 30) { _ in .text(200, "ignored") },
  ]

  @Test(arguments: Transport.allCases) func answersOnOneConnection(_ transport: Transport) async throws {
    try await transport.withServer(Self.routes) { port, _ in
      try await RawClient.connect(port) { client in
        for _ in 0..<3 {
          try await client.send("GET / HTTP/1.1\nHost: x\nX-Request-Id: r1\n\n")
          let response = try await client.response()
          #expect(response.head.hasPrefix("HTTP/1.1 200 OK\r\n"))
          #expect(response.head.contains("Date: ") && response.head.contains(" GMT\r\n"))
          #expect(response.head.contains("X-Request-Id: r1\r\n"))
          #expect(response.body == "fine")
        }
        try await client.send("GET /nothing HTTP/1.1\nHost: x\nConnection: close\n\n")
        let text = try await client.readToEnd()
        #expect(text.hasPrefix("HTTP/1.1 404 Not Found\r\n"))
        #expect(text.contains("application/problem+json"))
      }
    }
  }

  @Test(arguments: Transport.allCases) func pipelinedRequestsAreAnsweredInOrder(_ transport: Transport) async throws {
    try await transport.withServer(Self.routes) { port, _ in
      try await RawClient.connect(port) { client in
        let post = "POST /echo HTTP/1.1\nHost: x\nContent-Type: a/b\nContent-Length: 2\n\n"
        try await client.send(post + "ab" + "GET / HTTP/1.1\nHost: x\n\n" + post + "cd")
        #expect(try await client.response().body == "ab")
        #expect(try await client.response().body == "fine")
        #expect(try await client.response().body == "cd")
      }
    }
  }

  @Test(arguments: Transport.allCases) func headHasNoBodyEvenForStreams(_ transport: Transport) async throws {
    try await transport.withServer(Self.routes) { port, _ in
      try await RawClient.connect(port) { client in
        try await client.send("HEAD / HTTP/1.1\nHost: x\n\nGET / HTTP/1.1\nHost: x\n\n")
        let head = try await client.read(through: "\r\n\r\n")
        #expect(head.contains("Content-Length: 4\r\n"))
        #expect(try await client.response().body == "fine")
        try await client.send("HEAD /stream HTTP/1.1\nHost: x\nConnection: close\n\n")
        #expect(try await client.readToEnd().hasSuffix("\r\n\r\n"))
      }
    }
  }

  @Test(arguments: Transport.allCases) func streamsAreChunked(_ transport: Transport) async throws {
    try await transport.withServer(Self.routes) { port, _ in
      try await RawClient.connect(port) { client in
        try await client.send("GET /stream HTTP/1.1\nHost: x\n\n")
        let text = try await client.read(through: "\r\n0\r\n\r\n")
        #expect(text.lowercased().contains("transfer-encoding: chunked\r\n"))
        #expect(text.hasSuffix("3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n"))
      }
    }
  }

  @Test(arguments: Transport.allCases) func aStreamThatBreaksIsCutOff(_ transport: Transport) async throws {
    struct Broken: Error {}
    let recorder = Recorder<FailureEvent>()
    let broken = route(.get, "/broken") { _ in
      .stream(
        200,
        AsyncThrowingStream<[UInt8], any Error> { continuation in
          continuation.yield(Array("one".utf8))
          continuation.finish(throwing: Broken())
        })
    }
    try await transport.withServer([broken], server: { $0.onFailure = recorder.record }) { port, _ in
      try await RawClient.connect(port) { client in
        try await client.send("GET /broken HTTP/1.1\nHost: x\n\n")
        let text = try await client.readToEnd()
        #expect(text.hasSuffix("3\r\none\r\n"))
      }
    }
    #expect(recorder.values.count == 1)
  }

  @Test(arguments: Transport.allCases) func aPortInUseHasItsOwnError(_ transport: Transport) async throws {
    try await transport.withServer(Self.routes) { port, _ in
      let second = transport.service(try ContractServer(routes: []), .init(address: .host("127.0.0.1", port: port))) { _ in }
      let error = await #expect(throws: ListenError.self) { try await second.run() }
      guard case .addressInUse(.host("127.0.0.1", port))? = error else { Issue.record("\(String(describing: error))"); return }
      #expect(error?.description.contains("127.0.0.1:\(port)") == true)
    }
  }

  @Test(arguments: Transport.allCases) func aForeignAddressHasItsOwnError(_ transport: Transport) async throws {
    let server = transport.service(try ContractServer(routes: []), .init(address: .host("192.0.2.1", port: 1))) { _ in }
    let error = await #expect(throws: ListenError.self) { try await server.run() }
    guard case .addressNotAvailable? = error else { Issue.record("\(String(describing: error))"); return }
  }

  @Test(arguments: Transport.allCases) func shutdownWaitsForRequestsAndEndsEventStreams(_ transport: Transport) async throws {
    let started = Signal()
    let release = Signal()
    try await transport.withServer(unfinishedRoutes(started: started, release: release)) { port, group in
      try await RawClient.connect(port) { slow in
        try await RawClient.connect(port) { events in
          try await slow.send("GET /slow HTTP/1.1\nHost: x\n\n")
          try await events.send("GET /events HTTP/1.1\nHost: x\n\n")
          #expect(try await events.read(through: "data: first\n\n").contains("text/event-stream"))
          await started.wait()
          await group.triggerGracefulShutdown()
          #expect(try await events.readToEnd().hasSuffix("0\r\n\r\n"))
          release.send()
          #expect(try await slow.readToEnd().hasSuffix("done"))
        }
      }
    }
  }

  @Test(arguments: Transport.allCases) func unixSocketsWork(_ transport: Transport) async throws {
    let path = "/tmp/contract-\(UInt32.random(in: .min ... .max)).sock"
    let port: Int = try await transport.withServer(Self.routes, transport: { $0.address = .unixSocket(path: path) }) { port, _ in port }
    #expect(port == 0)
  }
}
