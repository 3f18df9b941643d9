import ContractNIO
import ContractServer
import HTTPTypes
import NIOCore
import Testing
import TransportTestSupport

/// How long bodies may take to come and answers to go, beyond what one pause shows.
@Suite(.timeLimit(.minutes(5))) struct ClockTests {
  private static let count = route(.post, "/count", limit: 1 << 30) { request in
    .text(200, "\(try await request.bytesBody()?.count ?? 0)")
  }

  private static func head(_ length: Int) -> String {
    "POST /count HTTP/1.1\nHost: x\nConnection: close\nContent-Type: a/b\nContent-Length: \(length)\n\n"
  }

  /// Each byte comes soon after the one before, and yet not fast enough.
  @Test func aBodyThatTricklesIs408() async throws {
    try await LimitTests.withServer([Self.count], { ($0.bodyGrace, $0.minimumBodyRate) = (.milliseconds(200), 1_000_000) }) { port in
      try await RawClient.connect(port) { client in
        try await client.send(Self.head(1 << 20))
        let outbound = client.outbound
        let trickle = Task {
          while !Task.isCancelled {
            try await outbound.write(ByteBuffer(string: "a"))
            try await Task.sleep(for: .milliseconds(5))
          }
        }
        let answer = try await client.readToEnd()
        trickle.cancel()
        #expect(answer.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
      }
    }
  }

  /// What it brought before buys it time.
  @Test func aBodyThatIsFastEnoughMayPause() async throws {
    try await LimitTests.withServer([Self.count], { ($0.bodyGrace, $0.minimumBodyRate) = (.milliseconds(10), 1) }) { port in
      try await RawClient.connect(port) { client in
        try await client.send(Self.head(4000) + String(repeating: "a", count: 3900))
        try await Task.sleep(for: .milliseconds(200))
        try await client.send(String(repeating: "a", count: 100))
        let answer = try await client.readToEnd()
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.hasSuffix("4000"))
      }
    }
  }

  /// It takes longer than the limit in all. On a slow machine one pause may be too long; then the limit is doubled.
  @Test func aClientThatTakesALittleNowAndThenGetsAll() async throws {
    let size = 32_000_000
    for exponent in 0..<8 {
      let limit = Duration.milliseconds(200 << exponent)
      let received = try await LimitTests.withServer([SlowReaderTests.large(size)], { $0.writeTimeout = limit }) { port in
        try await RawClient.connect(port, handlers: SlowReaderTests.smallBuffer) { client in
          try await client.send("GET /large HTTP/1.1\nHost: x\nConnection: close\n\n")
          var (all, since) = (0, 0)
          while let chunk = try? await client.chunk() {
            (all, since) = (all + chunk.readableBytes, since + chunk.readableBytes)
            guard since > 5_000_000 else { continue }
            since = 0
            try await Task.sleep(for: limit / 3)
          }
          return all
        }
      }
      if received > size { return }
    }
    Issue.record("it was given up each time")
  }
}
