/// The principal of every secured operation: who calls, and their row.
struct Caller: Sendable {
  var identity: Identity
  var user: UserRecord
  /// The organization that is active in the token, on paths of an organization and when the person belongs to it as far as we know.
  var team: OrganizationRepository.Team?
}
