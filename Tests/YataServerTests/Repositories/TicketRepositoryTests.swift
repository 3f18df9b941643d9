import ContractRuntime
import Foundation
import Postgres
import Testing

@testable import YataServer

@Suite struct TicketRepositoryTests {
  /// Two people, each with a scope of their own.
  private struct Fixture {
    let pool: PostgresPool
    let tickets: TicketRepository
    let ada: UUID
    let grace: UUID
    var adas: TicketScope { .personal(owner: ada) }
    var graces: TicketScope { .personal(owner: grace) }

    init(_ pool: PostgresPool) async throws {
      self.pool = pool
      tickets = TicketRepository(database: pool)
      let users = UserRepository(database: pool)
      func user(_ name: String) async throws -> UUID {
        try await users.store(ProviderProfile(subject: "user_\(name)", email: "", name: name, avatarURL: nil, updatedAt: 1)).id
      }
      ada = try await user("ada")
      grace = try await user("grace")
    }

    func create(_ title: String, _ change: (inout NewTicketRecord) -> Void = { _ in }) async throws -> TicketRecord {
      var new = NewTicketRecord(title: title)
      change(&new)
      return try await tickets.create(new, in: adas, by: ada)
    }

    /// Every title of the list, page by page.
    func titles(_ filter: TicketRepository.Filter = .init(), order: TicketOrder = .newest, limit: Int = 3) async throws -> [String] {
      var titles: [String] = []
      var position: ListPosition?
      repeat {
        let page = try await tickets.list(adas, filter: filter, order: order, after: position, limit: limit)
        #expect(page.tickets.count <= limit)
        titles += page.tickets.map(\.title)
        // What a client sends back is text.
        position = page.next.flatMap { ListPosition(cursor: $0.cursor, kind: order.rawValue) }
        #expect((position == nil) == (page.next == nil))
      } while position != nil
      return titles
    }
  }

  private func withFixture(_ body: (Fixture) async throws -> Void) async throws {
    try await YataDatabase.withPool { pool in try await body(Fixture(pool)) }
  }

  @Test func createsWithDefaults() async throws {
    try await withFixture { fixture in
      let ticket = try await fixture.create("New Ticket")
      #expect(ticket.status == .open)
      #expect(ticket.priority == .medium)
      #expect(ticket.tags == [])
      #expect(ticket.version == 1)
      #expect(ticket.description == nil)
      #expect(ticket.resolvedAt == nil)
      #expect(ticket.createdAt == ticket.updatedAt)
      #expect(ticket.createdBy == UserSummaryRecord(id: fixture.ada, name: "ada", avatarURL: nil))
      #expect(ticket.organizationSubject == nil && ticket.assignee == nil)
      #expect(try await fixture.tickets.find(ticket.id, in: fixture.adas) == ticket)
    }
  }

