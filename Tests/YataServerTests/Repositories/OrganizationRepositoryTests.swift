import Postgres
import Testing

@testable import YataServer

/// News about memberships in every order it may arrive in.
@Suite struct OrganizationRepositoryTests {
  private enum News: CaseIterable { case firstJoin, firstLeave, secondJoin, secondLeave }

  private func membership(_ id: String, updatedAt: Int64) -> ProviderMembership {
    ProviderMembership(
      id: id, organization: ProviderOrganization(subject: "org_1", slug: "acme", name: "Acme", imageURL: nil, updatedAt: 1),
      subject: "user_1", role: "org:member", updatedAt: updatedAt)
  }

  private func apply(_ news: News, _ organizations: OrganizationRepository) async throws {
    switch news {
    case .firstJoin: try await organizations.store(membership("orgmem_1", updatedAt: 10))
    case .firstLeave: try await organizations.bury(membership("orgmem_1", updatedAt: 10))
    case .secondJoin: try await organizations.store(membership("orgmem_2", updatedAt: 20))
    case .secondLeave: try await organizations.bury(membership("orgmem_2", updatedAt: 20))
    }
  }

  private static func orders(of news: [News]) -> [[News]] {
    if news.isEmpty { return [[]] }
    return news.indices.flatMap { index in
      var rest = news
      let first = rest.remove(at: index)
      return orders(of: rest).map { [first] + $0 }
    }
  }

  @Test func whoCameBackIsIn() async throws {
    for order in Self.orders(of: [.firstJoin, .firstLeave, .secondJoin]) { try await expect(true, after: order) }
  }

  /// Whatever comes late, but for an end that comes before that of the membership before: then both ends must have come twice.
  @Test func whoLeftAgainIsOut() async throws {
    for order in Self.orders(of: News.allCases) { try await expect(false, after: order) }
  }

  private func expect(_ isIn: Bool, after order: [News]) async throws {
    try await YataDatabase.withPools { _, application in
      let organizations = OrganizationRepository(database: application)
      // Each piece twice, as webhooks may come.
      for news in order + order { try await apply(news, organizations) }
      let team = try await organizations.team("org_1", of: "user_1")
      #expect((team != nil) == isIn, "\(order)")
    }
  }
}
