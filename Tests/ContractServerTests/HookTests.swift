import ContractRuntime
import ContractServer
import HTTPTypes
import Testing

@Suite struct AccessHookTests {
  @Test func everyFinishedRequestIsSeenOnce() async throws {
    let events = Recorder<AccessEvent>()
    let server = try ContractServer.sample { $0.onFinish = { events.record($0) } }
    _ = try await server.answer(.get, "/", headers: [.xRequestID: "abc"])
    _ = try await server.answer(.get, "/nowhere")
    _ = try await server.post("/api/tickets", "{}")
    let stream = try await server.answer(.get, "/api/tickets/events", headers: [.authorization: "Bearer good"])
    let seen = events.values
    #expect(seen.map(\.status) == [200, 404, 422, 200])
    #expect(seen.map(\.operation?.id) == ["getHealth", nil, "createTicket", "watchTickets"])
    #expect(seen[0].requestID == "abc")
    #expect(seen[0].responseSize == 4)
    #expect(seen[2].requestSize == 2)
    #expect(seen[3].responseSize == stream.text.utf8.count)
    #expect(seen.allSatisfy { !$0.isCutOff && $0.duration > .zero })
  }

  @Test func aStreamThatNobodyReadsToItsEndIsCutOff() async throws {
    let events = Recorder<AccessEvent>()
    var configuration = ServerConfiguration()
    configuration.onFinish = { events.record($0) }
    let operation = OperationDescription(id: "s", method: .get, path: "/s")
    let server = try ContractServer(
      routes: [Route(operation) { _ in .stream(200, AsyncStream { $0.yield([1, 2, 3]) }) }], configuration: configuration)
    do {
      let response = await server.respond(to: ServerRequest(method: .get, path: "/s"))
      guard case .stream(let chunks) = response.body else { Issue.record("no stream"); return }
      var iterator = chunks.makeAsyncIterator()
      _ = try await iterator.next(isolation: nil)
      #expect(events.values.isEmpty)
    }
    #expect(events.values.map(\.isCutOff) == [true])
    #expect(events.values.first?.responseSize == 3)
  }
}

@Suite struct TimeLimitTests {
  static func server(_ limit: Duration, failures: Recorder<FailureEvent>, work: @escaping @Sendable () async throws -> Void) throws
    -> ContractServer
  {
    var configuration = ServerConfiguration()
    configuration.handlerTimeLimit = limit
    configuration.onFailure = { failures.record($0) }
    let operation = OperationDescription(id: "slow", method: .get, path: "/slow")
    return try ContractServer(
      routes: [
        Route(operation) { _ in
          try await work()
          return .text(200, "done")
        }
      ], configuration: configuration)
  }

  @Test func aHandlerThatHeedsCancellationIsCancelled() async throws {
    let failures = Recorder<FailureEvent>()
    let cancelled = Recorder<Bool>()
    let server = try Self.server(.milliseconds(5), failures: failures) {
      try? await Task.sleep(for: .seconds(3600))
      cancelled.record(Task.isCancelled)
    }
    let answer = try await server.answer(.get, "/slow")
    #expect(answer.status == 503)
    #expect(answer.contentType == "application/problem+json")
    guard case .handlerTimeout? = failures.values.first?.failure else { Issue.record("\(failures.values)"); return }
    #expect(failures.values.first?.operation?.id == "slow")
    while cancelled.values.isEmpty { await Task.yield() }
    #expect(cancelled.values == [true])
  }

  @Test func aHandlerThatIsDeafIsAnsweredForAllTheSame() async throws {
    let (gate, open) = AsyncStream.makeStream(of: Void.self)
    let server = try Self.server(.milliseconds(5), failures: Recorder()) { await Task.detached { for await _ in gate {} }.value }
    #expect(try await server.answer(.get, "/slow").status == 503)
    open.finish()
  }

  @Test func aHandlerInTimeIsNotTouched() async throws {
    let server = try Self.server(.seconds(3600), failures: Recorder()) { try Task.checkCancellation() }
    #expect(try await server.answer(.get, "/slow").text == "done")
  }
}

@Suite struct ResponseCheckTests {
  static let schema = SchemaReference(
    SchemaRegistry([#"{"s": {"type": "object", "properties": {"items": {"type": "array", "items": {"maxLength": 3}}}}}"#]), "s")

  static func server(_ body: String, status: Int = 200, failures: Recorder<FailureEvent>, validates: Bool = true) throws -> ContractServer {
    var configuration = ServerConfiguration()
    configuration.validatesResponses = validates
    configuration.onFailure = { failures.record($0) }
    let operation = OperationDescription(
      id: "read", method: .get, path: "/r",
      responses: [
        ResponseDescription(0, "application/json", anySchema), ResponseDescription(200, "application/json", schema),
        ResponseDescription(4, "application/json", schema),
      ])
    return try ContractServer(
      routes: [Route(operation) { _ in .bytes(status, Array(body.utf8), contentType: "application/json") }], configuration: configuration)
  }

  @Test(arguments: [200, 404])
  func aResponseThatDoesNotFitIsAFailureOfTheServer(_ status: Int) async throws {
    let failures = Recorder<FailureEvent>()
    let answer = try await Self.server(#"{"items":["abc","secret"]}"#, status: status, failures: failures).answer(.get, "/r")
    #expect(answer.status == 500)
    #expect(!answer.text.contains("secret"))
    guard case .invalidResponse(status, let issues)? = failures.values.first?.failure else { Issue.record("\(failures.values)"); return }
    #expect(issues.map(\.pointer) == ["/items/1"])
    #expect(!"\(issues)".contains("secret"))
    #expect(failures.values.first?.operation?.id == "read")
  }

  @Test(arguments: [("5", 200), ("6", 500), ("x", 500), (nil, 200)])
  func headersAreCheckedToo(_ value: String?, _ status: Int) async throws {
    let failures = Recorder<FailureEvent>()
    var configuration = ServerConfiguration()
    configuration.validatesResponses = true
    configuration.onFailure = { failures.record($0) }
    let schema = SchemaReference(SchemaRegistry([#"{"h": {"type": "integer", "maximum": 5}}"#]), "h")
    let operation = OperationDescription(
      id: "read", method: .get, path: "/r", responseHeaders: [ResponseHeaderDescription(200, "X-Left", shape: .integer, schema)])
    let route = Route(operation) { _ in
      var response = ServerResponse.text(200, "ok")
      response.setHeader("X-Left", value)
      return response
    }
    let answer = try await ContractServer(routes: [route], configuration: configuration).answer(.get, "/r")
    #expect(answer.status == status)
    guard status == 500 else { return #expect(failures.values.isEmpty) }
    guard case .invalidResponse(200, let issues)? = failures.values.first?.failure else { Issue.record("\(failures.values)"); return }
    #expect(issues.map(\.location) == ["response.header.X-Left"])
  }

  @Test func whatFitsPassesAndTheSwitchIsOne() async throws {
    #expect(try await Self.server(#"{"items":["abc"]}"#, failures: Recorder()).answer(.get, "/r").status == 200)
    #expect(try await Self.server(#"{"items":["abcd"]}"#, failures: Recorder(), validates: false).answer(.get, "/r").status == 200)
    // Only the default covers 500, and its schema takes anything.
    #expect(try await Self.server(#"{"items":["abcd"]}"#, status: 500, failures: Recorder()).answer(.get, "/r").status == 500)
  }
}
