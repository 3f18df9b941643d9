import ContractRuntime
import ContractServer
import HTTPTypes
import Testing
import TransportTestSupport

/// What happens when the client goes away.
@Suite(.timeLimit(.minutes(1))) struct DisconnectTests {
  /// A handler that waits until it is cancelled.
  static func waiting(_ started: Signal, _ cancelled: Signal) -> Route {
    route(.get, "/wait") { _ in
      started.send()
      do {
        try await Task.sleep(for: .seconds(3600))
      } catch {
        cancelled.send()
        throw error
      }
      return .empty(204)
    }
  }

  enum Way: Sendable { case reset, close, halfClose }

  @Test(arguments: Transport.allCases, [Way.reset, .close, .halfClose])
  func cancelsTheHandler(_ transport: Transport, _ way: Way) async throws {
    let (started, cancelled) = (Signal(), Signal())
    let recorder = Recorder<FailureEvent>()
    try await transport.withServer(
      [Self.waiting(started, cancelled)], server: { $0.onFailure = recorder.record }, transport: { $0.halfCloseGrace = .milliseconds(10) }
    ) { port, _ in
      try await RawClient.connect(port) { client in
        try await client.send("GET /wait HTTP/1.1\nHost: x\n\n")
        await started.wait()
        switch way {
        case .reset: try await client.reset()
        case .close: break
        case .halfClose:
          client.finish()
          await cancelled.wait()
        }
      }
      await cancelled.wait()
    }
    guard case .cancelled? = recorder.values.first?.failure else { Issue.record("\(recorder.values)"); return }
  }

  @Test(arguments: Transport.allCases) func endsAStream(_ transport: Transport) async throws {
    let ended = Signal()
    let events = route(.get, "/events") { _ in
      let (events, continuation) = AsyncStream.makeStream(of: ServerSentEvent.self)
      continuation.onTermination = { _ in ended.send() }
      continuation.yield(ServerSentEvent(data: "first"))
      return .events(200, EventStream(events, heartbeat: nil))
    }
    try await transport.withServer([events], transport: { $0.halfCloseGrace = .milliseconds(10) }) { port, _ in
      try await RawClient.connect(port) { client in
        try await client.send("GET /events HTTP/1.1\nHost: x\n\n")
        _ = try await client.read(through: "first")
      }
      await ended.wait()
    }
  }

  @Test(arguments: Transport.allCases) func aClientThatOnlyClosedItsSideGetsItsAnswer(_ transport: Transport) async throws {
    try await transport.withServer(ServingTests.routes) { port, _ in
      try await RawClient.connect(port) { client in
        try await client.send("GET / HTTP/1.1\nHost: x\n\n")
        client.finish()
        #expect(try await client.readToEnd().hasSuffix("fine"))
      }
    }
  }

  @Test(arguments: Transport.allCases) func aSlowClientSlowsTheStreamDown(_ transport: Transport) async throws {
    let produced = Recorder<Int>()
    try await transport.withServer([flood(ofChunks: 100_000, produced)], transport: { $0.halfCloseGrace = .milliseconds(10) }) { port, _ in
      try await RawClient.connect(port) { client in
        try await client.send("GET /flood HTTP/1.1\nHost: x\n\n")
        _ = try await client.read(through: "AAAA")
        var before = -1
        while before != produced.values.count {
          before = produced.values.count
          try await Task.sleep(for: .milliseconds(100))
        }
        #expect(before < 1000)
      }
    }
  }
}
