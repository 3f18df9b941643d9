#if HTTP2
  import ContractNIO
  import ContractServer
  import HTTPTypes
  import NIOCore
  import ServiceLifecycle
  import Testing
  import TransportTestSupport

  /// Clients that still read when the server has said goodbye get every byte. Source: RFC 9113, section 6.8.
  @Suite(.timeLimit(.minutes(5))) struct HTTP2SlowReaderTests {
    typealias Frame = FrameClient.Frame

    /// What comes of stream 1, and the goodbye, up to the end of the connection; `each` hears of how much a frame brought.
    private static func received(
      _ client: inout FrameClient, _ each: (inout FrameClient, Int) async throws -> Void
    ) async throws -> (bytes: Int, isComplete: Bool, isToldToLeave: Bool) {
      var result = (bytes: 0, isComplete: false, isToldToLeave: false)
      while let frame = try await client.next() {
        if frame.type == Frame.goAway { result.isToldToLeave = true }
        if frame.stream == 1, frame.endsStream { result.isComplete = true }
        guard frame.type == Frame.data else { continue }
        result.bytes += frame.payload.readableBytes
        try await each(&client, frame.payload.readableBytes)
      }
      return result
    }

    /// It gives credit for what it reads, as long as it reads.
    @Test func creditForTheLastBytesTakesNothingBack() async throws {
      let size = 2_000_000
      let answered = Signal()
      let large = route(.get, "/large") { _ in
        defer { answered.send() }
        return .bytes(200, [UInt8](repeating: 65, count: size))
      }
      try await HTTP2EndingTests.withServer([large], { $0.closeGrace = .seconds(3600) }) { port, group in
        try await FrameClient.connect(port, settings: [(4, 0x7FFF_FFFF)], handlers: SlowReaderTests.smallBuffer) {
          (client: inout FrameClient) async throws in
          try await client.send(Frame.windowUpdate, payload: [0x7F, 0, 0, 0])
          try await client.get(1, "/large")
          await answered.wait()
          await group.triggerGracefulShutdown()
          var taken = 0
          let result = try await Self.received(&client) { client, count in
            taken += count
            try await Task.sleep(for: .milliseconds(10))
            if taken < 60_000 { return }
            try? await client.give(taken, 1)
            taken = 0
          }
          #expect(result == (size, true, true))
        }
      }
    }

    /// What waits for credit is a stream that is open.
    @Test func creditAfterTheGoodbyeIsTaken() async throws {
      try await HTTP2EndingTests.withServer([SlowReaderTests.large(200_000)]) { port, group in
        try await FrameClient.connect(port, settings: [(4, 0)]) { (client: inout FrameClient) async throws in
          try await client.get(1, "/large")
          #expect(try await client.next(Frame.headers)?.status == "200")
          await group.triggerGracefulShutdown()
          #expect(try await client.next(Frame.goAway)?.errorCode == 0)
          for _ in 0..<4 { try await client.give(50_000, 1) }
          let result = try await Self.received(&client) { _, _ in }
          #expect(result == (200_000, true, false))
        }
      }
    }

    /// It has closed its side before the server closes its own.
    @Test func aClientThatHasClosedItsSideGetsAll() async throws {
      let size = 16_000_000
      try await HTTP2EndingTests.withServer([SlowReaderTests.large(size)], { $0.halfCloseGrace = .seconds(3600) }) { port, _ in
        try await FrameClient.connect(port, settings: [(4, 0x7FFF_FFFF)]) { (client: inout FrameClient) async throws in
          try await client.send(Frame.windowUpdate, payload: [0x7F, 0, 0, 0])
          // It is acknowledged on the way, as long as that can be said.
          _ = try await client.next(Frame.settings)
          try await client.get(1, "/large")
          client.raw.finish()
          let result = try await Self.received(&client) { _, _ in try await Task.sleep(for: .milliseconds(1)) }
          #expect(result == (size, true, true))
        }
      }
    }
  }
#endif
