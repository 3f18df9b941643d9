import ContractServer
import HTTPTypes
import Postgres
import YataAPI

/// Is the server there, and can it work.
struct SystemHandlers: SystemAPI {
  let database: any PostgresExecutor
  /// What must have run before this program can work.
  let migrations: PostgresMigrations
  /// A database that takes longer to answer is as good as none.
  let patience: Duration

  func getServerStatus(_ input: GetServerStatus.Input, context: RequestContext) async throws -> GetServerStatus.Output {
    .ok(ServerStatus())
  }

  func checkLiveness(_ input: CheckLiveness.Input, context: RequestContext) async throws -> CheckLiveness.Output {
    .ok(Health())
  }

  /// A database that is ahead of this program is ready: a newer one is just taking over.
  func checkReadiness(_ input: CheckReadiness.Input, context: RequestContext) async throws -> CheckReadiness.Output {
    let missing: [PostgresMigrationStatus]
    do {
      // Waiting for a connection counts too: whoever asks would sooner give up than hear of a database that is away.
      missing = try await withPostgresDeadline(patience) { try await migrations.missing(on: database) }
    } catch let error as PostgresError where error.sqlState == .undefinedTable || error.sqlState == .insufficientPrivilege {
      // From before the server could ask.
      throw Self.behind("The database was never migrated, or not lately.")
    }
    guard let first = missing.first else { return .ok(Health()) }
    throw Self.behind("The database lacks \(missing.count) of the migrations of this server, from \(first.version) (\(first.name)) on.")
  }

  private static func behind(_ reason: String) -> HTTPProblem {
    HTTPProblem(503, detail: "\(reason) Run `YataServer migrate`.", headers: [.retryAfter: "5"])
  }
}
