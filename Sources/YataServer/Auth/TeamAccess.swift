import ContractRuntime
import ContractServer
import HTTPTypes
import Logging
import Postgres

/// Lets callers into the organization of a path, when it is the one that is active in their session and they belong to it.
struct TeamAccess: Sendable {
  let directory: OrganizationDirectory
  let logger: Logger

  /// - Throws: an `HTTPProblem` with 403; with 503 when the identity provider had to be asked and could not be.
  func workspace(_ slug: String, _ caller: Caller, _ context: RequestContext) async throws -> Workspace {
    guard let claims = caller.identity.organization else {
      throw Self.forbidden("Select an organization, then send the request again with a fresh token.", "No organization selected")
    }
    // A slug in the token settles it without a look at the database.
    if let active = claims.slug, active != slug { throw Self.wrongOrganization }
    guard let team = try await team(claims.id, caller, context) else {
      throw Self.notMember
    }
    if claims.slug == nil, team.slug != slug { throw Self.wrongOrganization }
    return Workspace(scope: .team(organization: team.id), caller: caller, requestID: context.id, slug: slug)
  }

  private func team(_ subject: String, _ caller: Caller, _ context: RequestContext) async throws -> OrganizationRepository.Team? {
    if let team = caller.team { return team }
    do {
      return try await directory.team(subject, for: caller.identity)
    } catch let failure as IdentityFailure {
      guard case .rejected = failure else { throw SessionAuthenticator.unavailable(failure, context, logger) }
      return nil
    }
  }

  static let notMember = forbidden("You do not belong to this organization, or no longer.")
  private static let wrongOrganization = forbidden(
    "Another organization is active in this session. Switch to it, then send the request again with a fresh token.")

  static func forbidden(_ detail: String, _ error: String = "Forbidden") -> HTTPProblem {
    HTTPProblem(403, detail: detail, extensions: ["error": .string(error)])
  }
}

extension Caller {
  /// Refuses callers without a permission of the active organization.
  func require(_ permission: String) throws {
    guard identity.hasPermission(permission) else {
      throw TeamAccess.forbidden("This needs the permission \(permission).")
    }
  }
}
