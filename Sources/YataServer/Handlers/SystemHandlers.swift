import ContractServer
import Postgres
import YataAPI

/// Is the server there, and can it work.
struct SystemHandlers: SystemAPI {
  let database: any PostgresExecutor

  func getServerStatus(_ input: GetServerStatus.Input, context: RequestContext) async throws -> GetServerStatus.Output {
    .ok(ServerStatus())
  }

  func checkLiveness(_ input: CheckLiveness.Input, context: RequestContext) async throws -> CheckLiveness.Output {
    .ok(Health())
  }

  /// A database that does not answer in two seconds is as good as none.
  func checkReadiness(_ input: CheckReadiness.Input, context: RequestContext) async throws -> CheckReadiness.Output {
    _ = try await database.query("SELECT 1", timeout: .seconds(2))
    return .ok(Health())
  }
}
