#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The principal of every secured operation: who calls, and the key of their row.
///
/// That they still may is asked by the first statement on their behalf, so whatever is theirs has to come through `TenantDatabase`.
struct Caller: Sendable {
  var identity: Identity
  var userID: UUID
  /// The organization that is active in the token, on paths of an organization and when the person belongs to it as far as we know.
  var team: OrganizationRepository.Team?
}
