import Postgres
import Synchronization
import Testing

@testable import YataServer

/// Knows everybody, and counts how often it is asked.
private final class CountingProvider: IdentityProvider {
  private let count = Mutex(0)
  private let gate: AsyncStream<Void>
  let failure: IdentityFailure?
  var asked: Int { count.withLock { $0 } }

  /// - Parameter gate: each question waits until it ends.
  init(gate: AsyncStream<Void>? = nil, failure: IdentityFailure? = nil) {
    self.gate = gate ?? AsyncStream { $0.finish() }
    self.failure = failure
  }

  func identify(token: String) async throws(IdentityFailure) -> Identity { throw .rejected("unused") }

  func profile(of identity: Identity) async throws(IdentityFailure) -> ProviderProfile {
    count.withLock { $0 += 1 }
    for await _ in gate {}
    if let failure { throw failure }
    return ProviderProfile(subject: identity.subject, email: "ada@example.com", name: "Ada", avatarURL: nil, updatedAt: 5)
  }

  func memberships(of identity: Identity) async throws(IdentityFailure) -> [ProviderMembership] { [] }
}

@Suite struct UserDirectoryTests {
  private let ada = Identity(subject: "user_ada", sessionID: nil, organization: nil, profile: ProfileClaims())

  private func directory(_ pool: PostgresPool, _ provider: CountingProvider) -> UserDirectory {
    UserDirectory(users: UserRepository(database: pool), provider: provider, logger: YataDatabase.silence)
  }

  @Test func asksTheProviderOnceForSomebodyNew() async throws {
    try await YataDatabase.withPool { pool in
      let provider = CountingProvider()
      let directory = directory(pool, provider)
      let first = try await directory.user(for: ada)
      #expect(first.name == "Ada")
      #expect(try await directory.user(for: ada) == first)
      #expect(provider.asked == 1)
    }
  }

  @Test func manyFirstRequestsAtOnceAskOnce() async throws {
    try await YataDatabase.withPool { pool in
      let (gate, opener) = AsyncStream.makeStream(of: Void.self)
      let provider = CountingProvider(gate: gate)
      let directory = directory(pool, provider)
      try await withThrowingTaskGroup(of: UserRecord.self) { group in
        for _ in 0..<30 { group.addTask { try await directory.user(for: ada) } }
        while provider.asked == 0 { await Task.yield() }
        opener.finish()
        var rows: Set<String> = []
        for try await user in group { rows.insert("\(user.id)") }
        #expect(rows.count == 1)
      }
      #expect(try await pool.queryValue("SELECT count(*) FROM users", as: Int.self) == 1)
    }
  }

  /// Somebody who looked before the person was stored, and goes on after that, finds them.
  @Test func oneWhoLookedTooEarlyLooksAgain() async throws {
    try await YataDatabase.withPool { pool in
      let provider = CountingProvider()
      let late = LateAnswer(base: pool)
      let directory = UserDirectory(users: UserRepository(database: late), provider: provider, logger: YataDatabase.silence)
      async let slow = directory.user(for: ada)
      await late.isHeld()
      let quick = try await directory.user(for: ada)
      late.release()
      let found = try await slow
      #expect(found == quick)
      #expect(provider.asked == 1)
    }
  }

  @Test func aTombstoneIsRefusedWithoutAsking() async throws {
    try await YataDatabase.withPool { pool in
      let provider = CountingProvider()
      try await UserRepository(database: pool).bury(subject: "user_ada")
      await #expect(throws: IdentityFailure.rejected("user_deleted")) { _ = try await directory(pool, provider).user(for: ada) }
      #expect(provider.asked == 0)
    }
  }

  @Test func aFailureIsPassedOnAndTheNextRequestAsksAgain() async throws {
    try await YataDatabase.withPool { pool in
      let provider = CountingProvider(failure: .busy(retryAfter: 3))
      let directory = directory(pool, provider)
      for _ in 0..<2 { await #expect(throws: IdentityFailure.busy(retryAfter: 3)) { _ = try await directory.user(for: ada) } }
      #expect(provider.asked == 2)
    }
  }
}
