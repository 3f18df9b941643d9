import Postgres
import Synchronization
import Testing

@testable import YataServer

/// Knows that Ada belongs to Acme, and counts how often it is asked.
private final class Registry: IdentityProvider {
  private let state: Mutex<(asked: Int, failures: Int)>
  var asked: Int { state.withLock { $0.asked } }

  /// - Parameter failures: how many questions fail before one is answered.
  init(failures: Int = 0) { state = Mutex((0, failures)) }

  func identify(token: String) async throws(IdentityFailure) -> Identity { throw .rejected("unused") }

  func profile(of identity: Identity) async throws(IdentityFailure) -> ProviderProfile { throw .rejected("unused") }

  func memberships(of identity: Identity) async throws(IdentityFailure) -> [ProviderMembership] {
    let fails = state.withLock { state in
      state.asked += 1
      state.failures -= 1
      return state.failures >= 0
    }
    if fails { throw .unavailable("a bad moment") }
    let acme = ProviderOrganization(subject: "org_acme", slug: "acme", name: "Acme", imageURL: nil, updatedAt: 5)
    return [ProviderMembership(id: "orgmem_1", organization: acme, subject: identity.subject, role: "org:member", updatedAt: 5)]
  }
}

@Suite struct OrganizationDirectoryTests {
  private let ada = Identity(subject: "user_ada", sessionID: nil, organization: nil, profile: ProfileClaims())

  private func directory(_ database: any PostgresExecutor, _ provider: Registry) -> OrganizationDirectory {
    OrganizationDirectory(
      organizations: OrganizationRepository(database: database), provider: provider, logger: YataDatabase.silence, now: { .zero })
  }

  /// Somebody who looked before the membership was stored, and goes on after that, is not turned away.
  @Test func oneWhoLookedTooEarlyLooksAgain() async throws {
    try await YataDatabase.withPool { pool in
      let provider = Registry()
      let late = LateAnswer(base: pool)
      let directory = directory(late, provider)
      async let slow = directory.team("org_acme", for: ada)
      await late.isHeld()
      let quick = try await directory.team("org_acme", for: ada)
      late.release()
      let found = try await slow
      #expect(found != nil && found == quick)
      #expect(provider.asked == 1)
    }
  }

  /// Only an answer counts as one: after a failure nobody is told that they do not belong.
  @Test func aFailureIsPassedOnAndTheNextRequestAsksAgain() async throws {
    try await YataDatabase.withPool { pool in
      let provider = Registry(failures: 2)
      let directory = directory(pool, provider)
      for _ in 0..<2 {
        await #expect(throws: IdentityFailure.unavailable("a bad moment")) { _ = try await directory.team("org_acme", for: ada) }
      }
      let found = try await directory.team("org_acme", for: ada)
      #expect(found?.slug == "acme")
      #expect(provider.asked == 3)
    }
  }
}
