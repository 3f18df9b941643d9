import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

@testable import YataServer

/// A language model's endpoint on a loopback port that answers as a test tells it to, over real HTTP.
final class FakeModel: Sendable {
  enum Step: Sendable {
    /// A piece of the answer.
    case token(String)
    /// Bytes as they are.
    case raw(String)
    /// Nothing, until the client leaves.
    case stall
    case pause(Duration)
    /// The connection is cut.
    case cut
    case done
  }

  struct Behaviour: Sendable {
    var status = 200
    var steps: [Step] = []
  }

  private struct State {
    var behaviour = Behaviour()
    var requests: [String] = []
    var authorization: String?
    var abandoned = 0
    var hasEnded = false
  }
  private struct Cut: Error {}
  private let state = Mutex(State())

  /// The bodies of the requests so far.
  var requests: [String] { state.withLock { $0.requests } }
  var authorization: String? { state.withLock { $0.authorization } }
  /// How many clients left before the end.
  var abandoned: Int { state.withLock { $0.abandoned } }

  func behave(_ status: Int = 200, _ steps: [Step]) { state.withLock { $0.behaviour = Behaviour(status: status, steps: steps) } }

  private func respond(_ request: Request) async throws -> Response {
    let body = String(buffer: try await request.body.collect(upTo: 1 << 20))
    let behaviour = state.withLock { state in
      state.requests.append(body)
      state.authorization = request.headers[.authorization]
      return state.behaviour
    }
    return Response(
      status: .init(code: behaviour.status), headers: [.contentType: "text/event-stream"],
      body: .init { writer in
        do {
          for step in behaviour.steps { try await self.perform(step, &writer) }
          try await writer.finish(nil)
        } catch {
          if !(error is Cut) { self.state.withLock { $0.abandoned += 1 } }
          throw error
        }
      })
  }

  private func perform(_ step: Step, _ writer: inout any ResponseBodyWriter) async throws {
    switch step {
    case .token(let text): try await writer.write(ByteBuffer(string: Self.event(text)))
    case .raw(let text): try await writer.write(ByteBuffer(string: text))
    case .stall:
      // A comment now and then is how a server notices that the client is gone.
      while !state.withLock({ $0.hasEnded }) {
        try await Task.sleep(for: .milliseconds(20))
        try await writer.write(ByteBuffer(string: ": waiting\n"))
      }
    case .pause(let duration): try await Task.sleep(for: duration)
    case .cut: throw Cut()
    case .done: try await writer.write(ByteBuffer(string: "data: [DONE]\n\n"))
    }
  }

  static func event(_ text: String) -> String {
    "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\(text)\"},\"finish_reason\":null}]}\n\n"
  }

  /// Runs `body` while the endpoint listens; it gets the URL to use as `AI_BASE_URL`.
  static func run<Value: Sendable>(_ body: @escaping @Sendable (FakeModel, String) async throws -> Value) async throws -> Value {
    let model = FakeModel()
    return try await LoopbackServer.run({ request in try await model.respond(request) }) { url in
      defer { model.state.withLock { $0.hasEnded = true } }
      return try await body(model, url + "/v1")
    }
  }
}
