import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

@testable import YataServer

/// Clerk's Backend API on a loopback port: it answers what a test tells it to, over real HTTP.
final class FakeClerk: Sendable {
  struct Answer: Sendable {
    var status = 200
    var headers: [String: String] = [:]
    var body = ""
    /// Never finishes the answer.
    var stalls = false
  }

  struct Call: Sendable, Equatable {
    var path: String
    var authorization: String?
  }

  private struct State {
    var answers: [String: Answer] = [:]
    var calls: [Call] = []
    var hasEnded = false
  }
  private let state = Mutex(State())

  var calls: [Call] { state.withLock { $0.calls } }

  /// - Parameter path: with or without a query; with one, it answers that query alone.
  func answer(_ path: String, _ answer: Answer) { state.withLock { $0.answers[path] = answer } }

  private func respond(_ request: Request) async throws -> Response {
    let answer = state.withLock { state in
      state.calls.append(Call(path: request.uri.path, authorization: request.headers[.authorization]))
      return state.answers[request.uri.string] ?? state.answers[request.uri.path]
        ?? Answer(status: 404, body: #"{"errors":[{"code":"resource_not_found"}]}"#)
    }
    while answer.stalls, !state.withLock({ $0.hasEnded }) { try await Task.sleep(for: .milliseconds(10)) }
    var headers = HTTPFields()
    for (name, value) in answer.headers { headers[HTTPField.Name(name)!] = value }
    return Response(
      status: .init(code: answer.status), headers: headers, body: .init(byteBuffer: ByteBuffer(string: answer.body)))
  }

  /// Runs `body` while the server listens; it gets the URL to use as `CLERK_API_URL`.
  static func run<Value: Sendable>(_ body: @escaping @Sendable (FakeClerk, String) async throws -> Value) async throws -> Value {
    let clerk = FakeClerk()
    return try await LoopbackServer.run({ request in try await clerk.respond(request) }) { url in
      defer { clerk.state.withLock { $0.hasEnded = true } }
      return try await body(clerk, url + "/v1")
    }
  }

  static func user(_ id: String, first: String = "Ada", updatedAt: Int = 1) -> Answer {
    Answer(
      body: """
        {"id":"\(id)","object":"user","first_name":"\(first)","last_name":"Lovelace","primary_email_address_id":"idn_2",
        "email_addresses":[{"id":"idn_1","email_address":"old@example.com"},{"id":"idn_2","email_address":"ada@example.com"}],
        "image_url":"https://img.clerk.com/ada","updated_at":\(updatedAt)}
        """)
  }
}
