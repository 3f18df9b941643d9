import Foundation
import Postgres
import Testing

@testable import YataServer

/// Searches give the pages that one plain statement would, whichever way finds them and wherever reading is cut.
@Suite struct TicketSearchTests {
  private struct Scene {
    let owner: PostgresPool
    let application: PostgresPool
    let scope: TicketScope
    let people: [UUID]

    /// The ids of every page, page by page; not endlessly where pages come again.
    func pages(_ filter: TicketRepository.Filter, _ order: TicketOrder, limit: Int, budget: Int) async throws -> [[UUID]] {
      let repository = TicketRepository(database: application, searchBudget: budget)
      var pages: [[UUID]] = []
      var position: ListPosition?
      repeat {
        let page = try await repository.list(scope, filter: filter, order: order, after: position, limit: limit)
        pages.append(page.tickets.map(\.id))
        position = page.next
      } while position != nil && pages.count <= 100
      return pages
    }

    /// What a statement gives that reads everything, cut into pages; one without tickets when there is nothing.
    func expected(_ filter: TicketRepository.Filter, _ order: TicketOrder, limit: Int) async throws -> [[UUID]] {
      let query = SearchQuery(filter.search ?? "")?.text
      let rows = try await owner.query(
        """
        SELECT t.id FROM tickets t WHERE \(scope.condition) AND t.search @@ to_tsquery('simple', \(query))
          AND (\(filter.statuses)::TEXT[] IS NULL OR t.status = ANY(\(filter.statuses)))
          AND (\(filter.assigneeID)::UUID IS NULL OR t.assignee_id = \(filter.assigneeID))
        ORDER BY \(order.clause)
        """)
      let ids = try rows.map { try $0[0, as: UUID.self] }
      return ids.isEmpty ? [[]] : stride(from: 0, to: ids.count, by: limit).map { Array(ids[$0..<min($0 + limit, ids.count)]) }
    }
  }

  private func withScene(_ body: (Scene, UUID) async throws -> Void) async throws {
    try await YataDatabase.withPools { owner, application in
      let people = try await owner.query(
        "INSERT INTO users (clerk_id, email) SELECT 'user_' || n, '' FROM generate_series(1, 3) n RETURNING id"
      ).map { try $0[0, as: UUID.self] }
      let teams = try await owner.query(
        "INSERT INTO organizations (clerk_id, name) VALUES ('org_1', 'ours'), ('org_2', 'theirs') RETURNING id"
      ).map { try $0[0, as: UUID.self] }
      let scene = Scene(owner: owner, application: application, scope: .team(organization: teams[0]), people: people)
      try await body(scene, teams[1])
    }
  }

  /// Words that many tickets have, some, few, only the oldest, only the newest; several tickets with the same time, some deleted, and as many of
  /// somebody else.
  private func fill(_ scene: Scene, neighbour: UUID) async throws {
    try await scene.owner.execute(
      """
      INSERT INTO tickets (id, organization_id, created_by, assignee_id, title, status, priority, created_at, updated_at, deleted_at)
      SELECT gen_random_uuid(), team, \(scene.people[0]), (\(scene.people)::UUID[])[1 + n % 5],
        concat_ws(' ', 'ticket', CASE WHEN n % 3 = 0 THEN 'common' END, CASE WHEN n * 7919 % 25 = 0 THEN 'middle' END,
          CASE WHEN n % 701 = 0 THEN 'rare' END, CASE WHEN n > 2600 THEN 'early' END, CASE WHEN n < 300 THEN 'late' END),
        (ARRAY['open', 'in_progress', 'resolved', 'closed'])[1 + n / 2 % 4], (ARRAY['low', 'medium', 'high', 'urgent'])[1 + n / 8 % 4],
        NOW() - n / 7 * INTERVAL '1 minute', NOW() - n * 7919 % 3001 * INTERVAL '1 minute', CASE WHEN n % 31 = 0 THEN NOW() END
      FROM generate_series(1, 3000) n, unnest(\([scene.scope.tenantID, neighbour])) team
      """)
  }

  @Test(arguments: TicketOrder.allCases)
  func pagesAreThoseOfAPlainStatement(_ order: TicketOrder) async throws {
    try await withScene { scene, neighbour in
      try await fill(scene, neighbour: neighbour)
      for word in ["common", "middle", "rare", "early", "late", "early common", "tick", "absent"] {
        for (statuses, assignee) in [(nil, nil), ([.open, .closed], nil), (nil, scene.people[1]), ([.resolved], scene.people[2])]
          as [([TicketRecord.Status]?, UUID?)]
        {
          let filter = TicketRepository.Filter(search: word, statuses: statuses, assigneeID: assignee)
          let expected = try await scene.expected(filter, order, limit: 60)
          for budget in [25, 500] {
            let pages = try await scene.pages(filter, order, limit: 60, budget: budget)
            #expect(pages == expected, "\(word), \(statuses ?? []), \(assignee as UUID?), \(budget)")
          }
        }
      }
    }
  }

  /// Reading is cut before, at and behind each place of a short list, and what matches lies on either side.
  @Test(arguments: [1, 2, 3, 5, 11, 12, 13])
  func whereReadingIsCutNothingIsLostOrDoubled(_ budget: Int) async throws {
    try await withScene { scene, _ in
      let personal = Scene(
        owner: scene.owner, application: scene.application, scope: .personal(owner: scene.people[0]), people: scene.people)
      try await scene.owner.execute(
        """
        INSERT INTO tickets (id, owner_id, created_by, title, created_at)
        SELECT gen_random_uuid(), \(scene.people[0]), \(scene.people[0]),
          concat_ws(' ', 'all', CASE WHEN n IN (1, 12) THEN 'ends' END, CASE WHEN n > 6 THEN 'old' END, CASE WHEN n < 5 THEN 'new' END,
            CASE WHEN n % 2 = 0 THEN 'even' END, CASE WHEN n IN (4, 5, 6, 11) THEN 'cluster' END),
          NOW() - n / 2 * INTERVAL '1 minute'
        FROM generate_series(1, 12) n
        """)
      for word in ["all", "ends", "old", "new", "even", "cluster", "absent"] {
        for order in [TicketOrder.newest, .oldest] {
          for limit in [1, 2, 5] {
            let filter = TicketRepository.Filter(search: word)
            let pages = try await personal.pages(filter, order, limit: limit, budget: budget)
            #expect(try await pages == personal.expected(filter, order, limit: limit), "\(word), \(order), \(limit)")
          }
        }
      }
    }
  }
}
