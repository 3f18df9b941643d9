import ContractServer
import Logging
import Synchronization

/// Finds the organization that is active in a token, and stores it and its membership when their webhooks were missed.
///
/// The token alone is not believed: a membership that ended a moment ago is still in tokens for a minute.
final class OrganizationDirectory: Sendable {
  private typealias Flight = Task<Void, any Error>

  private let organizations: OrganizationRepository
  private let provider: any IdentityProvider
  private let logger: Logger
  private let pause: Duration
  private let now: @Sendable () -> Duration
  private let state = Mutex(State())

  private struct State {
    var flights: [String: Flight] = [:]
    /// When the provider last answered about somebody, or was asked by the flight under way.
    var asked: [String: Duration] = [:]
  }

  static let pause: Duration = .seconds(10)
  /// Persons remembered; beyond it all are forgotten, which costs no more than questions.
  private static let memory = 10_000

  /// - Parameter pause: how often the provider is asked about one person whose token says what it does not confirm.
  init(
    organizations: OrganizationRepository, provider: any IdentityProvider, logger: Logger, pause: Duration = OrganizationDirectory.pause,
    now: @escaping @Sendable () -> Duration = { Clocks.elapsed() }
  ) {
    self.organizations = organizations
    self.provider = provider
    self.logger = logger
    self.pause = pause
    self.now = now
  }

  /// The organization `subject` when the person of `identity` belongs to it, else nil.
  ///
  /// - Throws: `IdentityFailure` of the provider, and errors of the database.
  func team(_ subject: String, for identity: Identity) async throws -> OrganizationRepository.Team? {
    if let team = try await organizations.team(subject, of: identity.subject) { return team }
    try await flight(for: identity)?.value
    // Also without a flight: one may have landed since.
    return try await organizations.team(subject, of: identity.subject)
  }

  /// Nil when the provider was asked a moment ago. Nobody's child, like that of `UserDirectory`.
  private func flight(for identity: Identity) -> Flight? {
    let time = now()
    return state.withLock { state in
      if let flight = state.flights[identity.subject] { return flight }
      if let asked = state.asked[identity.subject], time - asked < pause { return nil }
      if state.asked.count >= Self.memory { state.asked = [:] }
      state.asked[identity.subject] = time
      let flight = Flight {
        defer { self.state.withLock { $0.flights[identity.subject] = nil } }
        do {
          try await self.fetch(identity)
        } catch {
          // A failure is no answer: the next request asks again.
          self.state.withLock { $0.asked[identity.subject] = nil }
          throw error
        }
      }
      state.flights[identity.subject] = flight
      return flight
    }
  }

  private func fetch(_ identity: Identity) async throws {
    let memberships = try await provider.memberships(of: identity)
    logger.info("storing memberships whose webhooks have not arrived", metadata: ["subject": "\(identity.subject)"])
    for membership in memberships where membership.subject == identity.subject { try await organizations.store(membership) }
  }
}
