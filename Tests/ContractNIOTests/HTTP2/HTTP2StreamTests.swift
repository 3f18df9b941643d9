#if HTTP2
  import ContractNIO
  import ContractServer
  import HTTPTypes
  import NIOCore
  import Testing
  import TransportTestSupport

  /// Requests and responses on single streams, frame by frame. Source: RFC 9113, section 8.
  @Suite(.timeLimit(.minutes(5))) struct HTTP2StreamTests {
    typealias Frame = FrameClient.Frame

    static func withClient(
      _ routes: [Route] = VersionTests.routes, settings: [(UInt16, UInt32)] = [],
      _ change: @escaping (inout NIOServerConfiguration) -> Void = { _ in },
      _ body: @escaping @Sendable (inout FrameClient) async throws -> Void
    ) async throws {
      let patient: (inout NIOServerConfiguration) -> Void = {
        ($0.idleTimeout, $0.bodyGrace, $0.writeTimeout) = (.seconds(3600), .seconds(3600), .seconds(3600))
        change(&$0)
      }
      try await LimitTests.withServer(routes, patient) { port in
        try await FrameClient.connect(port, settings: settings) { client in try await body(&client) }
      }
    }

    @Test func aResponseIsFieldsAndData() async throws {
      try await Self.withClient(VersionTests.routes, { $0.serverName = "us" }) { (client: inout FrameClient) async throws in
        try await client.get(1)
        let head = try await client.next(Frame.headers)
        let names = try #require(head?.fields.map(\.name))
        #expect(head?.status == "200" && head?.endsStream == false && names.contains("date") && names.contains("server"))
        let body = try await client.next(Frame.data)
        #expect(body?.text == "fine" && body?.endsStream == true)
      }
    }

    @Test func fieldsOfConnectionsAreLeftOut() async throws {
      let route = route(.get, "/") { _ in
        var response = ServerResponse.text(200, "fine")
        response.headers[.connection] = "close"
        response.headers[HTTPField.Name("Keep-Alive")!] = "1"
        return response
      }
      try await Self.withClient([route]) { (client: inout FrameClient) async throws in
        for stream in [1, 3] {
          try await client.get(stream)
          let answer = try await client.answer(stream)
          #expect(answer.status == "200" && answer.body == "fine" && answer.reset == nil)
        }
      }
    }

    @Test func cookiesAreOneFieldAgain() async throws {
      let route = route(.get, "/") { request in .text(200, request.context.headers[values: .cookie].joined(separator: "|")) }
      try await Self.withClient([route]) { (client: inout FrameClient) async throws in
        try await client.get(1, "/", [("cookie", "a=1"), ("cookie", "b=2")])
        #expect(try await client.answer(1).body == "a=1; b=2")
      }
    }

    @Test func trailersAreDropped() async throws {
      let route = route(.post, "/") { request in
        let body = try await request.bytesBody() ?? []
        return .text(200, String(decoding: body, as: UTF8.self) + " \(request.context.headers[HTTPField.Name("x-sum")!] ?? "none")")
      }
      try await Self.withClient([route]) { (client: inout FrameClient) async throws in
        try await client.post(1, "/")
        try await client.data(1, Array("abc".utf8), ends: false)
        try await client.raw.send(bytes: client.block(1, [("x-sum", "1")], ends: true))
        #expect(try await client.answer(1).body == "abc none")
      }
    }

    @Test func aClientThatWaitsIsToldToContinue() async throws {
      try await Self.withClient { (client: inout FrameClient) async throws in
        try await client.post(1, "/echo", [("expect", "100-continue")])
        #expect(try await client.next(Frame.headers)?.status == "100")
        try await client.data(1, Array("ab".utf8), ends: true)
        let answer = try await client.answer(1)
        #expect(answer.status == "200" && answer.body == "ab")
      }
    }

    /// Nothing else may happen to the connection.
    @Test(arguments: [[("connection", "close")], [("x", "a\nb")], [("A", "b")], [("content-length", "5")], [(":path", "/")]])
    func aMalformedRequestResetsItsStreamOnly(_ fields: [(String, String)]) async throws {
      try await Self.withClient { (client: inout FrameClient) async throws in
        try await client.post(1, "/echo", fields)
        try await client.data(1, Array("abc".utf8), ends: true)
        let answer = try await client.answer(1)
        #expect(answer.status == nil && answer.reset == 1)
        try await client.get(3)
        #expect(try await client.answer(3).body == "fine")
      }
    }

    @Test func aRequestNamesOneHost() async throws {
      try await Self.withClient { (client: inout FrameClient) async throws in
        try await client.raw.send(bytes: client.request(1, authority: nil))
        #expect(try await client.answer(1).status == "400")
        try await client.get(3, "/", [("host", "y")])
        #expect(try await client.answer(3).status == "400")
        try await client.get(5, "/", [("host", "x")])
        #expect(try await client.answer(5).status == "200")
      }
    }

    @Test func tunnelsAreNotMade() async throws {
      try await Self.withClient { (client: inout FrameClient) async throws in
        try await client.raw.send(bytes: client.block(1, [(":method", "CONNECT"), (":authority", "x:1")], ends: false))
        #expect(try await client.answer(1).status?.hasPrefix("4") == true)
        try await client.get(3)
        #expect(try await client.answer(3).body == "fine")
      }
    }

    @Test func fieldsPastTheLimitAre431AndFarPastItTheEnd() async throws {
      try await Self.withClient(VersionTests.routes, { ($0.maximumHeaderSize, $0.maximumHeaderCount) = (2000, 10) }) {
        (client: inout FrameClient) async throws in
        // Until the client has acknowledged the server's settings, others hold.
        _ = try await client.next(Frame.settings)
        try await client.get(1, "/", [("x", String(repeating: "a", count: 3000))])
        #expect(try await client.answer(1).status == "431")
        try await client.post(3, "/echo", [("x", String(repeating: "a", count: 3000))])
        let answer = try await client.answer(3)
        #expect(answer.status == "431" && answer.body.contains("\"status\":431"))
        try await client.get(5)
        #expect(try await client.answer(5).body == "fine")
        try await client.get(7, "/", [("x", String(repeating: "a", count: 6000))])
        #expect(await client.isClosed())
      }
    }

    // MARK: Bodies

    /// Without an error of its own a reset can pass for the end.
    @Test func aResponseThatBreaksIsResetWithAnError() async throws {
      let broken = route(.get, "/") { _ in
        .stream(200, AsyncThrowingStream<[UInt8], any Error> { $0.finish(throwing: CancellationError()) })
      }
      try await Self.withClient([broken]) { (client: inout FrameClient) async throws in
        try await client.get(1)
        #expect(try await client.answer(1).reset == 2)
      }
    }

    @Test func whatIsLeftOfABodyIsReadAwayAndThenRefused() async throws {
      try await Self.withClient { (client: inout FrameClient) async throws in
        try await client.post(1, "/ignore")
        let early = try await client.answer(1)
        #expect(early.status == "200" && early.body == "ignored" && early.reset == nil)
        try await client.data(1, [UInt8](repeating: 0, count: 1000), ends: true)
        try await client.post(3, "/ignore")
        #expect(try await client.answer(3).body == "ignored")
        for _ in 0..<6 { try await client.data(3, [UInt8](repeating: 0, count: 10_000), ends: false) }
        _ = try await client.next(Frame.windowUpdate, of: 3)
        try await client.data(3, [UInt8](repeating: 0, count: 10_000), ends: false)
        let reset = try await client.next(Frame.reset)
        #expect(reset?.stream == 3 && reset?.errorCode == 0)
        try await client.get(5)
        #expect(try await client.answer(5).body == "fine")
      }
    }

    @Test func aBodyThatDoesNotComeIsRefusedOnceItIsAnswered() async throws {
      try await Self.withClient(VersionTests.routes, { $0.bodyGrace = .zero }) { (client: inout FrameClient) async throws in
        try await client.post(1, "/ignore")
        #expect(try await client.answer(1).body == "ignored")
        let reset = try await client.next(Frame.reset)
        #expect(reset?.stream == 1 && reset?.errorCode == 0)
        try await client.get(3)
        #expect(try await client.answer(3).body == "fine")
      }
    }

    @Test func aBodyIsStreamedWithBackPressure() async throws {
      let release = Signal()
      let slow = route(.post, "/up", limit: 1 << 30) { request in
        await release.wait()
        var count = 0
        for try await chunk in request.streamBody() { count += chunk.count }
        return .text(200, "\(count)")
      }
      try await Self.withClient([slow]) { (client: inout FrameClient) async throws in
        try await client.post(1, "/up")
        var credit = [0: 65_535, 1: 65_535]
        var sent = 0
        while min(credit[0]!, credit[1]!) > 0 {
          let count = min(credit[0]!, credit[1]!, 10_000)
          try await client.data(1, [UInt8](repeating: 0, count: count), ends: false)
          sent += count
          for stream in [0, 1] { credit[stream]! -= count }
          // Answered after what credit the data brought.
          try await client.send(Frame.ping, payload: [UInt8](repeating: 1, count: 8))
          while let frame = try await client.next(Frame.windowUpdate, Frame.ping), frame.type != Frame.ping {
            credit[frame.stream]! += Int(frame.payload.getInteger(at: frame.payload.readerIndex, as: UInt32.self)!)
          }
        }
        #expect(sent < 200_000, "what nobody reads is not taken for ever")
        release.send()
        while try await client.next(Frame.windowUpdate)?.stream != 1 {}
        try await client.data(1, [0], ends: true)
        #expect(try await client.answer(1).body == "\(sent + 1)")
      }
    }

    /// It takes longer than the limit in all. On a slow machine one pause may be too long; then the limit is doubled.
    @Test func aClientThatTakesALittleNowAndThenGetsAll() async throws {
      let large = route(.get, "/large") { _ in .bytes(200, [UInt8](repeating: 65, count: 100_000)) }
      for exponent in 0..<8 {
        let limit = Duration.milliseconds(100 << exponent)
        let received = Recorder<Int>()
        try await Self.withClient([large], settings: [(4, 0)], { $0.writeTimeout = limit }) { (client: inout FrameClient) async throws in
          try await client.get(1, "/large")
          for _ in 0..<5 {
            try await Task.sleep(for: limit / 3)
            try await client.give(20_000, 1)
          }
          received.record(try await client.answer(1).body.utf8.count)
        }
        if received.values == [100_000] { return }
      }
      Issue.record("it was given up each time")
    }

    @Test func aClientWithoutCreditSlowsTheStreamDown() async throws {
      let produced = Recorder<Int>()
      try await Self.withClient([flood(ofChunks: 10_000, produced)] + VersionTests.routes) { (client: inout FrameClient) async throws in
        try await client.get(1, "/flood")
        var count = 0
        while count < 65_535, let data = try await client.next(Frame.data) { count += data.payload.readableBytes }
        // The connection's credit is used up too; its own frames need none.
        try await client.send(Frame.ping, payload: [UInt8](repeating: 1, count: 8))
        #expect(try await client.next(Frame.ping, Frame.data)?.type == Frame.ping)
        #expect(count == 65_535 && produced.values.count < 20)
        try await client.reset(1)
      }
    }
  }
#endif
