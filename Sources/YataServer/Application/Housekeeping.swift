import Logging
import Postgres
import ServiceLifecycle

/// Lets go of what is needed for a while only. Of several processes one does the work, the others find nothing to do.
struct Housekeeping: Service {
  let database: any PostgresExecutor
  /// How long live updates can be resumed.
  let eventRetention: Duration
  let logger: Logger
  var interval: Duration = .seconds(3600)

  /// Rows of each table in one transaction, so that none is long.
  private static let batch: Int32 = 5000

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          let count = try await prune()
          if count > 0 { logger.info("pruned", metadata: ["rows": "\(count)"]) }
        } catch {
          if !Task.isCancelled { logger.warning("cannot prune", metadata: ["error": "\(error)"]) }
        }
        try? await Task.sleep(for: interval)
      }
    }
  }

  /// How many rows went.
  func prune() async throws -> Int64 {
    let days = Int32(eventRetention / .seconds(86_400))
    var total: Int64 = 0
    while true {
      // A transaction has a connection to itself: nobody waits behind it.
      let count = try await database.transaction { transaction in
        try await transaction.queryValue(
          "SELECT prune(make_interval(days => \(days)), \(Self.batch))", as: Int64.self, timeout: .seconds(60))
      }
      total += count
      if count == 0 { return total }
    }
  }
}
