import ContractNIO
import ContractServer
import HTTPTypes
import NIOCore
import Testing
import TransportTestSupport

/// Clients that still read when the server has closed its side get every byte.
@Suite(.timeLimit(.minutes(5))) struct SlowReaderTests {
  static func large(_ size: Int) -> Route {
    route(.get, "/large") { _ in .bytes(200, [UInt8](repeating: 65, count: size)) }
  }

  /// Takes little at once, so that the rest stays with the server.
  static let smallBuffer: @Sendable (any Channel) throws -> Void = { channel in
    try channel.syncOptions?.setOption(.socketOption(.so_rcvbuf), value: 16 * 1024)
  }

  /// The bytes of the body, up to the end of the connection or what broke it off.
  private static func bodySize(_ client: inout RawClient, _ pause: () async throws -> Void) async throws -> Int {
    let head = try await client.read(through: "\r\n\r\n")
    #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
    var count = client.takePending().utf8.count
    while let chunk = try? await client.chunk() {
      count += chunk.readableBytes
      try await pause()
    }
    return count
  }

  /// What it sends meanwhile would be answered by a reset if the socket were closed.
  @Test func whatAClientSendsMeanwhileTakesNothingBack() async throws {
    let size = 2_000_000
    try await LimitTests.withServer([Self.large(size)], { $0.closeGrace = .seconds(3600) }) { port in
      try await RawClient.connect(port, handlers: Self.smallBuffer) { client in
        try await client.send("GET /large HTTP/1.1\nHost: x\nConnection: close\n\n")
        let outbound = client.outbound
        let count = try await Self.bodySize(&client) {
          try? await outbound.write(ByteBuffer(string: "more"))
          try await Task.sleep(for: .milliseconds(10))
        }
        #expect(count == size)
      }
    }
  }

  /// It has closed its side before the answer is written.
  @Test func aClientThatHasClosedItsSideGetsAll() async throws {
    let size = 16_000_000
    let late = route(.get, "/late") { _ in
      try? await Task.sleep(for: .seconds(3600))
      return .bytes(200, [UInt8](repeating: 65, count: size))
    }
    try await LimitTests.withServer([late], { $0.halfCloseGrace = .zero }) { port in
      try await RawClient.connect(port, handlers: Self.smallBuffer) { client in
        try await client.send("GET /late HTTP/1.1\nHost: x\n\n")
        client.finish()
        let count = try await Self.bodySize(&client) {}
        #expect(count == size)
      }
    }
  }
}
