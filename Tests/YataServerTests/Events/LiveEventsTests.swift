import ContractRuntime
import ContractServer
import Foundation
import HTTPTypes
import Postgres
import Synchronization
import Testing
import YataAPI

@testable import YataServer

/// Many readers of one tenant: what happens is fetched once, and handed to those who may see it.
@Suite struct LiveEventsTests {
  /// Counts how often live events are looked for.
  private final class Counter: PostgresExecutor {
    let base: any PostgresExecutor
    private let count = Mutex(0)

    init(base: any PostgresExecutor) { self.base = base }

    var fetches: Int { count.withLock { $0 } }

    func run(_ sql: SQL, timeout: Duration?) async throws -> PostgresRows { try await batch([sql], timeout: timeout)[0] }

    func batch(_ statements: [SQL], timeout: Duration?) async throws -> [PostgresRows] {
      if statements.contains(where: { $0.text.contains("FROM live_events\n") }) { count.withLock { $0 += 1 } }
      return try await base.batch(statements, timeout: timeout)
    }

    func transaction<Value: Sendable>(
      _ options: PostgresTransactionOptions, _ body: @Sendable (PostgresTransaction) async throws -> Value
    ) async throws -> Value {
      try await base.transaction(options, body)
    }
  }

  /// Who was told something so far.
  private final class Told: Sendable {
    let names = Mutex<[String]>([])
  }

  private struct Scene: Sendable {
    let yata: TestYata
    let database: Counter
    let live: LiveEvents
    let organization: UUID
    let told: Told

    /// The titles of the tickets that somebody is told of, until there are `count` or the stream ends.
    func read(_ count: Int, as nickname: String, in scope: TicketScope? = nil) async throws -> [String] {
      let user = try await UserRepository(database: yata.pool).find(subject: "user_dev\(nickname.capitalized)")
      let caller = Caller(identity: Identity(subject: nickname, profile: ProfileClaims()), userID: try #require(user).id)
      let feed = LiveEventFeed(
        events: LiveEventRepository(database: database), live: live,
        workspace: Workspace(scope: scope ?? .team(organization: organization), caller: caller, requestID: "test"),
        start: .init(position: 0, last: 0, hasGap: false))
      var titles: [String] = []
      for try await event in feed {
        guard case .ticketCreatedEvent(let created) = event.data else { continue }
        titles.append(created.ticket.title)
        told.names.withLock { $0.append(nickname) }
        if titles.count == count { break }
      }
      return titles
    }

    func write(_ title: String, at path: String = "/api/orgs/acme/tickets") async throws {
      #expect(try await yata.send(.post, path, body: #"{"title":"\#(title)"}"#).status == 201)
      live.announce(.team(organization: organization))
    }

    /// Until so many readers have come and looked for what was before them.
    func settled(_ readers: Int) async throws {
      while database.fetches < readers || live.readerCount < readers { try await Task.sleep(for: .milliseconds(5)) }
    }
  }