  @Test func nobodyElseSeesTouchesOrDeletesIt() async throws {
    try await withFixture { fixture in
      let ticket = try await fixture.create("secret")
      let tickets = fixture.tickets
      #expect(try await tickets.find(ticket.id, in: fixture.graces) == nil)
      #expect(try await tickets.list(fixture.graces, filter: .init(), order: .newest, after: nil, limit: 10).tickets == [])
      #expect(
        try await tickets.list(fixture.graces, filter: .init(search: "secret"), order: .newest, after: nil, limit: 10).tickets == [])
      guard case .notFound = try await tickets.update(ticket.id, in: fixture.graces, TicketChanges(title: "stolen")) else {
        Issue.record("changed by somebody else")
        return
      }
      guard case .notFound = try await tickets.delete(ticket.id, in: fixture.graces) else {
        Issue.record("deleted by somebody else")
        return
      }
      #expect(try await tickets.find(ticket.id, in: fixture.adas) == ticket)
    }
  }

  @Test(arguments: TicketOrder.allCases)
  func everyOrderPagesWithoutGapsOrRepeats(_ order: TicketOrder) async throws {
    try await withFixture { fixture in
      // One statement, so that all have the same time and only the id tells them apart.
      try await fixture.pool.execute(
        """
        INSERT INTO tickets (id, owner_id, created_by, title, priority)
        SELECT gen_random_uuid(), \(fixture.ada), \(fixture.ada), 'ticket ' || n, (array['low', 'medium', 'high', 'urgent'])[1 + n % 4]
        FROM generate_series(1, 23) n
        """)
      let titles = try await fixture.titles(order: order)
      #expect(titles.count == 23)
      #expect(Set(titles).count == 23)
      #expect(try await fixture.titles(order: order, limit: 100) == titles)
    }
  }

  @Test func ordersAsTheyAreNamed() async throws {
    try await withFixture { fixture in
      let first = try await fixture.create("first") { $0.priority = .low }
      _ = try await fixture.create("second") { $0.priority = .urgent }
      _ = try await fixture.create("third") { $0.priority = .high }
      _ = try await fixture.tickets.update(first.id, in: fixture.adas, TicketChanges(tags: ["touched"]))
      #expect(try await fixture.titles(order: .newest) == ["third", "second", "first"])
      #expect(try await fixture.titles(order: .oldest) == ["first", "second", "third"])
      #expect(try await fixture.titles(order: .updated) == ["first", "third", "second"])
      #expect(try await fixture.titles(order: .priority) == ["second", "third", "first"])
    }
  }

  @Test func pagesAreStableWhileTicketsAreAdded() async throws {
    try await withFixture { fixture in
      for number in 1...6 { _ = try await fixture.create("\(number)") }
      let page = try await fixture.tickets.list(fixture.adas, filter: .init(), order: .newest, after: nil, limit: 3)
      _ = try await fixture.create("7")
      let next = try await fixture.tickets.list(fixture.adas, filter: .init(), order: .newest, after: page.next, limit: 3)
      #expect(page.tickets.map(\.title) + next.tickets.map(\.title) == ["6", "5", "4", "3", "2", "1"])
      #expect(next.next == nil)
    }
  }

  @Test func findsWordsAndTheirBeginnings() async throws {
    try await withFixture { fixture in
      _ = try await fixture.create("Login fails on Safari 18") { $0.tags = ["second-factor"] }
      _ = try await fixture.create("Printer on fire") { $0.description = "Somebody tried to log in with a match. O'Brien saw it." }
      func found(_ search: String) async throws -> [String] {
        try await fixture.titles(.init(search: search))
      }
      #expect(try await found("safari") == ["Login fails on Safari 18"])
      #expect(try await found("saf") == ["Login fails on Safari 18"])
      #expect(try await found("login saf") == ["Login fails on Safari 18"])
      #expect(try await found("saf login") == [])
      #expect(try await found("O'Brien") == ["Printer on fire"])
      #expect(try await found("on") == ["Printer on fire", "Login fails on Safari 18"])
      #expect(try await found("second-factor") == ["Login fails on Safari 18"])
      #expect(try await found("nothing") == [])
    }
  }

  /// Whatever is typed is text: no operator, no syntax error.
  @Test(arguments: ["!", "a & b", "'", "\\", "a' | 'b", ":*", "<->", "(", "a:b", "\u{202E}", "%", "   ", "''", "\\'", "🙂"])
  func anySearchIsHarmless(_ search: String) async throws {
    try await withFixture { fixture in
      _ = try await fixture.create("unrelated")
      #expect(try await fixture.titles(.init(search: search)) == [])
    }
  }

  @Test func filtersByStatus() async throws {
    try await withFixture { fixture in
      for status in TicketRecord.Status.allCases { _ = try await fixture.create(status.rawValue) { $0.status = status } }
      #expect(try await fixture.titles(.init(statuses: [.open])) == ["open"])
      #expect(try await Set(fixture.titles(.init(statuses: [.open, .inProgress]))) == ["open", "in_progress"])
      #expect(try await fixture.titles(.init(search: "open", statuses: [.closed])) == [])
    }
  }

  @Test func changesOnlyWhatIsSaid() async throws {
    try await withFixture { fixture in
      let ticket = try await fixture.create("title") {
        $0.description = "details"
        $0.tags = ["a"]
      }
      func update(_ changes: TicketChanges) async throws -> TicketRecord {
        guard case .done(let ticket) = try await fixture.tickets.update(ticket.id, in: fixture.adas, changes) else {
          throw PostgresError.misuse("not found")
        }
        return ticket
      }
      let renamed = try await update(TicketChanges(title: "new title"))
      #expect(renamed.title == "new title" && renamed.description == "details" && renamed.tags == ["a"])
      #expect(renamed.version == 2 && renamed.updatedAt > ticket.updatedAt && renamed.createdAt == ticket.createdAt)
      #expect(try await update(TicketChanges(description: .null)).description == nil)
      #expect(try await update(TicketChanges(description: .value("again"))).description == "again")
      #expect(try await update(TicketChanges(priority: .urgent, tags: [])).tags == [])
    }
  }

  @Test func remembersWhenTheWorkWasDone() async throws {
    try await withFixture { fixture in
      let ticket = try await fixture.create("work")
      func set(_ status: TicketRecord.Status) async throws -> PostgresTimestamp? {
        guard case .done(let ticket) = try await fixture.tickets.update(ticket.id, in: fixture.adas, TicketChanges(status: status)) else {
          throw PostgresError.misuse("not found")
        }
        return ticket.resolvedAt
      }
      let resolved = try await set(.resolved)
      #expect(resolved != nil)
      #expect(try await set(.closed) == resolved)
      #expect(try await set(.inProgress) == nil)
      #expect(try await fixture.create("done") { $0.status = .closed }.resolvedAt != nil)
    }
  }

  @Test func refusesAChangeOfAStaleVersion() async throws {
    try await withFixture { fixture in
      let ticket = try await fixture.create("contended")
      _ = try await fixture.tickets.update(ticket.id, in: fixture.adas, TicketChanges(title: "theirs"))
      guard
        case .stale(version: 2) = try await fixture.tickets.update(
          ticket.id, in: fixture.adas, TicketChanges(title: "mine"), if: .version(1))
      else {
        Issue.record("a stale change was not refused")
        return
      }
      guard case .stale(version: 2) = try await fixture.tickets.delete(ticket.id, in: fixture.adas, if: .version(1)) else {
        Issue.record("a stale delete was not refused")
        return
      }
      guard
        case .done(let mine) = try await fixture.tickets.update(
          ticket.id, in: fixture.adas, TicketChanges(title: "mine"), if: .version(2))
      else {
        Issue.record("a fresh change was refused")
        return
      }
      #expect(mine.version == 3)
    }
  }

  @Test func aDeletedTicketIsGone() async throws {
    try await withFixture { fixture in
      let ticket = try await fixture.create("doomed")
      guard case .done = try await fixture.tickets.delete(ticket.id, in: fixture.adas) else {
        Issue.record("not deleted")
        return
      }
      #expect(try await fixture.tickets.find(ticket.id, in: fixture.adas) == nil)
      #expect(try await fixture.titles() == [])
      #expect(try await fixture.titles(.init(search: "doomed")) == [])
      guard case .notFound = try await fixture.tickets.delete(ticket.id, in: fixture.adas) else {
        Issue.record("deleted twice")
        return
      }
      guard case .notFound = try await fixture.tickets.update(ticket.id, in: fixture.adas, TicketChanges(title: "x")) else {
        Issue.record("changed after its deletion")
        return
      }
    }
  }
}
