import Hummingbird
import NIOCore
import ServiceLifecycle

@testable import YataServer

/// A server on a free loopback port, in the place of somebody else's.
enum LoopbackServer {
  /// Runs `body` with the server's URL while it listens.
  ///
  /// - Parameter respond: must come to an end once `body` has: the server waits for it.
  static func run<Value: Sendable>(
    _ respond: @escaping @Sendable (Request) async throws -> Response, _ body: @escaping @Sendable (String) async throws -> Value
  ) async throws -> Value {
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      responder: CallbackResponder<BasicRequestContext> { request, _ in try await respond(request) },
      configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in
        port.yield(channel.localAddress?.port ?? 0)
        port.finish()
      }, logger: YataDatabase.silence)
    // It ends gracefully: cancelled in the middle of accepting a connection, the server would trap.
    let group = ServiceGroup(services: [application], logger: YataDatabase.silence)
    return try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      var iterator = ports.makeAsyncIterator()
      let number = await iterator.next() ?? 0
      let result: Result<Value, any Error>
      do {
        result = .success(try await body("http://127.0.0.1:\(number)"))
      } catch {
        result = .failure(error)
      }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
      return try result.get()
    }
  }
}
