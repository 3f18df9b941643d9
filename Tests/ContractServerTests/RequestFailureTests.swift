import ContractRuntime
import ContractServer
import HTTPTypes
import Testing

/// The one funnel and the hooks on it.
@Suite struct RequestFailureTests {
  struct SecretError: Error, CustomStringConvertible {
    let description = "password is hunter2"
  }

  static let operation = OperationDescription(id: "run", method: .get, path: "/run")

  static func server(
    _ configuration: ServerConfiguration = .init(), _ handle: @escaping @Sendable () async throws -> ServerResponse
  ) throws -> ContractServer {
    try ContractServer(routes: [Route(operation) { _ in try await handle() }], configuration: configuration)
  }

  @Test func anUnknownErrorIs500WithNoInternals() async throws {
    let recorder = Recorder<FailureEvent>()
    var configuration = ServerConfiguration()
    configuration.onFailure = recorder.record
    let answer = try await Self.server(configuration) { throw SecretError() }.answer(.get, "/run?x=1", headers: [.xRequestID: "r1"])
    #expect(answer.status == 500)
    #expect(!answer.text.contains("hunter2"))
    #expect(!answer.text.contains("SecretError"))
    let event = try #require(recorder.values.first)
    #expect(event.requestID == "r1")
    #expect(event.operation?.id == "run")
    #expect(event.path == "/run?x=1")
    #expect(event.status == 500)
    guard case .handler(let error) = event.failure else { Issue.record("not a handler failure"); return }
    #expect(error is SecretError)
  }

  @Test func theHookSeesFailuresOfEveryStage() async throws {
    let recorder = Recorder<FailureEvent>()
    let server = try ContractServer.sample { $0.onFailure = recorder.record }
    _ = try await server.answer(.get, "/nothing")
    _ = try await server.answer(.put, "/")
    _ = try await server.answer(.get, "/api/tickets/x")
    _ = try await server.answer(.get, "/", headers: [.accept: "image/png"])
    _ = try await server.post("/api/tickets", "{}")
    _ = try await server.answer(.get, "/")
    #expect(recorder.values.map(\.status) == [404, 405, 401, 406, 422])
    #expect(recorder.values.map { $0.operation?.id } == [nil, nil, "getTicket", "getHealth", "createTicket"])
  }

  @Test func aHandlersProblemIsSentAsItIs() async throws {
    let problem = HTTPProblem(
      409, type: "https://example.org/taken", title: "Taken", detail: "Somebody was faster.", instance: "/run/1",
      extensions: ["error": .string("Taken"), "status": .string("ignored")], headers: [.retryAfter: "3"])
    let answer = try await Self.server { throw problem }.answer(.get, "/run")
    #expect(answer.status == 409)
    #expect(answer.headers[.retryAfter] == "3")
    let expected = ##"{"type":"https://example.org/taken","title":"Taken","status":409,"detail":"Somebody was faster.","##
    #expect(answer.text == expected + ##""instance":"/run/1","error":"Taken"}"##)
  }

  @Test func aProblemCannotClaimSuccess() async throws {
    #expect(try await Self.server { throw HTTPProblem(200) }.answer(.get, "/run").status == 500)
    #expect(
      try await Self.server {
        var problem = HTTPProblem(404)
        problem.status = 204
        throw problem
      }.answer(.get, "/run").status == 500)
  }

  @Test func unimplementedIs501() async throws {
    let answer = try await Self.server { throw OperationNotImplemented() }.answer(.get, "/run")
    #expect(answer.status == 501)
    #expect(answer.contentType == "application/problem+json")
  }

  @Test func membersAreAddedByTheMappingHook() async throws {
    var configuration = ServerConfiguration()
    configuration.describeProblem = { problem, event in
      problem.extensions["error"] = .string("Oops \(event.operation?.id ?? "")")
    }
    let answer = try await Self.server(configuration) { throw SecretError() }.answer(.get, "/run")
    #expect(answer.json?["error"]?.string == "Oops run")
  }

  @Test func theWholeAnswerIsReplacedByTheRenderHook() async throws {
    let recorder = Recorder<FailureEvent>()
    var configuration = ServerConfiguration()
    configuration.onFailure = recorder.record
    configuration.renderProblem = { problem, _ in problem.status == 404 ? .text(410, "gone") : nil }
    let server = try Self.server(configuration) { throw SecretError() }
    let answer = try await server.answer(.get, "/nothing", headers: [.xRequestID: "r2"])
    #expect(answer.status == 410)
    #expect(answer.text == "gone")
    #expect(answer.headers[.xRequestID] == "r2")
    #expect(recorder.values.map(\.status) == [410])
    #expect(try await server.answer(.get, "/run").status == 500)
  }

  @Test func aStreamThatBreaksIsReported() async throws {
    let recorder = Recorder<FailureEvent>()
    var configuration = ServerConfiguration()
    configuration.onFailure = recorder.record
    let chunks = AsyncThrowingStream<[UInt8], any Error> { continuation in
      continuation.yield([1])
      continuation.finish(throwing: SecretError())
    }
    let response = try await Self.server(configuration) { .stream(200, chunks) }.respond(to: ServerRequest(method: .get, path: "/run"))
    await #expect(throws: SecretError.self) { try await response.body.collected() }
    #expect(recorder.values.count == 1)
    #expect(recorder.values.first?.status == nil)
    guard case .stream? = recorder.values.first?.failure else { Issue.record("not a stream failure"); return }
  }

  @Test func cancellationIsNotAServerError() async throws {
    let recorder = Recorder<FailureEvent>()
    var configuration = ServerConfiguration()
    configuration.onFailure = recorder.record
    let server = try Self.server(configuration) {
      withUnsafeCurrentTask { $0?.cancel() }
      try Task.checkCancellation()
      return .empty(204)
    }
    let answer = try await Task { try await server.answer(.get, "/run") }.value
    #expect(answer.status == 499)
    guard case .cancelled? = recorder.values.first?.failure else { Issue.record("not a cancellation"); return }
  }
}
