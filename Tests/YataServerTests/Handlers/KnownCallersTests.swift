import ContractRuntime
import HTTPTypes
import Postgres
import Testing

@testable import YataServer

/// Callers are remembered, and the database says each time whether they still may.
@Suite struct KnownCallersTests {
  private let team = "/api/orgs/acme/tickets", mine = "/api/tickets"
  private let ticket = #"{"title":"a ticket"}"#

  private func expectRefusal(_ answer: Answer) {
    #expect(answer.status == 401 && answer["error"] == "Unauthorized" && answer["status"] == 401)
    #expect(answer.headers[.wwwAuthenticate]?.hasPrefix(#"Bearer realm="yata", error="invalid_token", error_description=""#) == true)
    #expect(answer.headers[.contentType] == "application/problem+json")
    #expect(answer["instance"]?.string?.hasPrefix("urn:yata:request:") == true)
  }

  @Test func aKnownCallerTakesOneTrip() async throws {
    try await TestYata.with { yata in
      let counter = CountingExecutor(yata.application)
      let counted = TestYata(
        pool: yata.pool, application: yata.application,
        yata: try Yata(
          signIn: SignIn(development: yata.signIn, logger: YataDatabase.silence), database: counter, logger: YataDatabase.silence),
        signIn: yata.signIn)
      for path in [mine, team] {
        let location = try #require(try await counted.send(.post, path, body: ticket).headers[.location])
        // Whoever joins their organization with their first request is known from the second on.
        _ = try await counted.send(.get, path)
        let before = counter.trips
        #expect(try await counted.send(.get, location).status == 200)
        #expect(try await counted.send(.get, path).status == 200)
        #expect(counter.trips == before + 2)
      }
    }
  }

  /// Whatever they ask for; and nothing that they asked for is done.
  @Test func somebodyDeletedIsTurnedAway() async throws {
    try await TestYata.with { yata in
      let location = try #require(try await yata.send(.post, mine, body: ticket).headers[.location])
      let shared = try #require(try await yata.send(.post, team, body: ticket).headers[.location])
      let requests: [(HTTPRequest.Method, String, String?)] = [
        (.get, mine, nil), (.get, location, nil), (.post, mine, ticket),
        (.delete, location, nil), (.get, location + "/chat", nil), (.get, team, nil), (.get, shared, nil), (.post, team, ticket),
        (.delete, shared, nil),
        (.post, shared + "/chat", #"{"body":"hello"}"#), (.get, "/api/orgs/acme/members", nil), (.get, "/api/orgs/acme/metrics", nil),
        (.get, "/api/events", nil), (.get, "/api/orgs/acme/events", nil), (.get, "/api/me", nil),
      ]
      for (method, path, body) in requests {
        // Known again, in both places.
        try await yata.pool.execute("UPDATE users SET deleted_at = NULL")
        #expect(try await yata.send(.get, mine).status == 200)
        #expect(try await yata.send(.get, team).status == 200)
        try await yata.pool.execute("UPDATE users SET deleted_at = NOW()")
        for _ in 1...2 {
          expectRefusal(try await yata.send(method, path, body: body))
        }
      }
      let state = try await yata.pool.queryOne(
        """
        SELECT count(*) AS tickets, count(*) FILTER (WHERE deleted_at IS NOT NULL OR title <> 'a ticket') AS changed,
          (SELECT count(*) FROM ticket_messages) AS messages FROM tickets
        """)
      #expect(try state?["tickets", as: Int.self] == 2)
      #expect(try state?["changed", as: Int.self] == 0)
      #expect(try state?["messages", as: Int.self] == 0)
    }
  }

  @Test func somebodyWhoLeftIsTurnedAwayAndMayComeBack() async throws {
    try await TestYata.with { yata in
      let shared = try #require(try await yata.send(.post, team, as: "grace", body: ticket).headers[.location])
      let left: SQL = "UPDATE memberships SET deleted_at = NOW() WHERE user_clerk_id = 'user_devGrace'"
      try await yata.pool.execute(left)
      let refused = try await yata.send(.post, team, as: "grace", body: ticket)
      #expect(refused.status == 403 && refused["error"] == "Forbidden")
      #expect(refused["detail"]?.string?.hasPrefix("You do not belong to this organization") == true)
      #expect(try await yata.send(.get, shared, as: "grace").status == 403)
      // What is their own is not touched by that.
      #expect(try await yata.send(.get, mine, as: "grace").status == 200)
      try await yata.pool.execute("UPDATE memberships SET deleted_at = NULL")
      #expect(try await yata.send(.get, shared, as: "grace").status == 200)
      try await yata.pool.execute("UPDATE organizations SET deleted_at = NOW()")
      #expect(try await yata.send(.get, shared, as: "grace").status == 403)
      #expect(try await yata.pool.queryValue("SELECT count(*) FROM tickets", as: Int.self) == 1)
    }
  }

  @Test func aProfileIsReadAnew() async throws {
    try await TestYata.with { yata in
      _ = try await yata.send(.get, mine)
      try await yata.pool.execute("UPDATE users SET name = 'Countess'")
      #expect(try await yata.send(.get, "/api/me")["name"] == "Countess")
    }
  }
}
