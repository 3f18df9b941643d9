extension OperationRequest {
  /// The principal of the first alternative whose credentials are all there and are accepted.
  mutating func principal<A: Authenticator>(_ authenticator: A) async throws -> A.Principal {
    if let principal = try await authenticate(authenticator) { return principal }
    throw refusal(.missing, presented: [])
  }

  /// `nil` for a request that presents nothing; only routes whose document allows anonymous requests may ask.
  mutating func optionalPrincipal<A: Authenticator>(_ authenticator: A) async throws -> A.Principal? {
    try await authenticate(authenticator)
  }

  /// `nil` when no credential at all is presented.
  private mutating func authenticate<A: Authenticator>(_ authenticator: A) async throws -> A.Principal? {
    var presented: Set<String> = []
    var isMalformed = false
    var firstRefusal: AuthenticationError?
    for alternative in operation.security where !alternative.requirements.isEmpty {
      guard let credentials = collect(alternative, &presented, &isMalformed) else { continue }
      do {
        let principal = try await authenticator.authenticate(credentials, context: context)
        try checkScopes(alternative, principal)
        return principal
      } catch let error as AuthenticationError {
        firstRefusal = firstRefusal ?? error
      }
    }
    if presented.isEmpty { return nil }
    throw refusal(firstRefusal ?? (isMalformed ? .invalid : .missing), presented: presented)
  }

  /// Principals that know their scopes are held to those of the document.
  private func checkScopes(_ alternative: SecurityAlternative, _ principal: any Sendable) throws(AuthenticationError) {
    let wanted = alternative.requirements.flatMap(\.scopes)
    guard !wanted.isEmpty, let scoped = principal as? any ScopedPrincipal else { return }
    let granted = scoped.scopes
    if !wanted.allSatisfy(granted.contains) { throw .insufficientScope(wanted) }
  }

  /// All credentials of one alternative, or `nil` when one is absent or malformed.
  private mutating func collect(
    _ alternative: SecurityAlternative, _ presented: inout Set<String>, _ isMalformed: inout Bool
  ) -> [PresentedCredential]? {
    var credentials: [PresentedCredential] = []
    for requirement in alternative.requirements {
      switch CredentialReader.find(requirement, in: &self) {
      case .absent: continue
      case .malformed:
        presented.insert(requirement.scheme)
        isMalformed = true
      case .found(let value):
        presented.insert(requirement.scheme)
        credentials.append(
          PresentedCredential(scheme: requirement.scheme, kind: requirement.kind, value: value, scopes: requirement.scopes))
      }
    }
    return credentials.count == alternative.requirements.count ? credentials : nil
  }

  private func refusal(_ error: AuthenticationError, presented: Set<String>) -> RequestFailure {
    let challenges = Challenge.all(operation.security, error, presented: presented, realm: exchange.configuration.realm)
    return .authentication(error, challenges: challenges)
  }
}
