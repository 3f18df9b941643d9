/// The one door to whoever signs people in. Another provider needs another conforming type and nothing else.
protocol IdentityProvider: Sendable {
  /// Says who holds this token.
  func identify(token: String) async throws(IdentityFailure) -> Identity

  /// Fetches the profile of somebody we have no row of yet.
  func profile(of identity: Identity) async throws(IdentityFailure) -> ProviderProfile

  /// Fetches where somebody belongs, when the token names an organization we do not know them in.
  func memberships(of identity: Identity) async throws(IdentityFailure) -> [ProviderMembership]
}

/// Why a provider could not say who somebody is.
enum IdentityFailure: Error, Sendable, Equatable {
  /// The token is not acceptable, or the person is gone. The code is for the log.
  case rejected(String)
  /// The provider wants us to wait, in seconds when it said so.
  case busy(retryAfter: Int?)
  /// The provider gave no usable answer.
  case unavailable(String)
}
