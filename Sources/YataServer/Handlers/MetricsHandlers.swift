import ContractRuntime
import ContractServer
import Postgres
import YataAPI

/// The figures of the dashboard.
struct MetricsHandlers: MetricsAPI {
  let metrics: MetricsRepository
  let access: TeamAccess

  func getTeamMetrics(
    _ input: GetTeamMetrics.Input, principal caller: Caller, context: RequestContext
  ) async throws -> GetTeamMetrics.Output {
    let workspace = try await access.workspace(input.slug, caller, context)
    let figures = try await metrics.onBehalf(of: workspace).figures(of: workspace.scope.tenantID, days: Int(input.days))
    return .ok(TeamMetrics(figures))
  }
}

extension TeamMetrics {
  init(_ figures: MetricsRepository.Figures) {
    func count(_ status: TicketRecord.Status) -> Int64 { figures.statusCounts[status] ?? 0 }
    let throughput = figures.throughput.map {
      DailyThroughput(day: CalendarDate($0.day), created: $0.created, resolved: $0.resolved)
    }
    self.init(
      since: throughput.first?.day ?? CalendarDate(PostgresDate(daysSince2000: 0)),
      statusCounts: StatusCounts(
        open: count(.open), inProgress: count(.inProgress), resolved: count(.resolved), closed: count(.closed)),
      throughput: throughput, medianResolutionSeconds: figures.medianResolution.map { max(0, $0) },
      busiestMembers: figures.busiest.map { MemberActivity(member: UserSummary($0.member), resolved: $0.resolved) })
  }
}

extension CalendarDate {
  /// Days beyond the years 0 to 9999 cannot be written in the format; no ticket is that old.
  init(_ date: PostgresDate) {
    self = CalendarDate(year: date.year, month: date.month, day: date.day) ?? CalendarDate(year: 2000, month: 1, day: 1)!
  }
}
