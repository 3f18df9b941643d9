#if HTTP2
  import ContractNIO
  import ContractServer
  import HTTPTypes
  import NIOCore
  import ServiceLifecycle
  import Testing
  import TransportTestSupport

  /// How connections of HTTP/2 begin, and what they bear. Source: RFC 9113, sections 3 and 5.
  @Suite(.timeLimit(.minutes(5))) struct HTTP2ConnectionTests {
    typealias Frame = FrameClient.Frame

    static func waiting(_ started: Recorder<Int>, _ cancelled: Recorder<Int>) -> Route {
      route(.get, "/wait") { _ in
        started.record(1)
        defer { cancelled.record(1) }
        try await Task.sleep(for: .seconds(3600))
        return .empty(204)
      }
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

    @Test func aClientThatLeavesWithoutAWordIsLetGo() async throws {
      try await LimitTests.withServer([LimitTests.fine], { $0.idleTimeout = .seconds(3600) }) { port in
        try await RawClient.connect(port) { (client: inout RawClient) async throws in
          client.finish()
          #expect(try await client.readToEnd().isEmpty)
        }
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
      try await cancelled.reaches(5)
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
      try await cancelled.reaches(started.values.count)
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
