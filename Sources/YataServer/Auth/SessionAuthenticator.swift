import ContractRuntime
import ContractServer
import HTTPTypes
import Logging

/// Lets in whoever presents a session token of the identity provider and is not deleted.
///
/// Each failure of authentication is 401 with one text, whatever its reason; the reason is in the log. 403 is for authorization alone.
struct SessionAuthenticator: Authenticator {
  let provider: any IdentityProvider
  let directory: UserDirectory
  let known: KnownCallers
  let limiter: RateLimiter
  let logger: Logger

  static let refusal = AuthenticationError(
    .invalid, detail: "The session token is not valid. Fetch a fresh one and send the request again.")

  func authenticate(_ credentials: [PresentedCredential], context: RequestContext) async throws -> Caller {
    // From the header itself, because two of them must not pass, and which one a library picks is a matter of taste.
    guard case .token(let token) = BearerToken(values: context.headers[values: .authorization]) else { throw Self.refusal }
    do {
      let identity = try await provider.identify(token: token)
      let caller = try await caller(identity, context)
      if let seconds = limiter.take(caller.userID) { throw Self.tooMany(seconds) }
      return caller
    } catch let failure as IdentityFailure {
      throw answer(to: failure, context)
    }
  }

  private func caller(_ identity: Identity, _ context: RequestContext) async throws -> Caller {
    let organization = context.operation.path.hasPrefix("/api/orgs/") ? identity.organization : nil
    if let entry = known.find(identity.subject, in: organization?.id) {
      return Caller(identity: identity, userID: entry.userID, team: entry.team)
    }
    let caller = try await lookUp(identity, organization)
    // Without a slug in the token, the row's has to be compared, which changes. And somebody unknown to the organization may join it.
    if organization == nil || organization?.slug != nil && caller.team != nil {
      known.keep(KnownCallers.Entry(userID: caller.userID, team: caller.team), for: identity.subject, in: organization?.id)
    }
    return caller
  }

  private func lookUp(_ identity: Identity, _ organization: OrganizationClaims?) async throws -> Caller {
    guard let organization else { return Caller(identity: identity, userID: try await directory.user(for: identity).id) }
    let (user, team) = try await directory.member(of: organization.id, for: identity)
    return Caller(identity: identity, userID: user.id, team: team)
  }

  private static func tooMany(_ seconds: Int) -> HTTPProblem {
    HTTPProblem(429, detail: "You send more requests than this server allows.", headers: [.retryAfter: "\(seconds)"])
  }

  private func answer(to failure: IdentityFailure, _ context: RequestContext) -> any Error {
    guard case .rejected(let code) = failure else { return Self.unavailable(failure, context, logger) }
    logger.info("session token refused", metadata: ["request": "\(context.id)", "reason": "\(code)"])
    return Self.refusal
  }

  /// For a provider that had to be asked and did not answer as it should.
  static func unavailable(_ failure: IdentityFailure, _ context: RequestContext, _ logger: Logger) -> HTTPProblem {
    var seconds = 5
    if case .busy(let retryAfter) = failure { seconds = retryAfter ?? seconds }
    logger.error("identity provider unavailable", metadata: ["request": "\(context.id)", "reason": "\(failure)"])
    return HTTPProblem(
      503, detail: "The identity provider cannot be asked right now. Try again in a moment.", headers: [.retryAfter: "\(seconds)"])
  }
}
