import ContractServer
import HTTPTypes
import Testing

@testable import Postgres
@testable import YataServer

@Suite struct MetricsRouteTests {
  private func text(_ yata: TestYata, token: String? = nil) async throws -> (status: Int, lines: [String]) {
    var headers = HTTPFields()
    if let token { headers[.authorization] = "Bearer \(token)" }
    let response = await yata.yata.server.respond(to: ServerRequest(method: .get, path: "/metrics", headers: headers))
    guard case .bytes(let bytes) = response.body else { return (response.status, []) }
    return (response.status, String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  private func value(_ sample: String, _ lines: [String]) -> Double? {
    lines.first { $0.hasPrefix(sample + " ") }.flatMap { Double($0.dropFirst(sample.count + 1)) }
  }

  @Test func countsRequestsByOperationAndStatus() async throws {
    var options = Yata.Options()
    options.metrics = .anybody
    options.rateLimit = RateLimit(perMinute: 1, burst: 3)
    options.statistics = { PostgresPoolStatistics(maximum: 7, open: 5, idle: 3, acquires: 11) }
    try await TestYata.with(options) { yata in
      for _ in 0..<3 { _ = try await yata.send(.get, "/api/me") }
      _ = try await yata.send(.get, "/api/me")
      _ = try await yata.send(.get, "/nowhere")
      let lines = try await text(yata).lines
      #expect(value(#"http_request_duration_seconds_count{operation="getMe",status="200"}"#, lines) == 3)
      #expect(value(#"http_request_duration_seconds_bucket{operation="getMe",status="200",le="+Inf"}"#, lines) == 3)
      #expect(value(#"http_request_duration_seconds_count{operation="getMe",status="429"}"#, lines) == 1)
      #expect(value(#"http_request_duration_seconds_count{operation="",status="404"}"#, lines) == 1)
      #expect(value(#"http_request_duration_seconds_sum{operation="getMe",status="200"}"#, lines) ?? 0 > 0)
      #expect(value("yata_rate_limited_requests_total", lines) == 1 && value("yata_live_readers", lines) == 0)
      #expect(value(#"yata_database_connections{state="leased"}"#, lines) == 2)
      #expect(value("yata_database_acquires_total", lines) == 11)
      // Each figure is announced once, and buckets grow.
      let announced = lines.filter { $0.hasPrefix("# TYPE ") }
      #expect(Set(announced).count == announced.count)
      let buckets = lines.filter { $0.hasPrefix(#"http_request_duration_seconds_bucket{operation="getMe",status="200""#) }
      let counts = buckets.compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
      #expect(counts.count == 13 && counts == counts.sorted())
    }
  }

  @Test func needsTheToken() async throws {
    var options = Yata.Options()
    options.metrics = .token(Secret("figures"))
    try await TestYata.with(options) { yata in
      for token in [nil, "figure", "figures1", ""] {
        let refused = try await text(yata, token: token)
        #expect(refused.status == 401)
      }
      let allowed = try await text(yata, token: "figures")
      #expect(allowed.status == 200)
    }
    try await TestYata.with { yata in
      let absent = try await text(yata)
      #expect(absent.status == 404)
    }
  }

  @Test func namesAreEscaped() {
    var exposition = Exposition()
    exposition.sample("x", [("a", "q\"\\\n")], 0.25)
    #expect(exposition.text == "x{a=\"q\\\"\\\\\\n\"} 0.25\n")
  }
}
