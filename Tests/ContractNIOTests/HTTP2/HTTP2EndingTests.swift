#if HTTP2
  import ContractNIO
  import ContractServer
  import HTTPTypes
  import NIOCore
  import ServiceLifecycle
  import Testing
  import TransportTestSupport

  /// How connections of HTTP/2 end: with a word, once all is answered, and in any case. Source: RFC 9113, sections 5.4 and 6.8.
  @Suite(.timeLimit(.minutes(5))) struct HTTP2EndingTests {
    typealias Frame = FrameClient.Frame

    /// Serves while `body` runs, which may begin the shutdown.
    static func withServer(
      _ routes: [Route], _ change: (inout NIOServerConfiguration) -> Void = { _ in },
      _ body: @escaping @Sendable (_ port: Int, _ group: ServiceGroup) async throws -> Void
    ) async throws {
      var configuration = NIOServerConfiguration(.host("127.0.0.1", port: 0))
      (configuration.idleTimeout, configuration.writeTimeout) = (.seconds(3600), .seconds(3600))
      change(&configuration)
      let server = try ContractServer(routes: routes)
      try await withService(
        { NIOServer(server: server, configuration: configuration, logger: quiet, onRunning: $0) }, body)
    }

    @Test func shutdownEndsConnectionsThatHaveSaidNothing() async throws {
      try await Self.withServer([LimitTests.fine]) { port, group in
        try await RawClient.connect(port) { (silent: inout RawClient) async throws in
          // Connections are accepted in the order they came.
          try await RawClient.connect(port) { (client: inout RawClient) async throws in
            try await client.send("GET / HTTP/1.1\nHost: x\nConnection: close\n\n")
            #expect(try await client.readToEnd().hasSuffix("fine"))
          }
          await group.triggerGracefulShutdown()
          _ = try? await silent.readToEnd()
        }
      }
    }

    @Test func anIdleConnectionIsEnded() async throws {
      for exponent in 0..<10 {
        let farewell = Recorder<UInt32?>()
        try await HTTP2StreamTests.withClient(VersionTests.routes, { $0.idleTimeout = .milliseconds(50 << exponent) }) {
          (client: inout FrameClient) async throws in
          farewell.record(try? await client.next(Frame.goAway)?.errorCode)
          #expect(await client.isClosed())
        }
        // On a slow machine it may be closed before it has become HTTP/2.
        if farewell.values == [0] { return }
      }
      Issue.record("the connection was closed without a word each time")
    }

    /// On a slow machine a connection may idle for too long between its streams; then the limit is doubled.
    @Test func openStreamsKeepAConnection() async throws {
      for exponent in 0..<10 {
        let limit = Duration.milliseconds(20 << exponent)
        let slow = route(.get, "/slow") { _ in
          try await Task.sleep(for: limit * 3)
          return .text(200, "done")
        }
        let bodies = Recorder<String>()
        try await HTTP2StreamTests.withClient([slow] + VersionTests.routes, { $0.idleTimeout = limit }) {
          (client: inout FrameClient) async throws in
          for (stream, path) in [(1, "/slow"), (3, "/")] {
            try? await client.get(stream, path)
            bodies.record((try? await client.answer(stream).body) ?? "")
          }
        }
        if bodies.values == ["done", "fine"] { return }
      }
      Issue.record("the connection took no more streams each time")
    }

    /// Whoever does not close their side too cannot hold up a shutdown.
    @Test func aClientThatStaysIsCutOff() async throws {
      let (isServed, release) = (Signal(), Signal())
      let staying = try await LimitTests.withServer(VersionTests.routes, { $0.closeGrace = .milliseconds(10) }) { port in
        let staying = Task {
          try await FrameClient.connect(port) { (client: inout FrameClient) async throws in
            try await client.get(1)
            #expect(try await client.answer(1).body == "fine")
            isServed.send()
            await release.wait()
          }
        }
        await isServed.wait()
        return staying
      }
      release.send()
      try await staying.value
    }

    /// What a client does not take cannot hold up a shutdown.
    @Test func aClientThatTakesNothingAtTheEndIsCutOff() async throws {
      let produced = Recorder<Int>()
      try await Self.withServer([flood(ofChunks: 100_000, produced)], { $0.writeTimeout = .milliseconds(50) }) { port, group in
        try await FrameClient.connect(port, settings: [(4, 0x7FFF_FFFF)]) { (client: inout FrameClient) async throws in
          try await client.send(Frame.windowUpdate, payload: [0x7F, 0, 0, 0])
          try await client.get(1, "/flood")
          try await produced.reaches(1)
          await group.triggerGracefulShutdown()
          await client.sendUntilCut()
        }
      }
    }

    @Test func shutdownLetsOpenStreamsFinishAndTakesNoMore() async throws {
      let (started, release) = (Signal(), Signal())
      let slow = route(.post, "/slow") { request in
        started.send()
        await release.wait()
        return .bytes(200, try await request.bytesBody() ?? [])
      }
      try await Self.withServer([slow]) { port, group in
        try await FrameClient.connect(port) { (client: inout FrameClient) async throws in
          try await client.post(1, "/slow")
          await started.wait()
          await group.triggerGracefulShutdown()
          let farewell = try await client.next(Frame.goAway)
          #expect(farewell?.errorCode == 0 && farewell?.payload.getInteger(at: farewell?.payload.readerIndex ?? 0, as: UInt32.self) == 1)
          try await client.post(3, "/slow")
          try await client.data(1, Array("late".utf8), ends: true)
          release.send()
          #expect(try await client.answer(1).body == "late")
          while let frame = try await client.next() { #expect(frame.stream != 3) }
        }
      }
    }

    @Test func aStreamThatIsResetCancelsItsHandler() async throws {
      let (started, cancelled) = (Recorder<Int>(), Recorder<Int>())
      try await HTTP2StreamTests.withClient([HTTP2ConnectionTests.waiting(started, cancelled)] + VersionTests.routes) {
        (client: inout FrameClient) async throws in
        try await client.get(1, "/wait")
        try await started.reaches(1)
        try await client.reset(1)
        try await cancelled.reaches(1)
        try await client.get(3)
        #expect(try await client.answer(3).body == "fine")
      }
    }

    @Test func aConnectionThatIsCutCancelsItsHandlers() async throws {
      let (started, cancelled) = (Recorder<Int>(), Recorder<Int>())
      try await LimitTests.withServer([HTTP2ConnectionTests.waiting(started, cancelled)]) { port in
        try await FrameClient.connect(port) { (client: inout FrameClient) async throws in
          for stream in [1, 3, 5] { try await client.get(stream, "/wait") }
          try await started.reaches(3)
          try await client.raw.reset()
        }
        try await cancelled.reaches(3)
      }
    }

    @Test func aClientThatClosesItsSideGetsItsAnswer() async throws {
      try await HTTP2StreamTests.withClient { (client: inout FrameClient) async throws in
        _ = try await client.next(Frame.settings)
        try await client.get(1)
        client.raw.finish()
        #expect(try await client.answer(1).body == "fine")
        #expect(await client.isClosed())
      }
    }

    @Test func aClientThatHasClosedItsSideIsNotServedForEver() async throws {
      let (started, cancelled) = (Recorder<Int>(), Recorder<Int>())
      try await HTTP2StreamTests.withClient([HTTP2ConnectionTests.waiting(started, cancelled)], { $0.halfCloseGrace = .milliseconds(10) }) {
        (client: inout FrameClient) async throws in
        try await client.get(1, "/wait")
        try await started.reaches(1)
        client.raw.finish()
        try await cancelled.reaches(1)
      }
    }

    @Test(arguments: ["/", "/flood"]) func aClientThatGivesNoCreditIsGivenUp(_ path: String) async throws {
      let routes = VersionTests.routes + [flood(ofChunks: 1000, Recorder<Int>())]
      try await HTTP2StreamTests.withClient(routes, settings: [(4, 0)], { $0.writeTimeout = .milliseconds(50) }) {
        (client: inout FrameClient) async throws in
        try await client.get(1, path)
        let answer = try await client.answer(1)
        #expect(answer.status == "200" && answer.body.isEmpty && answer.reset == 8)
      }
    }
  }
#endif
