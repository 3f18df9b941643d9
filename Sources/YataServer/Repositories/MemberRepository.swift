import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The people of one organization.
struct MemberRepository: TracedRepository {
  let database: any PostgresExecutor
  var trace = Trace()

  /// A person in an organization.
  struct Record: Sendable, Equatable, PostgresRowDecodable {
    var id: UUID
    var name: String?
    var avatarURL: String?
    /// Empty when the person has no address.
    var email: String
    var role: String

    init(row: PostgresRow) throws {
      (id, name, avatarURL, email, role) = try row.decode(UUID.self, String?.self, String?.self, String.self, String.self)
    }
  }

  /// The members that fit best what somebody typed, best first; without anything typed, the first ones by name.
  func search(_ typed: String, in organization: UUID, limit: Int) async throws -> [Record] {
    try await TenantDatabase(base: database, tenant: .organization(organization), trace: trace).query(
      """
      SELECT person.id, person.name, person.avatar_url, person.email, found.role
      FROM search_members(\(Self.normalised(typed)), \(Int32(limit))) found JOIN users person ON person.id = found.user_id
      ORDER BY found.place
      """, as: Record.self)
  }

  /// In lower case, with single spaces and without the domain of an address, as names and addresses are kept for searching.
  private static func normalised(_ typed: String) -> String {
    let local = typed.firstIndex(of: "@").map { $0 == typed.startIndex ? typed[...] : typed[..<$0] } ?? typed[...]
    return local.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Those of `people` who do not belong to the organization, in their order.
  func strangers(among people: [UUID], to organization: UUID) async throws -> [UUID] {
    if people.isEmpty { return [] }
    let rows = try await TenantDatabase(base: database, tenant: .organization(organization), trace: trace).query(
      """
      SELECT user_id FROM memberships
      WHERE organization_id = \(organization) AND user_id = ANY(\(people)) AND deleted_at IS NULL
      """)
    let members = Set(try rows.map { try $0[0, as: UUID.self] })
    return people.filter { !members.contains($0) }
  }
}
