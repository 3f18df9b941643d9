import ContractServer
import YataAPI

/// The people of the active organization.
struct MemberHandlers: MembersAPI {
  let members: MemberRepository
  let access: TeamAccess

  func searchMembers(_ input: SearchMembers.Input, principal caller: Caller, context: RequestContext) async throws -> SearchMembers.Output {
    let workspace = try await access.workspace(input.slug, caller, context)
    let found = try await members.onBehalf(of: workspace).search(input.q ?? "", in: workspace.scope.tenantID, limit: Int(input.limit))
    return .ok(MemberList(members: found.map(Member.init)))
  }
}

extension Member {
  init(_ record: MemberRepository.Record) {
    self.init(
      id: record.id, name: record.name, avatarURL: record.avatarURL, email: record.email.isEmpty ? nil : record.email, role: record.role)
  }
}
