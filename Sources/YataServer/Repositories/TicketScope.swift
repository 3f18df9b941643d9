import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Whose tickets a statement may see. There is no way to ask for tickets without one.
enum TicketScope: Sendable, Hashable {
  case personal(owner: UUID)
  case team(organization: UUID)

  /// What holds for every ticket `t` of the scope that is not deleted.
  var condition: SQL {
    switch self {
    case .personal(let owner): "t.owner_id = \(owner) AND t.deleted_at IS NULL"
    case .team(let organization): "t.organization_id = \(organization) AND t.deleted_at IS NULL"
    }
  }

  var tenant: Tenant {
    switch self {
    case .personal(let owner): .owner(owner)
    case .team(let organization): .organization(organization)
    }
  }

  /// The owner or the organization: names the list of live events.
  var tenantID: UUID {
    switch self {
    case .personal(let id), .team(let id): id
    }
  }

  var ownerID: UUID? {
    if case .personal(let owner) = self { owner } else { nil }
  }

  var organizationID: UUID? {
    if case .team(let organization) = self { organization } else { nil }
  }
}
