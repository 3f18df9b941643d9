import Foundation
import Synchronization

@testable import Postgres

/// A server that lets one client in after another and then answers the first message with bytes of the test's choice, and hangs up.
final class MockServer: Sendable {
  private let listener = LoopbackListener()
  private let served = Atomic<Int>(0)
  var port: Int { listener.port }

  /// Clients that were answered and hung up on.
  var servedCount: Int { served.load(ordering: .acquiring) }

  init(answering answer: [UInt8]) {
    listener.start { client in
      Self.serve(client, answer)
      close(client)
      self.served.wrappingAdd(1, ordering: .releasing)
    }
  }

  func stop() { listener.stop() }

  private static func serve(_ client: Int32, _ answer: [UInt8]) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    guard recv(client, &buffer, buffer.count, 0) > 0 else { return }
    // Authenticated, the key of cancel requests, ready.
    let greeting = message("R", [0, 0, 0, 0]) + message("K", [0, 0, 0, 7, 0, 0, 0, 9]) + message("Z", Array("I".utf8))
    guard send(client, greeting, greeting.count, Int32(MSG_NOSIGNAL)) > 0 else { return }
    guard recv(client, &buffer, buffer.count, 0) > 0 else { return }
    _ = send(client, answer, answer.count, Int32(MSG_NOSIGNAL))
  }

  static func message(_ type: Character, _ body: [UInt8]) -> [UInt8] {
    [type.asciiValue!] + withUnsafeBytes(of: Int32(body.count + 4).bigEndian, Array.init) + body
  }

  static func error(_ severity: String, _ state: String, _ text: String) -> [UInt8] {
    let fields = [("S", severity), ("V", severity), ("C", state), ("M", text)]
    return message("E", fields.flatMap { Array($0.utf8) + Array($1.utf8) + [0] } + [0])
  }
}
