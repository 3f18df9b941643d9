import ContractRuntime
import Foundation
import Postgres
import Testing

@testable import YataServer

/// What row-level security keeps apart when the program forgets to.
@Suite struct TenantIsolationTests {
  private struct Fixture: Sendable {
    var owner: PostgresPool
    var application: PostgresPool
    var ada: UUID
    var grace: UUID
    var acme: UUID
    var other: UUID

    func rows(_ sql: SQL, as tenant: Tenant, actor: UUID? = nil) async throws -> Int {
      try await TenantDatabase(base: application, tenant: tenant, trace: Trace(actor: actor)).query(sql).count
    }
  }

  private func person(_ name: String, _ database: PostgresPool) async throws -> UUID {
    let profile = ProviderProfile(subject: "user_" + name, email: "", name: name, avatarURL: nil, updatedAt: 1)
    return try await UserRepository(database: database).store(profile).id
  }

  private func team(_ name: String, of person: String, _ database: PostgresPool) async throws -> UUID {
    let organizations = OrganizationRepository(database: database)
    let organization = ProviderOrganization(subject: "org_" + name, slug: name, name: name, imageURL: nil, updatedAt: 1)
    try await organizations.store(
      ProviderMembership(id: "orgmem_" + name, organization: organization, subject: "user_" + person, role: "org:member", updatedAt: 1))
    return try await organizations.store(organization)
  }

  /// A ticket with a message, written as the application writes.
  private func write(in scope: TicketScope, by author: UUID, _ database: PostgresPool) async throws {
    let trace = Trace(actor: author)
    let key = IdempotencyKey(key: "key-\(scope.tenantID)", request: [])
    let outcome = try await TicketRepository(database: database, trace: trace).create(
      NewTicketRecord(title: "secret"), in: scope, by: author, once: key)
    guard case .created(let ticket) = outcome else { throw StartFailure("not created") }
    let message = NewMessageRecord(author: author, body: "hello")
    _ = try await MessageRepository(database: database, trace: trace).add(message, to: ticket.id, in: scope)
  }

  /// One ticket with a message for each of two people and two organizations.
  private func withFixture(_ body: (Fixture) async throws -> Void) async throws {
    try await YataDatabase.withPools { owner, application in
      let ada = try await person("ada", application), grace = try await person("grace", application)
      let acme = try await team("acme", of: "ada", application), other = try await team("other", of: "grace", application)
      try await write(in: .personal(owner: ada), by: ada, application)
      try await write(in: .personal(owner: grace), by: grace, application)
      try await write(in: .team(organization: acme), by: ada, application)
      try await write(in: .team(organization: other), by: grace, application)
      try await body(Fixture(owner: owner, application: application, ada: ada, grace: grace, acme: acme, other: other))
    }
  }

  private func expect(_ count: Int, _ found: Int, _ location: SourceLocation = #_sourceLocation) {
    #expect(found == count, sourceLocation: location)
  }

  /// None of these statements has a WHERE.
  @Test func withoutAWhereTheNeighbourStaysInvisible() async throws {
    try await withFixture { fixture in
      for tenant in [Tenant.owner(fixture.ada), .organization(fixture.acme)] {
        try await expect(1, fixture.rows("SELECT id FROM tickets", as: tenant))
        try await expect(1, fixture.rows("SELECT id FROM ticket_messages", as: tenant))
        try await expect(2, fixture.rows("SELECT sequence FROM live_events", as: tenant))
        try await expect(1, fixture.rows("SELECT last FROM event_sequences", as: tenant))
        try await expect(1, fixture.rows("SELECT matching_tickets(to_tsquery('simple', 'secret'))", as: tenant))
        // Walked to its end, and through the index.
        for budget in [500, 1] {
          try await expect(1, fixture.rows(Self.search(budget: budget), as: tenant))
        }
      }
      try await expect(1, fixture.rows("SELECT id FROM organizations", as: .organization(fixture.acme)))
      try await expect(1, fixture.rows("SELECT role FROM memberships", as: .organization(fixture.acme)))
      try await expect(1, fixture.rows("SELECT * FROM search_members('', 50)", as: .organization(fixture.acme)))
      try await expect(2, fixture.rows("SELECT key FROM idempotency_keys", as: .directory, actor: fixture.ada))
      // The owner of the tables sees that there is more.
      try await expect(4, fixture.owner.queryValue("SELECT count(*) FROM tickets", as: Int.self))
    }
  }

  private static func search(budget: Int) -> SQL {
    "SELECT unnest(searched_tickets(to_tsquery('simple', 'secret'), NULL, NULL, 'newest', NULL, NULL, NULL, 9, \(budget)))"
  }

