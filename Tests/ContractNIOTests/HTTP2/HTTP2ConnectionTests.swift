#if HTTP2
  import ContractNIO
  import ContractServer
  import HTTPTypes
  import NIOCore
  import ServiceLifecycle
  import Testing
  import TransportTestSupport

  /// How connections of HTTP/2 begin and end, and what they bear. Source: RFC 9113, sections 3, 5 and 6.8.
  @Suite(.timeLimit(.minutes(5))) struct HTTP2ConnectionTests {
    typealias Frame = FrameClient.Frame

    private static func waiting(_ started: Recorder<Int>, _ cancelled: Recorder<Int>) -> Route {
      route(.get, "/wait") { _ in
        started.record(1)
        defer { cancelled.record(1) }
        try await Task.sleep(for: .seconds(3600))
        return .empty(204)
      }
    }

    /// Waits until something has happened so often.
    private func reach(_ count: Int, _ recorder: Recorder<Int>) async throws {
      while recorder.values.count < count { try await Task.sleep(for: .milliseconds(2)) }
    }

    // MARK: Beginnings

    @Test func settingsAreAnnounced() async throws {
      try await HTTP2StreamTests.withClient(VersionTests.routes, { $0.maximumConcurrentStreams = 7 }) {
        (client: inout FrameClient) async throws in
        let settings = try await client.next()
        #expect(settings?.type == Frame.settings)
        #expect(settings?.payload.readableBytesView.starts(with: [0, 3, 0, 0, 0, 7]) == true)
      }
    }

    @Test func aPrefaceMayComeInPieces() async throws {
      try await LimitTests.withServer([LimitTests.fine]) { port in
        try await RawClient.connect(port) { (client: inout RawClient) async throws in
          for byte in "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8 { try await client.send(bytes: [byte]) }
          #expect(try await client.chunk() != nil)
        }
      }
    }

    @Test func whatOnlyBeginsLikeThePrefaceIsHTTP1() async throws {
      try await LimitTests.withServer([LimitTests.fine]) { port in
        try await RawClient.connect(port) { (client: inout RawClient) async throws in
          try await client.send("P")
          try await client.send("RINT / HTTP/1.1\nHost: x\n\nGET / HTTP/1.1\nHost: x\nConnection: close\n\n")
          let answers = try await client.readToEnd()
          #expect(answers.hasPrefix("HTTP/1.1 4"))
        }
      }
    }

    @Test(arguments: ["", "PRI * HT"], [false, true]) func aClientThatSaysTooLittleIsClosed(_ text: String, _ isEncrypted: Bool)
      async throws
    {
      let tls = isEncrypted ? try TLSTests.server() : nil
      try await LimitTests.withServer(
        [LimitTests.fine],
        {
          $0.idleTimeout = .milliseconds(50)
          $0.tls = tls
        }
      ) { port in
        try await RawClient.connect(port) { (client: inout RawClient) async throws in
          try await client.send(text)
          // Of bytes that TLS did not read it learns by a reset.
          let answer = (try? await client.readToEnd()) ?? ""
          #expect(answer.isEmpty || isEncrypted)
        }
      }
    }

    // MARK: Endings

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

    /// On a slow machine a connection may idle for too long before its first stream; then the limit is doubled.
    @Test func openStreamsKeepAConnection() async throws {
      for exponent in 0..<10 {
        let limit = Duration.milliseconds(20 << exponent)
        let slow = route(.get, "/slow") { _ in
          try await Task.sleep(for: limit * 3)
          return .text(200, "done")
        }
        let body = Recorder<String>()
        try await HTTP2StreamTests.withClient([slow], { $0.idleTimeout = limit }) { (client: inout FrameClient) async throws in
          try? await client.get(1, "/slow")
          body.record((try? await client.answer(1).body) ?? "")
        }
        if body.values == ["done"] { return }
      }
      Issue.record("the connection was closed each time")
    }

    @Test func shutdownLetsOpenStreamsFinishAndTakesNoMore() async throws {
      let (started, release) = (Signal(), Signal())
      let slow = route(.post, "/slow") { request in
        started.send()
        await release.wait()
        return .bytes(200, try await request.bytesBody() ?? [])
      }
      let server = try ContractServer(routes: [slow])
      let configuration = NIOServerConfiguration(.host("127.0.0.1", port: 0))
      try await withService({ NIOServer(server: server, configuration: configuration, logger: quiet, onRunning: $0) }) { port, group in
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
      try await HTTP2StreamTests.withClient([Self.waiting(started, cancelled)] + VersionTests.routes) {
        (client: inout FrameClient) async throws in
        try await client.get(1, "/wait")
        try await reach(1, started)
        try await client.reset(1)
        try await reach(1, cancelled)
        try await client.get(3)
        #expect(try await client.answer(3).body == "fine")
      }
    }

    @Test func aConnectionThatIsCutCancelsItsHandlers() async throws {
      let (started, cancelled) = (Recorder<Int>(), Recorder<Int>())
      try await LimitTests.withServer([Self.waiting(started, cancelled)]) { port in
        try await FrameClient.connect(port) { (client: inout FrameClient) async throws in
          for stream in [1, 3, 5] { try await client.get(stream, "/wait") }
          try await reach(3, started)
          try await client.raw.reset()
        }
        try await reach(3, cancelled)
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

    @Test func aClientThatGivesNoCreditIsGivenUp() async throws {
      try await HTTP2StreamTests.withClient(VersionTests.routes, settings: [(4, 0)], { $0.writeTimeout = .milliseconds(50) }) {
        (client: inout FrameClient) async throws in
        try await client.get(1)
        let answer = try await client.answer(1)
        #expect(answer.status == "200" && answer.body.isEmpty && answer.reset == 8)
      }
    }

    // MARK: Abuse

    @Test func moreStreamsThanAllowedEndTheConnection() async throws {
      let (started, cancelled) = (Recorder<Int>(), Recorder<Int>())
      try await HTTP2StreamTests.withClient([Self.waiting(started, cancelled)], { $0.maximumConcurrentStreams = 5 }) {
        (client: inout FrameClient) async throws in
        // Its limit holds once the client knows it.
        _ = try await client.next(Frame.settings)
        for number in 0..<6 { try await client.get(2 * number + 1, "/wait") }
        #expect(await client.isClosed())
      }
      #expect(started.values.count == 5)
      try await reach(5, cancelled)
    }

    /// CVE-2023-44487: a stream that is reset makes room for another at once, so the number of open ones bounds nothing.
    @Test func rapidResetsEndTheConnection() async throws {
      let (started, cancelled) = (Recorder<Int>(), Recorder<Int>())
      try await HTTP2StreamTests.withClient([Self.waiting(started, cancelled)]) { (client: inout FrameClient) async throws in
        var flood: [UInt8] = []
        for number in 0..<2000 {
          flood += try client.request(2 * number + 1, "GET", "/wait")
          flood += FrameClient.frame(Frame.reset, stream: 2 * number + 1, [0, 0, 0, 8])
        }
        try? await client.raw.send(bytes: flood)
        #expect(await client.isClosed())
      }
      #expect(started.values.count <= 201)
      try await reach(started.values.count, cancelled)
    }

    @Test(arguments: [Frame.ping, Frame.settings]) func controlFramesInMassesEndTheConnection(_ type: UInt8) async throws {
      try await HTTP2StreamTests.withClient { (client: inout FrameClient) async throws in
        let frame = FrameClient.frame(type, [UInt8](repeating: 0, count: type == Frame.ping ? 8 : 0))
        try? await client.raw.send(bytes: [[UInt8]](repeating: frame, count: 5000).flatMap { $0 })
        #expect(await client.isClosed())
      }
    }

    @Test func fieldsInEndlessPiecesEndTheConnection() async throws {
      try await HTTP2StreamTests.withClient { (client: inout FrameClient) async throws in
        try await client.send(Frame.headers, stream: 1, payload: [0x82])
        for _ in 0..<1000 { try? await client.send(Frame.continuation, stream: 1, payload: [0x86]) }
        #expect(await client.isClosed())
      }
    }

    @Test(arguments: [
      [UInt8](repeating: 0xFF, count: 64), FrameClient.frame(Frame.data, stream: 5, [1]), FrameClient.frame(Frame.headers, []),
    ])
    func whatIsNotHTTP2EndsTheConnection(_ bytes: [UInt8]) async throws {
      try await HTTP2StreamTests.withClient { (client: inout FrameClient) async throws in
        try await client.raw.send(bytes: bytes)
        #expect(await client.isClosed())
      }
    }
  }
#endif
