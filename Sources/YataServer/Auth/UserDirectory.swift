import Logging
import Synchronization

/// Finds the row of somebody who signed in, and makes it when their webhook was missed.
///
/// Of many first requests of one person, one asks the provider and the others wait for it.
final class UserDirectory: Sendable {
  private typealias Flight = Task<UserRecord, any Error>

  private let users: UserRepository
  private let provider: any IdentityProvider
  private let logger: Logger
  private let flights = Mutex<[String: Flight]>([:])

  init(users: UserRepository, provider: any IdentityProvider, logger: Logger) {
    self.users = users
    self.provider = provider
    self.logger = logger
  }

  /// - Throws: `IdentityFailure.rejected` for somebody who was deleted, the provider's failures, and those of the database.
  func user(for identity: Identity) async throws -> UserRecord {
    if let user = try await users.find(subject: identity.subject) { return try living(user) }
    return try living(try await flight(for: identity).value)
  }

  /// The same, with the organization `subject` when we know that the person belongs to it.
  func member(of subject: String, for identity: Identity) async throws -> (user: UserRecord, team: OrganizationRepository.Team?) {
    guard let member = try await users.find(subject: identity.subject, in: subject) else { return (try await user(for: identity), nil) }
    return (try living(member.user), member.team)
  }

  private func living(_ user: UserRecord) throws(IdentityFailure) -> UserRecord {
    guard user.deletedAt == nil else { throw .rejected("user_deleted") }
    return user
  }

  /// The task is nobody's child: a client that hangs up must not fail the others who wait.
  private func flight(for identity: Identity) -> Flight {
    flights.withLock { flights in
      if let flight = flights[identity.subject] { return flight }
      let flight = Flight {
        defer { self.flights.withLock { $0[identity.subject] = nil } }
        // An earlier flight may have landed since the caller looked.
        if let user = try await self.users.find(subject: identity.subject) { return user }
        let profile = try await self.provider.profile(of: identity)
        self.logger.info("storing a person whose webhook has not arrived", metadata: ["subject": "\(identity.subject)"])
        return try await self.users.store(profile)
      }
      flights[identity.subject] = flight
      return flight
    }
  }
}