  @Test func withoutATenantThereIsNothing() async throws {
    try await withFixture { fixture in
      let tables: [SQL] = [
        "tickets", "ticket_messages", "live_events", "event_sequences", "organizations", "memberships", "idempotency_keys",
      ]
      for table in tables {
        #expect(try await fixture.application.query("SELECT FROM \(table)").isEmpty, "\(table.text)")
      }
      for budget in [500, 1] { #expect(try await fixture.application.query(Self.search(budget: budget)).isEmpty) }
      // What one transaction set is gone in the next one on the same connection.
      try await fixture.application.withConnection { connection in
        let tenant = TenantDatabase(base: connection, tenant: .owner(fixture.ada))
        #expect(try await tenant.query("SELECT FROM tickets").count == 1)
        #expect(try await connection.query("SELECT FROM tickets").isEmpty)
        _ = try await tenant.transaction { try await $0.query("SELECT FROM tickets").count }
        #expect(try await connection.query("SELECT FROM tickets").isEmpty)
      }
    }
  }

  @Test func nothingOfTheNeighbourCanBeChangedOrPlanted() async throws {
    try await withFixture { fixture in
      let acme = TenantDatabase(base: fixture.application, tenant: .organization(fixture.acme))
      try await expect(1, acme.execute("UPDATE tickets SET title = 'mine'"))
      try await expect(1, acme.execute("UPDATE ticket_messages SET body = 'mine'"))
      let planted = await #expect(throws: PostgresError.self) {
        try await acme.execute(
          """
          INSERT INTO tickets (id, organization_id, created_by, title) VALUES (gen_random_uuid(), \(fixture.other), \(fixture.ada), 'planted')
          """)
      }
      #expect(planted?.sqlState == .insufficientPrivilege)
      let moved = await #expect(throws: PostgresError.self) {
        try await acme.execute("UPDATE tickets SET organization_id = \(fixture.other)")
      }
      #expect(moved?.sqlState == .insufficientPrivilege)
      try await expect(1, fixture.owner.queryValue("SELECT count(*) FROM tickets WHERE title = 'mine'", as: Int.self))
    }
  }

  /// Append-only by permission: the application cannot even add to the log, only triggers do.
  @Test(
    arguments: [
      "UPDATE audit_log SET action = 'nothing'", "DELETE FROM audit_log", "TRUNCATE audit_log", "SELECT * FROM audit_log",
      "INSERT INTO audit_log (action, subject_kind, subject_id) VALUES ('a', 'b', 'c')", "DELETE FROM tickets",
      "DELETE FROM ticket_messages", "DELETE FROM live_events", "UPDATE event_sequences SET last = 0", "DELETE FROM users",
      "ALTER TABLE tickets DISABLE ROW LEVEL SECURITY", "DROP POLICY tenant ON tickets",
      "SELECT tickets_with_words('secret', 9)", "SELECT publish(gen_random_uuid(), 'ticket.deleted', gen_random_uuid(), NULL)",
    ] as [String])
  func theApplicationMayNot(_ statement: String) async throws {
    try await YataDatabase.withPools { _, application in
      let error = await #expect(throws: PostgresError.self) { try await application.execute(SQL(unsafeRawSQL: statement)) }
      #expect(error?.sqlState == .insufficientPrivilege)
    }
  }

  @Test func theRoleIsBoundByThePolicies() async throws {
    try await YataDatabase.withPools { owner, application in
      try await Database.requireIsolation(application)
      await #expect(throws: StartFailure.self) { try await Database.requireIsolation(owner) }
      let unprotected = try await owner.query(
        """
        SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
        WHERE nspname = 'public' AND relkind = 'r' AND NOT relrowsecurity ORDER BY relname
        """)
      // People are not a tenant's; the other two hold nothing of anybody.
      #expect(try unprotected.map { try $0[0, as: String.self] } == ["schema_migrations", "users", "webhook_events"])
    }
  }

  @Test func everyChangeLeavesAnEntry() async throws {
    try await withFixture { fixture in
      let tickets = TicketRepository(
        database: fixture.application, trace: Trace(actor: fixture.ada, requestID: "request-1"))
      let scope = TicketScope.team(organization: fixture.acme)
      let ticket = try await tickets.create(NewTicketRecord(title: "first"), in: scope, by: fixture.ada)
      _ = try await tickets.update(ticket.id, in: scope, TicketChanges(title: "second", assigneeID: .value(fixture.ada)))
      _ = try await tickets.delete(ticket.id, in: scope)
      let rows = try await fixture.owner.query(
        """
        SELECT action, actor_id, organization_id, request_id, changes -> 'title' ->> 'to' AS title FROM audit_log
        WHERE subject_id = \(ticket.id.uuidString.lowercased()) ORDER BY id
        """)
      #expect(try rows.map { try $0["action", as: String.self] } == ["ticket.created", "ticket.updated", "ticket.deleted"])
      for row in rows {
        #expect(try row["actor_id", as: UUID?.self] == fixture.ada)
        #expect(try row["organization_id", as: UUID?.self] == fixture.acme)
        #expect(try row["request_id", as: String?.self] == "request-1")
      }
      #expect(try rows[1]["title", as: String?.self] == "second")
      // Of people only that something changed, not what.
      _ = try await UserRepository(database: fixture.application).store(
        ProviderProfile(subject: "user_ada", email: "new@example.com", name: "ada", avatarURL: nil, updatedAt: 2))
      let changes = try await fixture.owner.queryValue(
        "SELECT changes::text FROM audit_log WHERE action = 'user.updated' ORDER BY id DESC LIMIT 1", as: String.self)
      #expect(changes == #"{"email": true}"#)
    }
  }
}
