import ContractRuntime
import HTTPTypes
import Postgres
import Testing

@testable import YataServer

@Suite struct TeamChatHandlersTests {
  private struct Fixture {
    var yata: TestYata
    var chat: String
    var ids: [String: String]
  }

  private func withTicket(_ body: (Fixture) async throws -> Void) async throws {
    try await TestYata.with { yata in
      var ids: [String: String] = [:]
      for nickname in ["ada", "grace"] {
        _ = try await yata.send(.get, "/api/orgs/acme/members", as: nickname)
        ids[nickname] = try await yata.send(.get, "/api/me", as: nickname)["id"]?.string
      }
      let ticket = try #require(try await yata.send(.post, "/api/orgs/acme/tickets", body: #"{"title":"x"}"#).headers[.location])
      try await body(Fixture(yata: yata, chat: ticket + "/chat", ids: ids))
    }
  }

  @Test func writesMentionsAndEdits() async throws {
    try await withTicket { fixture in
      let (yata, grace) = (fixture.yata, fixture.ids["grace"] ?? "")
      let posted = try await yata.send(.post, fixture.chat, body: #"{"body":"Look, @Grace","mentions":["\#(grace)"]}"#)
      #expect(posted.status == 201)
      #expect(posted["sequence"] == 1 && posted["authorKind"] == "user" && posted["author"]?["name"] == "Ada Lovelace")
      #expect(posted["mentions"]?[0]?["name"] == "Grace Hopper" && posted["editedAt"] == .null)
      let location = try #require(posted.headers[.location])
      #expect(location == "\(fixture.chat)/\(posted["id"]?.string ?? "")")

      let edited = try await yata.send(.patch, location, body: #"{"body":"Look again"}"#)
      #expect(edited.status == 200 && edited["body"] == "Look again" && edited["editedAt"] != .null)
      #expect(edited["mentions"]?[0]?["name"] == "Grace Hopper")
      #expect(try await yata.send(.patch, location, body: #"{"body":"x","mentions":[]}"#)["mentions"] == [])
      #expect(try await yata.send(.patch, location, as: "grace", body: #"{"body":"mine"}"#).status == 403)
      let missing = "\(fixture.chat)/00000000-0000-4000-8000-000000000000"
      #expect(try await yata.send(.patch, missing, body: #"{"body":"mine"}"#).status == 404)
      #expect(try await yata.send(.get, fixture.chat, as: "grace")["messages"]?[0]?["body"] == "x")
    }
  }

  @Test func onlyMembersCanBeMentioned() async throws {
    try await withTicket { fixture in
      let stranger = try #require(try await fixture.yata.send(.get, "/api/me", as: "alan")["id"]?.string)
      let body = #"{"body":"hello","mentions":["\#(fixture.ids["grace"] ?? "")","\#(stranger)"]}"#
      let answer = try await fixture.yata.send(.post, fixture.chat, body: body)
      #expect(answer.status == 409)
      #expect(answer["errors"]?.array?.count == 1 && answer["errors"]?[0]?["pointer"] == "/mentions/1")
      #expect(try await fixture.yata.send(.get, fixture.chat)["messages"] == [])
    }
  }

  @Test func pagesBackwards() async throws {
    try await withTicket { fixture in
      for number in 1...5 { _ = try await fixture.yata.send(.post, fixture.chat, body: #"{"body":"\#(number)"}"#) }
      var bodies: [String] = []
      var query = "?limit=2"
      while true {
        let page = try await fixture.yata.send(.get, fixture.chat + query)
        bodies += page["messages"]?.array?.compactMap { $0["body"]?.string } ?? []
        guard let cursor = page["nextCursor"]?.string else { break }
        // What is written meanwhile does not move the pages.
        _ = try await fixture.yata.send(.post, fixture.chat, body: #"{"body":"new"}"#)
        query = "?limit=2&cursor=\(cursor)"
      }
      #expect(bodies == ["5", "4", "3", "2", "1"])
      #expect(try await fixture.yata.send(.get, fixture.chat + "?cursor=AQZCx9bFkABtHCsek6RLbooNbQsfW3wR").status == 404)
    }
  }

  @Test func manyAtOnceAreCountedWithoutGaps() async throws {
    try await withTicket { fixture in
      try await withThrowingTaskGroup(of: Int?.self) { group in
        for number in 0..<30 {
          group.addTask { [fixture] in
            try await fixture.yata.send(.post, fixture.chat, as: number % 2 == 0 ? "ada" : "grace", body: #"{"body":"\#(number)"}"#)[
              "sequence"]?
              .number?.int
          }
        }
        var numbers: Set<Int> = []
        for try await number in group { if let number { numbers.insert(number) } }
        #expect(numbers == Set(1...30))
      }
    }
  }

  @Test func noTicketNoConversation() async throws {
    try await withTicket { fixture in
      let missing = "/api/orgs/acme/tickets/00000000-0000-4000-8000-000000000000/chat"
      #expect(try await fixture.yata.send(.get, missing).status == 404)
      #expect(try await fixture.yata.send(.post, missing, body: #"{"body":"hello"}"#).status == 404)
      _ = try await fixture.yata.send(.delete, String(fixture.chat.dropLast(5)))
      #expect(try await fixture.yata.send(.get, fixture.chat).status == 404)
    }
  }
}
