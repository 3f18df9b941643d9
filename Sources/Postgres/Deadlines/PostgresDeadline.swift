import Synchronization

/// Runs `body`, whose work in Postgres must be done within `limit`: waiting for connections, statements, transactions with their `begin` and
/// `commit`, streams and COPY, in this task and its children.
///
/// When the time is over, whatever runs is stopped in the server and the caller hears at once, without waiting for what comes of that; what would
/// begin later is not begun. A transaction is rolled back. Inside another deadline the sooner one holds. Other work of `body`, and waiting for
/// notifications, is not bounded.
/// - Throws: what `body` throws; of its work in Postgres `PostgresError.deadlineExceeded`.
public nonisolated(nonsending) func withPostgresDeadline<Value>(
  _ limit: Duration, _ body: nonisolated(nonsending) () async throws -> Value
) async rethrows -> Value {
  let deadline = PostgresDeadline(limit)
  if let outer = PostgresDeadline.inForce, outer.instant <= deadline.instant { return try await body() }
  PostgresDeadline.isUsed.store(true, ordering: .relaxed)
  return try await PostgresDeadline.$ofTask.withValue(deadline) { try await body() }
}

/// The time until which a task's work in Postgres must be done.
struct PostgresDeadline: Sendable {
  let limit: Duration
  let instant: Nanoseconds

  init(_ limit: Duration) {
    self.limit = limit
    instant = MonotonicClock.deadline(after: limit)
  }

  @TaskLocal fileprivate static var ofTask: PostgresDeadline?
  /// Whether any task has ever had one: programs without deadlines do not pay for them.
  fileprivate static let isUsed = Atomic<Bool>(false)

  /// That of the current task.
  static var inForce: PostgresDeadline? { isUsed.load(ordering: .relaxed) ? ofTask : nil }

  /// For work that outlives the task which happens to begin it.
  static func lifted<Value>(_ body: () throws -> Value) rethrows -> Value {
    isUsed.load(ordering: .relaxed) ? try $ofTask.withValue(nil, operation: body) : try body()
  }

  func isOver(at now: Nanoseconds = MonotonicClock.now()) -> Bool { instant <= now }
}
