import ContractRuntime
import ContractServer
import Foundation
import HTTPTypes
import Postgres
import Synchronization
import Testing
import YataAPI

@testable import YataServer

/// Members of one organization who follow what happens in it, without a transport.
struct LiveScene: Sendable {
  let yata: TestYata
  let database: WatchedDatabase
  let live: LiveEvents
  let organization: UUID
  private let names = Names()

  /// Who was told something so far.
  private final class Names: Sendable {
    let list = Mutex<[String]>([])
  }

  static func with(
    sweep: Duration = .seconds(3600), patience: Duration = .seconds(3600), _ body: (LiveScene) async throws -> Void
  ) async throws {
    try await TestYata.with { yata in
      for nickname in ["ada", "grace"] { #expect(try await yata.send(.get, "/api/orgs/acme/tickets", as: nickname).status == 200) }
      let organization = try await yata.pool.queryValue("SELECT id FROM organizations WHERE slug = 'acme'", as: UUID.self)
      let database = WatchedDatabase(base: yata.application)
      let live = LiveEvents(database: database, sweep: sweep, patience: patience, logger: YataDatabase.silence)
      try await body(LiveScene(yata: yata, database: database, live: live, organization: organization))
    }
  }

  private init(yata: TestYata, database: WatchedDatabase, live: LiveEvents, organization: UUID) {
    (self.yata, self.database, self.live, self.organization) = (yata, database, live, organization)
  }

  func wasTold(_ nickname: String) -> Bool { names.list.withLock { $0.contains(nickname) } }

  /// - Parameter own: what the reader's own statements go through, if not what all others' do.
  func feed(
    as nickname: String, in scope: TicketScope? = nil, own: WatchedDatabase? = nil, lifetime: Duration = .seconds(3600)
  ) async throws -> LiveEventFeed {
    let user = try await UserRepository(database: yata.pool).find(subject: "user_dev\(nickname.capitalized)")
    let caller = Caller(identity: Identity(subject: nickname, profile: ProfileClaims()), userID: try #require(user).id)
    return LiveEventFeed(
      events: LiveEventRepository(database: own ?? database), live: live,
      workspace: Workspace(scope: scope ?? .team(organization: organization), caller: caller, requestID: "test"),
      start: .init(position: 0, last: 0, hasGap: false), lifetime: lifetime)
  }

  /// The titles of the tickets that somebody is told of, until there are `count` or the stream ends.
  func read(_ count: Int, as nickname: String, in scope: TicketScope? = nil, own: WatchedDatabase? = nil) async throws -> [String] {
    var titles: [String] = []
    for try await event in try await feed(as: nickname, in: scope, own: own) {
      guard case .ticketCreatedEvent(let created) = event.data else { continue }
      titles.append(created.ticket.title)
      names.list.withLock { $0.append(nickname) }
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

/// Counts how often live events are looked for, and can hold up those who look, or fail.
final class WatchedDatabase: PostgresExecutor {
  private struct State {
    var fetches = 0
    var answers = 0
    var isHolding = false
    var held: [CheckedContinuation<Void, Never>] = []
    var failures = 0
  }
  struct Failure: Error {}

  private let base: any PostgresExecutor
  private let state = Mutex(State())

  init(base: any PostgresExecutor) { self.base = base }

  var fetches: Int { state.withLock { $0.fetches } }
  /// How many of them were answered.
  var answers: Int { state.withLock { $0.answers } }

  /// Lets so many fetches fail.
  func fail(_ count: Int) { state.withLock { $0.failures = count } }

  /// From now on nobody gets an answer, until `letGo`.
  func hold() { state.withLock { $0.isHolding = true } }

  func letGo() {
    let held = state.withLock { state in
      state.isHolding = false
      defer { state.held = [] }
      return state.held
    }
    held.forEach { $0.resume() }
  }

  func run(_ sql: SQL, timeout: Duration?) async throws -> PostgresRows { try await batch([sql], timeout: timeout)[0] }

  func batch(_ statements: [SQL], timeout: Duration?) async throws -> [PostgresRows] {
    guard statements.contains(where: { $0.text.contains("FROM live_events\n") }) else {
      return try await base.batch(statements, timeout: timeout)
    }
    try await begin()
    defer { state.withLock { $0.answers += 1 } }
    return try await base.batch(statements, timeout: timeout)
  }

  private func begin() async throws {
    let fails = state.withLock { state in
      state.fetches += 1
      guard state.failures > 0 else { return false }
      state.failures -= 1
      return true
    }
    if fails { throw Failure() }
    await withCheckedContinuation { continuation in
      let passes = state.withLock { state in
        if state.isHolding { state.held.append(continuation) }
        return !state.isHolding
      }
      if passes { continuation.resume() }
    }
  }

  func transaction<Value: Sendable>(
    _ options: PostgresTransactionOptions, _ body: @Sendable (PostgresTransaction) async throws -> Value
  ) async throws -> Value {
    try await base.transaction(options, body)
  }
}
