import ContractRuntime
import ContractServer
import HTTPTypes
import NIOCore
import Testing
import TransportTestSupport

/// Bodies on the wire: whole, chunked, oversized, slow, cut off.
@Suite(.timeLimit(.minutes(1))) struct RequestBodyTransportTests {
  static let echo = ServingTests.routes

  static func exchange(_ transport: Transport, _ text: String, change: @escaping @Sendable (inout Transport.Options) -> Void = { _ in })
    async throws
    -> String
  {
    try await transport.withServer(echo, transport: change) { port, _ in
      try await RawClient.connect(port) { client in
        try await client.send(text)
        return try await client.readToEnd()
      }
    }
  }

  @Test(arguments: Transport.allCases) func chunkedBodies(_ transport: Transport) async throws {
    let head = "POST /echo HTTP/1.1\nHost: x\nContent-Type: a/b\nTransfer-Encoding: chunked\nConnection: close\n\n"
    let text = try await Self.exchange(transport, head + "3\nabc\n2;ext=1\nde\n0\nTrailer: x\n\n")
    #expect(text.hasSuffix("\r\n\r\nabcde"))
  }

  @Test(arguments: Transport.allCases) func anOversizedLengthIsRefusedBeforeTheBodyIsSent(_ transport: Transport) async throws {
    let text = try await Self.exchange(transport, "POST /echo HTTP/1.1\nHost: x\nContent-Type: a/b\nContent-Length: 1001\n\n")
    #expect(text.hasPrefix("HTTP/1.1 413 "))
    #expect(text.contains("Connection: close\r\n"))
    #expect(text.contains("at most 1000 bytes"))
  }

  @Test(arguments: Transport.allCases) func anOversizedChunkedBodyIsRefusedWhileItComes(_ transport: Transport) async throws {
    try await transport.withServer(Self.echo) { port, _ in
      try await RawClient.connect(port) { client in
        try await client.send("POST /echo HTTP/1.1\nHost: x\nContent-Type: a/b\nTransfer-Encoding: chunked\n\n")
        let chunk = "100\n" + String(repeating: "a", count: 256) + "\n"
        for _ in 0..<4 { try await client.send(chunk) }
        #expect(try await client.readToEnd().hasPrefix("HTTP/1.1 413 "))
      }
    }
  }

  @Test(arguments: Transport.allCases) func exactlyTheLimitIsAccepted(_ transport: Transport) async throws {
    let body = String(repeating: "a", count: 1000)
    let text = try await Self.exchange(
      transport,
      "POST /echo HTTP/1.1\nHost: x\nContent-Type: a/b\nContent-Length: 1000\nConnection: close\n\n" + body)
    #expect(text.hasSuffix(body))
  }

  @Test(arguments: Transport.allCases) func aClientThatWaitsIsToldToContinue(_ transport: Transport) async throws {
    try await transport.withServer(Self.echo) { port, _ in
      try await RawClient.connect(port) { client in
        let head = "POST /echo HTTP/1.1\nHost: x\nContent-Type: a/b\nExpect: 100-continue\nContent-Length: "
        try await client.send(head + "2\n\n")
        #expect(try await client.read(through: "\r\n\r\n").hasPrefix("HTTP/1.1 100 Continue\r\n"))
        try await client.send("ab")
        #expect(try await client.response().body == "ab")
        try await client.send(head + "2000\n\n")
        #expect(try await client.readToEnd().hasPrefix("HTTP/1.1 413 "))
      }
    }
  }

  @Test(arguments: Transport.allCases) func aSmallBodyThatNobodyReadsIsReadAway(_ transport: Transport) async throws {
    try await transport.withServer(Self.echo) { port, _ in
      try await RawClient.connect(port) { client in
        try await client.send("POST /ignore HTTP/1.1\nHost: x\nContent-Type: a/b\nContent-Length: 3\n\nabcGET / HTTP/1.1\nHost: x\n\n")
        #expect(try await client.response().body == "ignored")
        #expect(try await client.response().body == "fine")
      }
    }
  }

  @Test(arguments: Transport.allCases) func aLargeBodyThatNobodyReadsEndsTheConnection(_ transport: Transport) async throws {
    try await transport.withServer(Self.echo) { port, _ in
      try await RawClient.connect(port) { client in
        try await client.send("POST /ignore HTTP/1.1\nHost: x\nContent-Type: a/b\nContent-Length: 100000000\n\n")
        try await client.send(bytes: [UInt8](repeating: 0, count: 200_000))
        #expect(try await client.readToEnd().hasSuffix("ignored"))
      }
    }
  }

  @Test(arguments: Transport.allCases) func aSlowBodyIs408(_ transport: Transport) async throws {
    try await transport.withServer(Self.echo, transport: { $0.bodyGrace = .zero }) { port, _ in
      try await RawClient.connect(port) { client in
        try await client.send("POST /echo HTTP/1.1\nHost: x\nContent-Type: a/b\nContent-Length: 10\n\nabc")
        let text = try await client.readToEnd()
        #expect(text.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
        #expect(text.contains("problem+json"))
      }
    }
  }

  @Test(arguments: Transport.allCases, ["Content-Length: 10\n\nabc", "Transfer-Encoding: chunked\n\n5\nabc"])
  func aBodyThatIsCutOffIsMalformed(_ transport: Transport, _ rest: String) async throws {
    let recorder = Recorder<Int?>()
    let text = try await transport.withServer(Self.echo, server: { $0.onFailure = { recorder.record($0.status) } }) { port, _ in
      try await RawClient.connect(port) { client in
        try await client.send("POST /echo HTTP/1.1\nHost: x\nContent-Type: a/b\n" + rest)
        client.finish()
        return try await client.readToEnd()
      }
    }
    #expect(text.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
    #expect(recorder.values == [400])
  }

  static let nonsense = [
    "nonsense\n\n", "GET / HTTP/1.1\nHost: x\nA B: c\n\n", "GET / HTTP/9.9\n\n",
    "POST /echo HTTP/1.1\nHost: x\nContent-Length: 1\nTransfer-Encoding: chunked\n\n",
    "POST /echo HTTP/1.1\nHost: x\nContent-Length: -1\n\n",
    "POST /echo HTTP/1.1\nHost: x\nContent-Type: a/b\nTransfer-Encoding: chunked\n\nzz\n",
  ]

  @Test(arguments: Transport.allCases, nonsense)
  func whatIsNotHTTPIsMalformed(_ transport: Transport, _ text: String) async throws {
    let answer = try await Self.exchange(transport, text)
    #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"), "\(answer)")
    #expect(answer.contains("problem+json"))
  }

  /// Hummingbird's parser does not say what was wrong.
  @Test(arguments: [(Transport.nio, 431), (.hummingbird, 400)])
  func fieldsThatAreTooLongAreRefused(_ transport: Transport, _ status: Int) async throws {
    let answer = try await Self.exchange(transport, "GET / HTTP/1.1\nX: \(String(repeating: "a", count: 50_000))\n\n")
    #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(answer)")
    #expect(answer.contains("problem+json"))
  }

  @Test(arguments: Transport.allCases) func aBodyIsStreamedWithBackPressure(_ transport: Transport) async throws {
    let read = Recorder<Int>()
    let started = Signal()
    let release = Signal()
    let slow = route(.put, "/up", limit: 1 << 30) { request in
      var total = 0
      for try await chunk in request.streamBody() {
        if total == 0 {
          started.send()
          await release.wait()
        }
        total += chunk.count
        read.record(chunk.count)
      }
      return .text(200, "\(total)")
    }
    try await transport.withServer([slow]) { port, _ in
      try await RawClient.connect(port) { client in
        // Far more than the buffers of both sockets hold together.
        let total = 100_000_000
        try await client.send("PUT /up HTTP/1.1\nHost: x\nContent-Type: a/b\nContent-Length: \(total)\nConnection: close\n\n")
        let outbound = client.outbound
        let sent = Recorder<Int>()
        async let sending: Void = {
          for _ in 0..<1000 {
            try await outbound.write(ByteBuffer(repeating: 1, count: 100_000))
            sent.record(1)
          }
        }()
        await started.wait()
        #expect(read.values.isEmpty)
        #expect(sent.values.count < 1000)
        release.send()
        try await sending
        #expect(try await client.readToEnd().hasSuffix("\(total)"))
        #expect(read.values.max() ?? 0 < 1_000_000)
      }
    }
  }
}
