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
  let logger: Logger

  private static let refusal = AuthenticationError(
    .invalid, detail: "The session token is not valid. Fetch a fresh one and send the request again.")

  func authenticate(_ credentials: [PresentedCredential], context: RequestContext) async throws -> Caller {
    // From the header itself, because two of them must not pass, and which one a library picks is a matter of taste.
    guard case .token(let token) = BearerToken(values: context.headers[values: .authorization]) else { throw Self.refusal }
    do {
      let identity = try await provider.identify(token: token)
      return Caller(identity: identity, user: try await directory.user(for: identity))
    } catch let failure as IdentityFailure {
      throw answer(to: failure, context)
    }
  }

  private func answer(to failure: IdentityFailure, _ context: RequestContext) -> any Error {
    switch failure {
    case .rejected(let code):
      logger.info("session token refused", metadata: ["request": "\(context.id)", "reason": "\(code)"])
      return Self.refusal
    case .busy(let seconds):
      return Self.unavailable(retryAfter: seconds ?? 5)
    case .unavailable(let reason):
      logger.error("identity provider unavailable", metadata: ["request": "\(context.id)", "reason": "\(reason)"])
      return Self.unavailable(retryAfter: 5)
    }
  }

  private static func unavailable(retryAfter seconds: Int) -> HTTPProblem {
    HTTPProblem(
      503, detail: "The identity provider cannot be asked right now. Try again in a moment.", headers: [.retryAfter: "\(seconds)"])
  }
}
