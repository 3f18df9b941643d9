import ContractRuntime
import ContractServer
import HTTPTypes
import Testing

@Suite struct ServerSentEventTests {
  @Test(arguments: [
    (ServerSentEvent(data: "a"), "data: a\n\n"),
    (ServerSentEvent(data: ""), "data: \n\n"),
    (ServerSentEvent(data: "a\nb\r\nc\rd"), "data: a\ndata: b\ndata: c\ndata: d\n\n"),
    (ServerSentEvent(data: "a\n"), "data: a\ndata: \n\n"),
    (ServerSentEvent(data: "a\n\r\n\rb"), "data: a\ndata: \ndata: \ndata: b\n\n"),
    (ServerSentEvent(data: "ü\u{2028}\u{85}"), "data: ü\u{2028}\u{85}\n\n"),
    (ServerSentEvent(data: "x", event: "e", id: "7", retry: 10, comment: "hi"), ": hi\nevent: e\ndata: x\nid: 7\nretry: 10\n\n"),
    (ServerSentEvent(event: "e\ndata: evil", id: "1\r\nid: 2\0"), "event: e data: evil\nid: 1  id: 2 \n\n"),
    (ServerSentEvent(comment: "a\nb"), ": a\n: b\n\n"),
    (ServerSentEvent(retry: -1), "retry: 0\n\n"),
    (ServerSentEvent(json: ["b": 1, "a": 2]), "data: {\"a\":2,\"b\":1}\n\n"),
  ])
  func framing(_ event: ServerSentEvent, _ expected: String) {
    #expect(String(decoding: event.bytes, as: UTF8.self) == expected)
  }
}

@Suite struct EventStreamTests {
  static func response(_ events: EventStream) async throws -> ServerResponse {
    let operation = OperationDescription(id: "e", method: .get, path: "/e", produces: ["text/event-stream"])
    let server = try ContractServer(routes: [Route(operation) { _ in .events(200, events) }])
    return await server.respond(to: ServerRequest(method: .get, path: "/e"))
  }

  static func numbers(_ count: Int) -> AsyncStream<Int> {
    AsyncStream { continuation in
      for number in 0..<count { continuation.yield(number) }
      continuation.finish()
    }
  }

  @Test(arguments: [nil, Duration.seconds(3600)])
  func eventsArriveInOrder(_ heartbeat: Duration?) async throws {
    let answer = try await Answer(Self.response(EventStream(json: Self.numbers(100), heartbeat: heartbeat)))
    #expect(answer.text == (0..<100).map { "data: \($0)\n\n" }.joined())
    #expect(answer.contentType == "text/event-stream")
    #expect(answer.headers[.cacheControl] == "no-cache")
    #expect(answer.headers[.contentLength] == nil)
  }

  @Test func heartbeatsComeWhileNothingHappens() async throws {
    let (source, continuation) = AsyncStream.makeStream(of: Int.self)
    let response = try await Self.response(EventStream(json: source, heartbeat: .milliseconds(1)))
    guard case .events(let chunks) = response.body else { Issue.record("not events"); return }
    var text: [String] = []
    for try await chunk in chunks {
      text.append(String(decoding: chunk, as: UTF8.self))
      if text.count == 3 { continuation.yield(7) }
      if text.last == "data: 7\n\n" { continuation.finish() }
    }
    #expect(text.prefix(3) == [": \n\n", ": \n\n", ": \n\n"])
    #expect(text.contains("data: 7\n\n"))
  }

  struct Broken: Error {}

  @Test(arguments: [nil, Duration.seconds(3600)])
  func errorsComeThrough(_ heartbeat: Duration?) async throws {
    let source = AsyncThrowingStream<Int, any Error> { continuation in
      continuation.yield(1)
      continuation.finish(throwing: Broken())
    }
    let response = try await Self.response(EventStream(json: source, heartbeat: heartbeat))
    await #expect(throws: Broken.self) { try await response.body.collected() }
  }

  @Test(arguments: [nil, Duration.seconds(3600)])
  func aClientThatGoesAwayEndsTheSource(_ heartbeat: Duration?) async throws {
    let (ended, end) = AsyncStream.makeStream(of: Void.self)
    let (source, continuation) = AsyncStream.makeStream(of: Int.self)
    continuation.onTermination = { _ in end.finish() }
    continuation.yield(1)
    let events = EventStream(json: source, heartbeat: heartbeat)
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let reader = Task {
      guard case .events(let chunks) = try await Self.response(events).body else { return }
      for try await _ in chunks { start.finish() }
    }
    for await _ in started {}
    reader.cancel()
    for await _ in ended {}
    _ = await reader.result
  }

  @Test func aSourceIsNotReadAheadOfTheClient() async throws {
    let recorder = Recorder<Int>()
    let source = AsyncStream<Int> {
      recorder.record(1)
      return 1
    }
    let response = try await Self.response(EventStream(json: source, heartbeat: .seconds(3600)))
    guard case .events(let chunks) = response.body else { Issue.record("not events"); return }
    var count = 0
    for try await _ in chunks {
      count += 1
      #expect(recorder.values.count <= count + 2)
      if count == 50 { break }
    }
  }
}
