import ContractNIO
import ContractServer
import HTTPTypes
import NIOCore
import NIOPosix
import Testing
import TransportTestSupport

/// The limits that only this transport has.
@Suite(.timeLimit(.minutes(1))) struct LimitTests {
  static let fine = route(.get, "/") { _ in .text(200, "fine") }

  static func withServer<Result: Sendable>(
    _ routes: [Route], _ change: (inout NIOServerConfiguration) -> Void = { _ in },
    _ body: @escaping @Sendable (_ port: Int) async throws -> Result
  ) async throws -> Result {
    var configuration = NIOServerConfiguration(.host("127.0.0.1", port: 0))
    change(&configuration)
    let server = try ContractServer(routes: routes)
    return try await withService({ NIOServer(server: server, configuration: configuration, logger: quiet, onRunning: $0) }) { port, _ in
      try await body(port)
    }
  }

  @Test func aConnectionWithoutARequestIsClosed() async throws {
    try await Self.withServer([Self.fine], { $0.idleTimeout = .milliseconds(20) }) { port in
      try await RawClient.connect(port) { client in
        let answer = try await client.readToEnd()
        #expect(answer.isEmpty)
      }
    }
  }

  @Test func aKeptConnectionIsClosedOnceItIdles() async throws {
    try await Self.withServer([Self.fine], { $0.idleTimeout = .seconds(5) }) { port in
      try await RawClient.connect(port) { client in
        try await client.send("GET / HTTP/1.1\nHost: x\n\n")
        let answer = try await client.readToEnd()
        #expect(answer.hasSuffix("fine"))
      }
    }
  }

  @Test func aHeadThatComesSlowlyIsCutOff() async throws {
    try await Self.withServer([Self.fine], { $0.headTimeout = .milliseconds(20) }) { port in
      try await RawClient.connect(port) { client in
        try await client.send("GET / HT")
        let answer = try await client.readToEnd()
        #expect(answer.isEmpty)
      }
    }
  }

  @Test func aClientThatTakesNothingIsGivenUp() async throws {
    let ended = Signal()
    let chunk = [UInt8](repeating: 65, count: 100_000)
    let flood = route(.get, "/flood") { _ in
      let lifetime = Lifetime(ended)
      return .stream(200, AsyncStream<[UInt8]> { lifetime.chunk(chunk) })
    }
    try await Self.withServer([flood], { $0.writeTimeout = .milliseconds(50) }) { port in
      try await RawClient.connect(port) { client in
        try await client.send("GET /flood HTTP/1.1\nHost: x\n\n")
        await ended.wait()
      }
    }
  }

  @Test func pipelinedRequestsPastTheLimitEndTheConnection() async throws {
    try await Self.withServer([Self.fine], { $0.maximumPipelinedRequests = 3 }) { port in
      try await RawClient.connect(port) { client in
        try await client.send(String(repeating: "GET / HTTP/1.1\nHost: x\n\n", count: 100))
        let answers = try await client.readToEnd()
        #expect(answers.ranges(of: "HTTP/1.1 200").count == 4)
        #expect(answers.ranges(of: "Connection: close").count == 1)
      }
    }
  }

  /// As many as are accepted in one go may be let in with the first, so there are more than that.
  @Test func furtherConnectionsWaitUntilThereIsRoom() async throws {
    try await Self.withServer([Self.fine], { $0.maximumConnections = 1 }) { port in
      let further = try await RawClient.connect(port) { first in
        try await first.send("GET / HTTP/1.1\nHost: x\n\n")
        let answer = try await first.response().body
        #expect(answer == "fine")
        var further: [Task<String, any Error>] = []
        for _ in 0..<40 { further.append(await Self.connected(port)) }
        return further
      }
      for task in further { #expect(try await task.value == "fine") }
    }
  }

  /// What a client gets that is connected, and perhaps not yet accepted.
  private static func connected(_ port: Int) async -> Task<String, any Error> {
    let isConnected = Signal()
    let answer = Task {
      defer { isConnected.send() }
      return try await RawClient.connect(port) { client in
        isConnected.send()
        try await client.send("GET / HTTP/1.1\nHost: x\n\n")
        return try await client.response().body
      }
    }
    await isConnected.wait()
    return answer
  }

  @Test func aRequestToChangeTheProtocolIsAnsweredAndEndsTheConnection() async throws {
    try await Self.withServer([Self.fine]) { port in
      try await RawClient.connect(port) { client in
        try await client.send("GET / HTTP/1.1\nHost: x\nConnection: Upgrade, HTTP2-Settings\nUpgrade: h2c\nHTTP2-Settings: AAMAAABk\n\n")
        let answer = try await client.readToEnd()
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.contains("Connection: close\r\n"))
      }
    }
  }

  @Test(arguments: ["GET / HTTP/1.1\n\n", "GET / HTTP/1.1\nHost: x\nHost: y\n\n"]) func aRequestHasOneHost(_ text: String) async throws {
    try await Self.withServer([Self.fine]) { port in
      try await RawClient.connect(port) { client in
        try await client.send(text)
        let answer = try await client.readToEnd()
        #expect(answer.hasPrefix("HTTP/1.1 400 "))
      }
    }
  }

  static let tooMuch = ["X: \(String(repeating: "a", count: 20_000))\n", String(repeating: "X: a\n", count: 200)]

  @Test(arguments: tooMuch) func fieldsPastTheLimitsAreRefused(_ fields: String) async throws {
    try await Self.withServer([Self.fine], { ($0.maximumHeaderSize, $0.maximumHeaderCount) = (10_000, 100) }) { port in
      for earlier in ["", "GET / HTTP/1.1\nHost: x\n\n"] {
        try await RawClient.connect(port) { client in
          try await client.send(earlier + "GET / HTTP/1.1\nHost: x\n\(fields)\n")
          let answer = try await client.readToEnd()
          #expect(answer.hasPrefix(earlier.isEmpty ? "HTTP/1.1 431 " : "HTTP/1.1 200 "))
          #expect(answer.contains("HTTP/1.1 431 Request Header Fields Too Large\r\n"))
          #expect(answer.contains("\"status\":431"))
        }
      }
    }
  }

  @Test func oldClientsGetNoChunks() async throws {
    let stream = route(.get, "/") { _ in
      .stream(
        200,
        AsyncStream<[UInt8]> {
          $0.yield(Array("one".utf8)); $0.finish()
        })
    }
    try await Self.withServer([stream]) { port in
      try await RawClient.connect(port) { client in
        try await client.send("GET / HTTP/1.0\n\n")
        let answer = try await client.readToEnd()
        #expect(answer.hasSuffix("\r\n\r\none"))
      }
    }
  }

  @Test func handlersRunOnTheirConnectionsLoop() async throws {
    let loops = Recorder<ObjectIdentifier?>()
    let twice = route(.get, "/") { _ in
      loops.record(MultiThreadedEventLoopGroup.currentEventLoop.map { ObjectIdentifier($0) })
      await Task.yield()
      loops.record(MultiThreadedEventLoopGroup.currentEventLoop.map { ObjectIdentifier($0) })
      return .empty(204)
    }
    try await Self.withServer([twice]) { port in
      try await RawClient.connect(port) { client in
        try await client.send("GET / HTTP/1.1\nHost: x\n\n")
        _ = try await client.response()
      }
    }
    #expect(loops.values.count == 2 && loops.values[0] != nil && loops.values[0] == loops.values[1])
  }
}

/// Tells when a stream is dropped.
private final class Lifetime: Sendable {
  private let ended: Signal

  init(_ ended: Signal) {
    self.ended = ended
  }

  func chunk(_ bytes: [UInt8]) -> [UInt8] { bytes }

  deinit { ended.send() }
}
