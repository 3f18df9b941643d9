import Postgres

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The figures of an organization's dashboard, computed by the database when they are asked for.
struct MetricsRepository: TracedRepository {
  let database: any PostgresExecutor
  var trace = Trace()

  struct Day: Sendable, Equatable {
    var day: PostgresDate
    var created: Int64
    var resolved: Int64
  }

  struct Activity: Sendable, Equatable {
    var member: UserSummaryRecord
    var resolved: Int64
  }

  struct Figures: Sendable, Equatable {
    var statusCounts: [TicketRecord.Status: Int64]
    /// Oldest first, every day of the period.
    var throughput: [Day]
    /// Seconds; nil when nothing was resolved.
    var medianResolution: Double?
    /// Most first.
    var busiest: [Activity]
  }

  /// - Parameter days: how many days of UTC the figures cover, today included.
  func figures(of organization: UUID, days: Int) async throws -> Figures {
    let since: SQL = "(((NOW() AT TIME ZONE 'UTC')::DATE - \(Int32(days - 1)))::TIMESTAMP AT TIME ZONE 'UTC')"
    let mine: SQL = "t.organization_id = \(organization) AND t.deleted_at IS NULL"
    let database = TenantDatabase(base: database, tenant: .organization(organization), trace: trace)
    // In one transaction of one snapshot each; figures that are a moment apart do no harm.
    let results = try await database.batchApart([
      "SELECT t.status, count(*) FROM tickets t WHERE \(mine) GROUP BY t.status",
      """
      SELECT series.moment::DATE, coalesce(created.count, 0), coalesce(resolved.count, 0)
      FROM generate_series(\(since) AT TIME ZONE 'UTC', NOW() AT TIME ZONE 'UTC', INTERVAL '1 day') AS series (moment)
      LEFT JOIN (
        SELECT (t.created_at AT TIME ZONE 'UTC')::DATE AS day, count(*) FROM tickets t WHERE \(mine) AND t.created_at >= \(since) GROUP BY 1
      ) created ON created.day = series.moment::DATE
      LEFT JOIN (
        SELECT (t.resolved_at AT TIME ZONE 'UTC')::DATE AS day, count(*) FROM tickets t WHERE \(mine) AND t.resolved_at >= \(since) GROUP BY 1
      ) resolved ON resolved.day = series.moment::DATE
      ORDER BY 1
      """,
      """
      SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(EPOCH FROM t.resolved_at - t.created_at)::FLOAT8)
      FROM tickets t WHERE \(mine) AND t.resolved_at >= \(since)
      """,
      """
      SELECT person.id, person.name, person.avatar_url, busy.resolved
      FROM (
        SELECT t.assignee_id, count(*) AS resolved FROM tickets t
        WHERE \(mine) AND t.resolved_at >= \(since) AND t.assignee_id IS NOT NULL
        GROUP BY t.assignee_id ORDER BY count(*) DESC, t.assignee_id LIMIT 10
      ) busy JOIN users person ON person.id = busy.assignee_id
      ORDER BY busy.resolved DESC, person.id
      """,
    ])
    return Figures(
      statusCounts: try Dictionary(uniqueKeysWithValues: results[0].map { (try $0[0], try $0[1]) }),
      throughput: try results[1].map { Day(day: try $0[0], created: try $0[1], resolved: try $0[2]) },
      medianResolution: try results[2].first?[0],
      busiest: try results[3].map { row in
        Activity(member: UserSummaryRecord(id: try row[0], name: try row[1], avatarURL: try row[2]), resolved: try row[3])
      })
  }
}