  private func withScene(_ body: (Scene) async throws -> Void) async throws {
    try await TestYata.with { yata in
      for nickname in ["ada", "grace"] { #expect(try await yata.send(.get, "/api/orgs/acme/tickets", as: nickname).status == 200) }
      let organization = try await yata.pool.queryValue("SELECT id FROM organizations WHERE slug = 'acme'", as: UUID.self)
      let database = Counter(base: yata.application)
      let live = LiveEvents(database: database, logger: YataDatabase.silence)
      try await body(Scene(yata: yata, database: database, live: live, organization: organization, told: Told()))
    }
  }

  @Test func oneFetchServesAllReaders() async throws {
    try await withScene { scene in
      try await withThrowingTaskGroup(of: [String].self) { group in
        for _ in 0..<20 { group.addTask { try await scene.read(1, as: "ada") } }
        try await scene.settled(20)
        try await scene.write("one")
        for try await titles in group { #expect(titles == ["one"]) }
      }
      // One for each reader who came, and one or two for what happened.
      #expect(scene.database.fetches <= 23, "\(scene.database.fetches)")
    }
  }

  @Test func whoLeftTheOrganizationIsToldNothing() async throws {
    try await withScene { scene in
      async let member = scene.read(2, as: "ada")
      async let stranger = scene.read(2, as: "grace")
      try await scene.settled(2)
      try await scene.write("one")
      while !scene.told.names.withLock({ $0.contains("grace") }) { try await Task.sleep(for: .milliseconds(5)) }
      try await scene.yata.pool.execute("UPDATE memberships SET deleted_at = NOW() WHERE user_clerk_id = 'user_devGrace'")
      try await scene.write("two")
      #expect(try await member == ["one", "two"])
      #expect(try await stranger == ["one"])
    }
  }

  @Test func tenantsHearTheirOwn() async throws {
    try await withScene { scene in
      let user = try #require(try await UserRepository(database: scene.yata.pool).find(subject: "user_devAda"))
      async let own = scene.read(1, as: "ada", in: .personal(owner: user.id))
      async let team = scene.read(1, as: "grace")
      try await scene.settled(2)
      try await scene.write("mine", at: "/api/tickets")
      scene.live.announce(.personal(owner: user.id))
      try await scene.write("ours")
      #expect(try await own == ["mine"])
      #expect(try await team == ["ours"])
    }
  }

  /// A hint that never came: the next look at all channels at once finds what it was about, and nothing else.
  @Test func whatNobodyAnnouncedIsFound() async throws {
    try await withScene { scene in
      let repository = LiveEventRepository(database: scene.yata.application), stranger = UUID()
      let before = try await repository.tenants(behind: [scene.organization: 0, stranger: 0])
      #expect(before == [])
      #expect(try await scene.yata.send(.post, "/api/orgs/acme/tickets", body: #"{"title":"x"}"#).status == 201)
      #expect(try await repository.tenants(behind: [scene.organization: 0, stranger: 0]) == [scene.organization])
      #expect(try await repository.tenants(behind: [scene.organization: 1]) == [])
      await sweep(scene)
    }
  }

  /// A stranger to the organization follows it: the channel notices at the first look, and sends them away.
  private func sweep(_ scene: Scene) async {
    let live = LiveEvents(database: scene.yata.application, sweep: .milliseconds(20), logger: YataDatabase.silence)
    let subscription = live.subscribe(UUID(), to: .team(organization: scene.organization), behind: 0)
    let task = Task { try await live.run() }
    for await _ in subscription.news {}
    task.cancel()
    _ = try? await task.value
  }

  /// Whoever does not read for a while is told everything in the end, though less was kept for them.
  @Test func aReaderWhoFallsBehindMissesNothing() async throws {
    try await withScene { scene in
      let user = try #require(try await UserRepository(database: scene.yata.pool).find(subject: "user_devGrace"))
      let caller = Caller(identity: Identity(subject: "grace", profile: ProfileClaims()), userID: user.id)
      let feed = LiveEventFeed(
        events: LiveEventRepository(database: scene.database), live: scene.live,
        workspace: Workspace(scope: .team(organization: scene.organization), caller: caller, requestID: "test"),
        start: .init(position: 0, last: 0, hasGap: false))
      try await scene.write("0")
      var slow = feed.makeAsyncIterator()
      var ids = [try await slow.next()?.id]
      async let quick = scene.read(40, as: "ada")
      try await scene.settled(2)
      for number in 1..<40 {
        let before = scene.database.fetches
        try await scene.write(String(number))
        // Each is handed out apart.
        while scene.database.fetches == before { try await Task.sleep(for: .milliseconds(2)) }
      }
      #expect(try await quick == (0..<40).map { String($0) })
      while ids.count < 40 { ids.append(try await slow.next()?.id) }
      #expect(ids == (1...40).map { String($0) })
    }
  }
}
