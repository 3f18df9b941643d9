import ContractRuntime
import ContractServer
import Foundation
import HTTPTypes
import Postgres
import Testing

@testable import YataServer

@Suite struct AssistantTests {
  private func withModel(
    silence: Duration = .seconds(300), _ body: @escaping @Sendable (FakeModel, TestYata, String) async throws -> Void
  ) async throws {
    try await FakeModel.run { model, url in
      var options = Yata.Options()
      options.assistant = AssistantConfiguration(
        baseURL: url, apiKey: Secret("key"), model: "test-model", silence: silence, limit: .seconds(600), maximumAnswerSize: 2000)
      try await TestYata.with(options) { yata in
        let path = try await yata.send(.post, "/api/tickets", body: #"{"title":"Login fails"}"#).headers[.location]
        try await body(model, yata, try #require(path) + "/chat")
      }
    }
  }

  private func bodies(_ chat: String, _ yata: TestYata) async throws -> [String] {
    try await yata.send(.get, chat)["messages"]?.array?.compactMap { $0["body"]?.string }.reversed() ?? []
  }

  /// The events of an answer that is asked for as a stream; stops after `limit`.
  private func stream(_ chat: String, _ yata: TestYata, limit: Int = .max) async throws -> [JSONValue] {
    let request = ServerRequest(
      method: .post, path: chat,
      headers: [
        .contentType: "application/json", .accept: "text/event-stream", .authorization: "Bearer \(try yata.token())",
      ], body: RequestBody(Array(#"{"body":"Why?"}"#.utf8)), authority: "localhost")
    let response = await yata.yata.server.respond(to: request)
    #expect(response.status == 200 && response.headers[.contentType] == "text/event-stream")
    // An answer ends by itself: a server that shuts down lets it.
    guard case .stream(let chunks) = response.body else {
      Issue.record("no stream with an end")
      return []
    }
    var events: [JSONValue] = []
    for try await chunk in chunks {
      let text = String(decoding: chunk, as: UTF8.self)
      if text.hasPrefix("data: ") { events.append(try JSONValue(parsing: String(text.dropFirst(6)))) }
      if events.count >= limit { break }
    }
    return events
  }

  @Test func answersAndStoresBoth() async throws {
    try await withModel { model, yata, chat in
      model.behave(200, [.token("Clear "), .token("the cookies."), .done])
      let answer = try await yata.send(.post, chat, body: #"{"body":"Why?"}"#)
      #expect(answer.status == 201)
      #expect(answer["question"]?["body"] == "Why?" && answer["question"]?["authorKind"] == "user")
      #expect(answer["answer"]?["body"] == "Clear the cookies." && answer["answer"]?["authorKind"] == "assistant")
      #expect(answer["answer"]?["author"] == .null && answer["answer"]?["sequence"] == 2)
      #expect(try await bodies(chat, yata) == ["Why?", "Clear the cookies."])
      let request = try JSONValue(parsing: try #require(model.requests.first))
      #expect(model.authorization == "Bearer key" && request["model"] == "test-model" && request["stream"] == true)
      #expect(request["messages"]?[0]?["content"]?.string?.contains("Login fails") == true)
      #expect(request["messages"]?[1]?["content"] == "Ada Lovelace: Why?")
    }
  }

  @Test func streamsTokenByToken() async throws {
    try await withModel { model, yata, chat in
      model.behave(200, [.token("One "), .token("two"), .done])
      let events = try await stream(chat, yata)
      #expect(events.compactMap { $0["type"]?.string } == ["started", "delta", "delta", "finished"])
      #expect(events[1]["text"] == "One " && events[3]["answer"]?["body"] == "One two")
      #expect(try await bodies(chat, yata) == ["Why?", "One two"])
    }
  }

  @Test(
    arguments: [
      (500, []), (401, []), (200, []), (200, [.done]), (200, [.token("half")]), (200, [.token("half"), .cut]),
      (200, [.token("half"), .stall]), (200, [.raw("<html>Bad gateway</html>\n"), .done]), (200, [.raw("data: {not json\n\n"), .done]),
      (200, [.raw("data: {\"error\":{\"message\":\"overloaded\"}}\n\n")]), (200, [.raw("data: 17\n\n")]),
    ] as [(Int, [FakeModel.Step])])
  func whatGoesWrongIsToldAndNothingStored(_ status: Int, _ steps: [FakeModel.Step]) async throws {
    try await withModel { model, yata, chat in
      // The stalling one sends comments; those count as silence here only when nothing at all is heard.
      model.behave(status, steps.map { if case .stall = $0 { .cut } else { $0 } })
      let answer = try await yata.send(.post, chat, body: #"{"body":"Why?"}"#)
      #expect(answer.status == 502, "\(answer.json)")
      #expect(answer.headers[.contentType] == "application/problem+json")
      #expect(!String(decoding: answer.json.json(), as: UTF8.self).contains("overloaded"))
      let events = try await stream(chat, yata)
      #expect(events.last?["type"] == "failed" && events.last?["problem"]?["status"] == 502)
      #expect(try await bodies(chat, yata) == ["Why?", "Why?"])
    }
  }

  @Test(.timeLimit(.minutes(5))) func aSilentModelIsGivenUp() async throws {
    try await FakeClerk.run { endpoint, url in
      endpoint.answer("/v1/chat/completions", .init(stalls: true))
      var options = Yata.Options()
      options.assistant = AssistantConfiguration(baseURL: url, apiKey: nil, model: "m", silence: .milliseconds(200), limit: .seconds(3600))
      try await TestYata.with(options) { yata in
        let path = try #require(try await yata.send(.post, "/api/tickets", body: #"{"title":"x"}"#).headers[.location])
        #expect(try await yata.send(.post, path + "/chat", body: #"{"body":"Why?"}"#).status == 502)
      }
    }
  }

  @Test func aClientThatLeavesEndsTheCall() async throws {
    try await withModel { model, yata, chat in
      model.behave(200, [.token("half"), .stall, .done])
      let events = try await stream(chat, yata, limit: 2)
      #expect(events.compactMap { $0["type"]?.string } == ["started", "delta"])
      for _ in 0..<500 where model.abandoned == 0 { try await Task.sleep(for: .milliseconds(10)) }
      #expect(model.abandoned == 1)
      #expect(try await bodies(chat, yata) == ["Why?"])
    }
  }

  @Test func oneAfterTheOther() async throws {
    try await withModel { model, yata, chat in
      model.behave(200, [.token("half"), .stall])
      let waiting = (0..<2).map { _ in Task { try await stream(chat, yata) } }
      while model.requests.count < 2 { try await Task.sleep(for: .milliseconds(10)) }
      let third = try await yata.send(.post, chat, body: #"{"body":"And me?"}"#)
      #expect(third.status == 429 && third.headers[.retryAfter] != nil)
      for task in waiting { task.cancel() }
      for task in waiting { _ = try? await task.value }
    }
  }

  @Test func withoutAModel() async throws {
    try await TestYata.with { yata in
      let path = try #require(try await yata.send(.post, "/api/tickets", body: #"{"title":"x"}"#).headers[.location])
      let answer = try await yata.send(.post, path + "/chat", body: #"{"body":"Why?"}"#)
      #expect(answer.status == 503 && answer.headers[.contentType] == "application/problem+json")
      #expect(answer["detail"]?.string?.contains("AI_BASE_URL") == true)
      #expect(try await bodies(path + "/chat", yata) == [])
    }
  }

  @Test func inATeam() async throws {
    try await withModel { model, yata, _ in
      model.behave(200, [.token("Yes."), .done])
      let path = try #require(try await yata.send(.post, "/api/orgs/acme/tickets", body: #"{"title":"x"}"#).headers[.location])
      let answer = try await yata.send(.post, path + "/chat/ai", body: #"{"prompt":"Really?"}"#)
      #expect(answer.status == 201 && answer["answer"]?["body"] == "Yes.")
      #expect(try await yata.send(.get, path + "/chat", as: "grace")["messages"]?.array?.count == 2)
      #expect(try await yata.send(.post, path + "0/chat/ai", body: #"{"prompt":"x"}"#).status == 422)
    }
  }
}
