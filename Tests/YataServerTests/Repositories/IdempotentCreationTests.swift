import Foundation
import Postgres
import Testing

@testable import YataServer

@Suite struct IdempotentCreationTests {
  private func withTickets(_ body: (PostgresPool, TicketRepository, UUID) async throws -> Void) async throws {
    try await YataDatabase.withPool { pool in
      let user = try await UserRepository(database: pool).store(
        ProviderProfile(subject: "user_ada", email: "", name: nil, avatarURL: nil, updatedAt: 1))
      try await body(pool, TicketRepository(database: pool), user.id)
    }
  }

  private let key = IdempotencyKey(key: "0123456789", request: Array("request".utf8))
  private let new = NewTicketRecord(title: "once")

  @Test func theSecondRequestCreatesNothing() async throws {
    try await withTickets { pool, tickets, user in
      let scope = TicketScope.personal(owner: user)
      guard case .created(let first) = try await tickets.create(new, in: scope, by: user, once: key),
        case .repeated(let second) = try await tickets.create(new, in: scope, by: user, once: key)
      else {
        Issue.record("expected one creation and one repetition")
        return
      }
      #expect(first == second)
      #expect(try await pool.queryValue("SELECT count(*) FROM tickets", as: Int.self) == 1)
    }
  }

  @Test func manyAtOnceCreateOne() async throws {
    try await withTickets { pool, tickets, user in
      try await withThrowingTaskGroup(of: UUID?.self) { group in
        for _ in 0..<20 {
          group.addTask {
            switch try await tickets.create(new, in: .personal(owner: user), by: user, once: key) {
            case .created(let ticket), .repeated(let ticket): ticket.id
            case .conflict: nil
            }
          }
        }
        var ids: Set<UUID?> = []
        for try await id in group { ids.insert(id) }
        #expect(ids.count == 1 && !ids.contains(nil))
      }
      #expect(try await pool.queryValue("SELECT count(*) FROM tickets", as: Int.self) == 1)
    }
  }

  @Test func anotherRequestWithTheSameKeyIsAConflict() async throws {
    try await withTickets { _, tickets, user in
      let scope = TicketScope.personal(owner: user)
      _ = try await tickets.create(new, in: scope, by: user, once: key)
      let other = IdempotencyKey(key: key.key, request: Array("another".utf8))
      guard case .conflict = try await tickets.create(new, in: scope, by: user, once: other) else {
        Issue.record("expected a conflict")
        return
      }
    }
  }

  @Test func aKeyIsForgottenAfterADay() async throws {
    try await withTickets { pool, tickets, user in
      let scope = TicketScope.personal(owner: user)
      _ = try await tickets.create(new, in: scope, by: user, once: key)
      try await pool.execute("UPDATE idempotency_keys SET created_at = created_at - INTERVAL '25 hours'")
      guard case .created = try await tickets.create(new, in: scope, by: user, once: key) else {
        Issue.record("expected a new ticket")
        return
      }
      #expect(try await pool.queryValue("SELECT count(*) FROM tickets", as: Int.self) == 2)
    }
  }
}
