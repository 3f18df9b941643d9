import ContractRuntime
import HTTPTypes
import Postgres
import Testing

@testable import YataServer

@Suite struct MetricsHandlersTests {
  @Test func countsWhatTheTeamDid() async throws {
    try await TestYata.with { yata in
      _ = try await yata.send(.get, "/api/orgs/acme/members")
      let ada = try await yata.pool.queryValue("SELECT id::TEXT FROM users", as: String.self)
      for body in [
        #"{"title":"a"}"#, #"{"title":"b","status":"in_progress"}"#, #"{"title":"c","assigneeId":"\#(ada)"}"#,
        #"{"title":"d","assigneeId":"\#(ada)"}"#, #"{"title":"gone"}"#,
      ] { #expect(try await yata.send(.post, "/api/orgs/acme/tickets", body: body).status == 201) }
      // Resolved today, after one hour and after three; created the day before yesterday.
      try await yata.pool.execute(
        """
        UPDATE tickets SET status = 'resolved', created_at = NOW() - INTERVAL '2 days',
          resolved_at = NOW() - INTERVAL '2 days' + INTERVAL '2 days' * (CASE title WHEN 'c' THEN 0.5 ELSE 1 END)
        WHERE title IN ('c', 'd')
        """)
      try await yata.pool.execute("UPDATE tickets SET deleted_at = NOW() WHERE title = 'gone'")
      // Of somebody else.
      _ = try await yata.send(.post, "/api/tickets", body: #"{"title":"own","status":"resolved"}"#)

      let answer = try await yata.send(.get, "/api/orgs/acme/metrics?days=7")
      #expect(answer.status == 200)
      #expect(answer["statusCounts"] == ["open": 1, "in_progress": 1, "resolved": 2, "closed": 0])
      let days = try #require(answer["throughput"]?.array)
      #expect(days.count == 7 && days[0]["day"] == answer["since"])
      #expect(days.map { $0["created"]?.number?.int } == [0, 0, 0, 0, 2, 0, 2])
      #expect(days.compactMap { $0["resolved"]?.number?.int }.reduce(0, +) == 2)
      #expect(answer["medianResolutionSeconds"]?.number?.int == 129_600)
      #expect(answer["busiestMembers"]?[0]?["resolved"] == 2 && answer["busiestMembers"]?[0]?["member"]?["name"] == "Ada Lovelace")
    }
  }

  @Test func anEmptyTeam() async throws {
    try await TestYata.with { yata in
      let answer = try await yata.send(.get, "/api/orgs/acme/metrics?days=1")
      #expect(answer["medianResolutionSeconds"] == .null && answer["busiestMembers"] == [])
      #expect(answer["throughput"]?.array?.count == 1)
      #expect(try await yata.send(.get, "/api/orgs/acme/metrics?days=367").status == 422)
    }
  }
}
