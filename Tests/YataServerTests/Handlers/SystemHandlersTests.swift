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

  @Test func browsersAreToldToBeCareful() async throws {
    var options = Yata.Options()
    options.corsOrigins = ["https://app.example.com"]
    try await TestYata.with(options) { yata in
      for path in ["/", "/nowhere", "/api/me"] {
        let answer = try await yata.send(.get, path, headers: [.origin: "https://app.example.com"])
        #expect(answer.headers[.xContentTypeOptions] == "nosniff" && answer.headers[.cacheControl] == "no-store")
        #expect(answer.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
        #expect(answer.headers[.accessControlAllowOrigin] == "https://app.example.com")
        #expect(answer.headers[.accessControlExposeHeaders] == "ETag, Location, Retry-After, WWW-Authenticate, X-Request-Id")
      }
      let preflight = try await yata.send(
        .options, "/api/tickets", as: nil, headers: [.origin: "https://app.example.com", .accessControlRequestMethod: "POST"])
      #expect(preflight.status == 204 && preflight.headers[.accessControlAllowMethods]?.contains("POST") == true)
      let stranger = try await yata.send(.get, "/", headers: [.origin: "https://evil.example"])
      #expect(stranger.headers[.accessControlAllowOrigin] == nil)
    }
  }

  @Test func isNotReadyWithoutADatabase() async throws {
    try await TestYata.with { yata in
      await yata.application.close()
      let answer = try await yata.send(.get, "/readyz", as: nil)
      #expect(answer.status == 503)
      #expect(answer.headers[.retryAfter] == "5")
      #expect(answer["error"] == "Service Unavailable")
      #expect(try await yata.send(.get, "/healthz", as: nil).status == 200)
      #expect(try await yata.send(.get, "/api/tickets").status == 503)
    }
  }

  @Test func everyOperationIsImplemented() async throws {
    try await TestYata.with { yata in
      let ticket = "6d1c2b1e-93a4-4b6e-8a0d-6d0b1f5b7c11"
      for (path, status) in [
        ("/api/tickets/\(ticket)/chat", 404), ("/api/orgs/acme/tickets", 200), ("/api/orgs/acme/tickets/\(ticket)", 404),
        ("/api/orgs/acme/tickets/\(ticket)/chat", 404), ("/api/orgs/acme/members", 200), ("/api/orgs/acme/metrics", 200),
      ] {
        let known = try await yata.send(.get, path)
        #expect(known.status == status, "\(path)")
        let unknown = try await yata.send(.get, path, as: nil)
        #expect(unknown.status == 401, "\(path)")
      }
    }
  }
}
