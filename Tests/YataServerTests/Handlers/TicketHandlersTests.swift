import ContractRuntime
import ContractServer
import HTTPTypes
import Postgres
import Testing

@testable import YataServer

@Suite struct TicketHandlersTests {
  private static let idempotencyKey = HTTPField.Name("Idempotency-Key")!

  @Test func createsReadsChangesAndDeletes() async throws {
    try await TestYata.with { yata in
      let created = try await yata.send(.post, "/api/tickets", body: #"{"title":"New Ticket"}"#)
      #expect(created.status == 201)
      #expect(created.headers[.eTag] == "\"1\"")
      let path = try #require(created.headers[.location])
      #expect(path == "/api/tickets/\(created["id"]?.string ?? "")")
      #expect(created["status"] == "open" && created["priority"] == "medium" && created["tags"] == [])
      #expect(created["createdBy"]?["name"] == "Ada Lovelace")
      #expect(created["description"] == .null && created["assignee"] == .null && created["organizationId"] == .null)

      let read = try await yata.send(.get, path)
      #expect(read.status == 200 && read.json == created.json && read.headers[.eTag] == "\"1\"")

      let changed = try await yata.send(.patch, path, body: #"{"status":"resolved","description":"done"}"#)
      #expect(changed.status == 200 && changed.headers[.eTag] == "\"2\"")
      #expect(changed["title"] == "New Ticket" && changed["status"] == "resolved" && changed["description"] == "done")
      #expect(changed["resolvedAt"] != .null)

      #expect(try await yata.send(.patch, path, body: #"{"description":null}"#)["description"] == .null)
      #expect(try await yata.send(.patch, path, body: #"{"priority":"high"}"#)["status"] == "resolved")

      let deleted = try await yata.send(.delete, path)
      #expect(deleted.status == 204 && deleted.json == .null)
      #expect(try await yata.send(.get, path).status == 404)
      #expect(try await yata.send(.delete, path).status == 404)
    }
  }

  @Test func nobodyElseLearnsOfATicket() async throws {
    try await TestYata.with { yata in
      let path = try #require(try await yata.send(.post, "/api/tickets", body: #"{"title":"secret"}"#).headers[.location])
      let missing = "/api/tickets/00000000-0000-0000-0000-000000000000"
      for (method, body) in [(.get, nil), (.patch, #"{"title":"mine"}"#), (.delete, nil)] as [(HTTPRequest.Method, String?)] {
        let foreign = try await yata.send(method, path, as: "grace", body: body)
        let absent = try await yata.send(method, missing, as: "grace", body: body)
        #expect(foreign.status == 404)
        // Not even by the wording of the refusal.
        #expect(foreign["detail"] == absent["detail"] && foreign["title"] == absent["title"])
      }
      #expect(try await yata.send(.get, "/api/tickets", as: "grace").titles == [])
      #expect(try await yata.send(.get, path)["title"] == "secret")
    }
  }

  @Test func listsPageByPage() async throws {
    try await TestYata.with { yata in
      for number in 1...5 { _ = try await yata.send(.post, "/api/tickets", body: #"{"title":"ticket \#(number)"}"#) }
      var titles: [String] = []
      var query = "limit=2"
      for _ in 0..<3 {
        let page = try await yata.send(.get, "/api/tickets?\(query)")
        #expect(page.status == 200)
        titles += page.titles
        query = "limit=2&cursor=\(page["nextCursor"]?.string ?? "none")"
      }
      #expect(titles == ["ticket 5", "ticket 4", "ticket 3", "ticket 2", "ticket 1"])
      #expect(query.hasSuffix("none"))
      #expect(try await yata.send(.get, "/api/tickets?sort=oldest&limit=1").titles == ["ticket 1"])
      #expect(try await yata.send(.get, "/api/tickets?q=ticket%203").titles == ["ticket 3"])
      #expect(try await yata.send(.get, "/api/tickets?status=closed&status=resolved").titles == [])
      #expect(try await yata.send(.get, "/api/tickets?status=open&status=resolved").titles.count == 5)
    }
  }

  @Test func aCursorOfAnotherOrderIsNotFound() async throws {
    try await TestYata.with { yata in
      for number in 1...2 { _ = try await yata.send(.post, "/api/tickets", body: #"{"title":"ticket \#(number)"}"#) }
      let cursor = try #require(try await yata.send(.get, "/api/tickets?limit=1")["nextCursor"]?.string)
      #expect(try await yata.send(.get, "/api/tickets?cursor=\(cursor)").status == 200)
      #expect(try await yata.send(.get, "/api/tickets?sort=updated&cursor=\(cursor)").status == 404)
      #expect(try await yata.send(.get, "/api/tickets?cursor=\(String(repeating: "A", count: 32))").status == 404)
    }
  }

  @Test func everyMistakeIsListedWithItsPlace() async throws {
    try await TestYata.with { yata in
      let body = #"{"title":"","status":"done","tags":["a","a"],"unknown":1}"#
      let answer = try await yata.send(.post, "/api/tickets", body: body, headers: [Self.idempotencyKey: "short"])
      #expect(answer.status == 422)
      #expect(answer.headers[.contentType] == "application/problem+json")
      let pointers = Set(answer["errors"]?.array?.compactMap { $0["pointer"]?.string } ?? [])
      #expect(pointers.isSuperset(of: ["/title", "/status", "/tags", "/unknown"]), "\(pointers)")
      #expect(answer["errors"]?.array?.contains { $0["location"]?.string?.contains("Idempotency-Key") == true } == true)
      #expect(answer["error"] == "Unprocessable Content")
    }
  }

  @Test(arguments: [
    (#"{"title":"x""#, 400), (#"{"title":"x","title":"y"}"#, 400), ("", 422), ("null", 422), (#"{"title":"   "}"#, 422),
    (#"{"title":"a\u0000b"}"#, 422), (#"{"title":"line\nbreak"}"#, 422), ("{}", 422), (#"{"title":1}"#, 422),
    (#"{"title":"\ud800"}"#, 400), (#"{"title":"ok","description":"a\u0000"}"#, 422),
  ])
  func badBodies(_ body: String, _ status: Int) async throws {
    try await TestYata.with { yata in
      let answer = try await yata.send(.post, "/api/tickets", body: body)
      #expect(answer.status == status, "\(answer.json)")
      #expect(try await yata.pool.queryValue("SELECT count(*) FROM tickets", as: Int.self) == 0)
    }
  }

  @Test func textOfAnyLanguageSurvives() async throws {
    try await TestYata.with { yata in
      let title = "日本語 — naïve \u{1F9D1}\u{200D}\u{1F680} 'quoted' \"double\" \\ ; DROP TABLE tickets;--"
      let body = String(decoding: JSONValue.object(["title": .string(title)]).json(), as: UTF8.self)
      let created = try await yata.send(.post, "/api/tickets", body: body)
      #expect(created["title"] == .string(title))
      #expect(try await yata.send(.get, "/api/tickets").titles == [title])
    }
  }

  @Test func titlesAreCountedInScalars() async throws {
    try await TestYata.with { yata in
      for (count, status) in [(200, 201), (201, 422)] {
        let answer = try await yata.send(.post, "/api/tickets", body: #"{"title":"\#(String(repeating: "ä", count: count))"}"#)
        #expect(answer.status == status)
      }
    }
  }

  @Test func staleChangesAreRefused() async throws {
    try await TestYata.with { yata in
      let path = try #require(try await yata.send(.post, "/api/tickets", body: #"{"title":"x"}"#).headers[.location])
      #expect(try await yata.send(.patch, path, body: #"{"title":"y"}"#, headers: [.ifMatch: "\"1\""]).status == 200)
      let stale = try await yata.send(.patch, path, body: #"{"title":"z"}"#, headers: [.ifMatch: "\"1\""])
      #expect(stale.status == 412)
      #expect(stale["detail"]?.string?.contains("\"2\"") == true)
      #expect(try await yata.send(.delete, path, headers: [.ifMatch: "\"1\""]).status == 412)
      #expect(try await yata.send(.patch, path, body: #"{"title":"z"}"#, headers: [.ifMatch: "nonsense"]).status == 422)
      #expect(try await yata.send(.patch, path, body: #"{"title":"z"}"#, headers: [.ifMatch: "*"]).status == 200)
      #expect(try await yata.send(.patch, path, body: "{}").status == 422)
    }
  }

  @Test func aRepeatedRequestCreatesNothing() async throws {
    try await TestYata.with { yata in
      let headers = [Self.idempotencyKey: "0123456789abcdef"]
      let first = try await yata.send(.post, "/api/tickets", body: #"{"title":"once"}"#, headers: headers)
      // The same request, spelled differently.
      let second = try await yata.send(.post, "/api/tickets", body: #"{ "title" : "\u006fnce" }"#, headers: headers)
      #expect(first.status == 201 && second.status == 201)
      #expect(first.json == second.json)
      let other = try await yata.send(.post, "/api/tickets", body: #"{"title":"other"}"#, headers: headers)
      #expect(other.status == 409)
      // Somebody else may use the same key.
      #expect(try await yata.send(.post, "/api/tickets", as: "grace", body: #"{"title":"once"}"#, headers: headers).status == 201)
      #expect(try await yata.send(.get, "/api/tickets").titles == ["once"])
    }
  }

  @Test func theFrameOfHTTP() async throws {
    try await TestYata.with { yata in
      let wrongMethod = try await yata.send(.put, "/api/tickets", body: "{}")
      #expect(wrongMethod.status == 405)
      #expect(wrongMethod.headers[.allow]?.contains("POST") == true)
      #expect(try await yata.send(.get, "/api/nothing").status == 404)
      #expect(try await yata.send(.get, "/api/tickets/not-a-uuid").status == 422)
      #expect(try await yata.send(.get, "/api/tickets?limit=0").status == 422)
      #expect(try await yata.send(.get, "/api/tickets?limit=101").status == 422)
      #expect(try await yata.send(.get, "/api/tickets?sort=random").status == 422)
      #expect(try await yata.send(.get, "/api/tickets", headers: [.accept: "text/html"]).status == 406)
      #expect(try await yata.send(.post, "/api/tickets", body: "title=x", headers: [.contentType: "text/plain"]).status == 415)
      let large = #"{"title":"\#(String(repeating: "x", count: 1 << 20))"}"#
      #expect(try await yata.send(.post, "/api/tickets", body: large).status == 413)
    }
  }

  /// Compression makes the tag weak; the version it names is the same.
  @Test func theTagOfACompressedAnswerCounts() async throws {
    try await TestYata.with { yata in
      let long = String(repeating: "again and again ", count: 200)
      let created = try await yata.send(.post, "/api/tickets", body: #"{"title":"x","description":"\#(long)"}"#)
      let path = try #require(created.headers[.location])
      let response = await yata.yata.server.respond(
        to: ServerRequest(
          method: .get, path: path, headers: [.authorization: "Bearer \(try yata.token())", .acceptEncoding: "gzip"],
          authority: "localhost"))
      #expect(response.headers[.contentEncoding] == "gzip")
      let tag = try #require(response.headers[.eTag])
      #expect(tag == "W/\"1\"")
      #expect(try await yata.send(.patch, path, body: #"{"status":"closed"}"#, headers: [.ifMatch: tag]).status == 200)
      #expect(try await yata.send(.patch, path, body: #"{"status":"open"}"#, headers: [.ifMatch: tag]).status == 412)
    }
  }
}
