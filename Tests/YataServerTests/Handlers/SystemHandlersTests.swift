import ContractRuntime
import HTTPTypes
import Postgres
import Testing

@testable import YataServer

@Suite struct SystemHandlersTests {
  @Test func saysHelloToAnybody() async throws {
    try await TestYata.with { yata in
      let answer = try await yata.send(.get, "/", as: nil)
      #expect(answer.status == 200)
      #expect(answer.json == ["message": "Server Healthy.", "code": 200])
      #expect(try await yata.send(.get, "/healthz", as: nil).json == ["status": "ok"])
      #expect(try await yata.send(.get, "/readyz", as: nil).json == ["status": "ok"])
    }
  }

  @Test func isNotReadyWithoutADatabase() async throws {
    try await TestYata.with { yata in
      await yata.pool.close()
      let answer = try await yata.send(.get, "/readyz", as: nil)
      #expect(answer.status == 503)
      #expect(answer.headers[.retryAfter] == "5")
      #expect(answer["error"] == "Service Unavailable")
      #expect(try await yata.send(.get, "/healthz", as: nil).status == 200)
      #expect(try await yata.send(.get, "/api/tickets").status == 503)
    }
  }

  @Test func everyOtherOperationIsNotImplementedYet() async throws {
    try await TestYata.with { yata in
      let ticket = "6d1c2b1e-93a4-4b6e-8a0d-6d0b1f5b7c11"
      for path in [
        "/api/tickets/\(ticket)/chat", "/api/events", "/api/orgs/acme/tickets", "/api/orgs/acme/tickets/\(ticket)",
        "/api/orgs/acme/tickets/\(ticket)/chat", "/api/orgs/acme/members", "/api/orgs/acme/metrics", "/api/orgs/acme/events",
      ] {
        let known = try await yata.send(.get, path)
        #expect(known.status == 501, "\(path)")
        let unknown = try await yata.send(.get, path, as: nil)
        #expect(unknown.status == 401, "\(path)")
      }
      #expect(try await yata.send(.post, "/webhooks/clerk", as: nil, body: "{}").status == 501)
    }
  }
}
