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

  /// As long as the database is behind this program; not when it is ahead, as while a newer program takes over.
  @Test func isNotReadyWhileMigrationsArePending() async throws {
    try await TestYata.with { yata in
      func expectPending(_ words: String) async throws {
        let answer = try await yata.send(.get, "/readyz", as: nil)
        #expect(answer.status == 503 && answer.headers[.contentType] == "application/problem+json")
        #expect(answer.headers[.retryAfter] == "5")
        #expect(answer["detail"]?.string?.contains(words) == true, "\(answer.json)")
      }
      try await yata.pool.execute("CREATE TABLE removed AS SELECT * FROM schema_migrations WHERE version >= 11")
      try await yata.pool.execute("DELETE FROM schema_migrations WHERE version >= 11")
      let last = try await yata.pool.queryValue("SELECT name FROM removed ORDER BY version DESC LIMIT 1", as: String.self)
      let count = try await yata.pool.queryValue("SELECT count(*) FROM removed", as: Int.self)
      try await expectPending("lacks \(count) of the migrations of this server, from 11 (plans) on")
      try await yata.pool.execute("INSERT INTO schema_migrations SELECT * FROM removed WHERE name <> \(last)")
      try await expectPending("lacks 1 of the migrations of this server, from \(10 + count) (\(last)) on")
      try await yata.pool.execute("INSERT INTO schema_migrations SELECT * FROM removed WHERE name = \(last)")
      try await yata.pool.execute(
        "INSERT INTO schema_migrations (version, name, checksum, execution_milliseconds) VALUES (9999, 'x', '', 0)")
      #expect(try await yata.send(.get, "/readyz", as: nil).status == 200)
      try await yata.pool.execute("REVOKE SELECT (version) ON schema_migrations FROM yata_application")
      try await expectPending("Run `YataServer migrate`.")
    }
  }

  /// Newer ones have run, as when two programs each brought a migration.
  @Test func isNotReadyWithAGapBelowNewerMigrations() async throws {
    try await TestYata.with { yata in
      try await yata.pool.execute("DELETE FROM schema_migrations WHERE version = 12")
      let answer = try await yata.send(.get, "/readyz", as: nil)
      #expect(answer.status == 503)
      #expect(answer["detail"]?.string?.contains("lacks 1 of the migrations of this server, from 12 (bounds) on") == true, "\(answer.json)")
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
