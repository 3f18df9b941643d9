import ContractServer
import Foundation
import HTTPTypes
import Postgres
import Testing

@testable import YataServer

/// Every statement that the operations run, those of functions and triggers included, finds its rows through an index when the tables are large.
///
/// Nobody lists the statements: Postgres writes down the plan of each that runs while every operation is called, so a new one is checked as soon
/// as there is a new operation. `YATA_PLAN_ROWS` says how many tickets there are.
@Suite struct QueryPlanTests {
  private static let rows = ProcessInfo.processInfo.environment["YATA_PLAN_ROWS"].flatMap { Int($0) } ?? 50_000

  /// Tables that grow with the number of people.
  private static let tables: Set<String> = [
    "users", "organizations", "memberships", "tickets", "ticket_messages", "live_events", "event_sequences", "idempotency_keys",
    "webhook_events", "audit_log",
  ]

  /// Rows of one table that a statement may read: some pages, not all of an organization, which has a twentieth of all tickets here.
  private static let limit = 600.0

  /// The figures of the dashboard are about all of an organization.
  private static func isAboutMany(_ statement: String) -> Bool {
    ["count(*)", "percentile_cont", "DELETE FROM"].contains { statement.contains($0) }
  }

  @Test func everyStatementUsesAnIndex() async throws {
    try await FakeModel.run { model, url in
      model.behave(200, [.token("Because."), .done])
      try await YataDatabase.withPool { owner in
        try await fill(owner)
        let missing = try await call(owner, model: url)
        #expect(missing == [], "these operations are called by nobody here")
        // The control: a statement that cannot use an index is found.
        try await withApplication(owner) { application in
          _ = try await application.query("SELECT count(*) FROM audit_log_control")
        }
        try check(PlanLog(try PostgresCluster.shared.get().log()))
      }
    }
  }

  private func check(_ log: PlanLog) throws {
    #expect(log.plans.count > 300)
    #expect(log.statements(with: "FROM audit_log_control").count == 1)
    var found: Set<String> = []
    for plan in log.plans {
      for scan in plan.scans where Self.tables.contains(scan.table) {
        if scan.kind == "Seq Scan" {
          found.insert("reads all of \(scan.table): \(plan.statement)")
        } else if !Self.isAboutMany(plan.statement), scan.read > Self.limit {
          found.insert("reads many rows of \(scan.table), \(Int(scan.wasted)) in vain: \(plan.statement)")
        }
      }
    }
    // The search behind an `@`: beginnings by name, and what is contained or resembled by trigrams. Words that few tickets have.
    for (part, index) in [
      ("search @@ query", "idx_tickets_organization_search"), ("search_name ~>=~ typed", "idx_memberships_name"),
      ("search LIKE pattern LIMIT", "idx_memberships_search"), ("typed <% search", "idx_memberships_search"),
    ] {
      let plans = log.plans.filter { $0.statement.contains(part) }
      #expect(!plans.isEmpty && plans.allSatisfy { $0.indexes.contains(index) }, "\(part) without \(index)")
    }
    let control = found.filter { $0.contains("audit_log_control") }
    #expect(control.count == 1)
    for problem in found.subtracting(control).sorted() { Issue.record("\(problem)") }
  }

  private func fill(_ owner: PostgresPool) async throws {
    let file = try #require(Bundle.module.url(forResource: "crowd", withExtension: "sql"))
    let script = try String(contentsOf: file, encoding: .utf8).replacing(":rows", with: "\(Self.rows)")
    try await owner.withConnection { connection in
      try await connection.runScript(unsafeRawSQL: script, timeout: .seconds(600))
      try await connection.runScript(
        unsafeRawSQL: """
          CREATE VIEW audit_log_control AS SELECT * FROM audit_log WHERE action = 'nothing';
          GRANT SELECT ON audit_log_control TO yata_application;
          """)
    }
    let name = try await owner.queryValue("SELECT current_database()::TEXT", as: String.self)
    for (setting, value) in [
      ("session_preload_libraries", "auto_explain"), ("auto_explain.log_min_duration", "0"), ("auto_explain.log_analyze", "on"),
      ("auto_explain.log_timing", "off"), ("auto_explain.log_nested_statements", "on"), ("auto_explain.log_format", "json"),
    ] {
      try await owner.withConnection { connection in
        try await connection.runScript(unsafeRawSQL: "LOAD 'auto_explain'; ALTER DATABASE \(name) SET \(setting) = '\(value)'")
      }
    }
  }

  private func withApplication<Value: Sendable>(
    _ owner: PostgresPool, _ body: (PostgresPool) async throws -> Value
  ) async throws -> Value {
    var configuration = YataDatabase.application(owner.configuration)
    // One connection plans a statement often enough to try the plan that fits all parameters.
    configuration.pool.maximumConnections = 1
    let application = PostgresPool(configuration)
    do {
      let value = try await body(application)
      await application.close()
      return value
    } catch {
      await application.close()
      throw error
    }
  }

  private func call(_ owner: PostgresPool, model: String) async throws -> [String] {
    var options = Yata.Options()
    let secret = try #require(WebhookSecret("whsec_c2VjcmV0"))
    options.webhookSecret = secret
    options.metrics = .anybody
    options.rateLimit = RateLimit(perMinute: 1_000_000, burst: 1_000_000)
    options.assistant = AssistantConfiguration(baseURL: model, apiKey: nil, model: "m")
    let settled = options
    return try await withApplication(owner) { application in
      let signIn = try SignIn(development: DevelopmentSignIn(key: TestYata.key.get()), logger: YataDatabase.silence)
      let yata = try Yata(signIn: signIn, database: application, options: settled, logger: YataDatabase.silence)
      let test = TestYata(pool: owner, application: application, yata: yata, signIn: DevelopmentSignIn(key: try TestYata.key.get()))
      for _ in 0..<7 { try await EveryOperation(yata: test, webhookSecret: secret).run() }
      let figures = await yata.server.respond(to: ServerRequest(method: .get, path: "/metrics"))
      guard case .bytes(let bytes) = figures.body else { return yata.operations.map(\.id) }
      let text = String(decoding: bytes, as: UTF8.self)
      return yata.operations.map(\.id).filter { id in
        !["200", "201", "204"].contains { text.contains("_count{operation=\"\(id)\",status=\"\($0)\"}") }
      }
    }
  }
}
