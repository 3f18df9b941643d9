import Logging
import Synchronization

extension PostgresExecutor {
  /// The server's plan for a statement, as text. It may show values of the statement's parameters.
  ///
  /// - Parameters:
  ///   - sql: the statement.
  ///   - running: runs the statement, with all that it changes, and says what each step really took.
  ///   - timeout: for the whole of it; nil leaves it to the configuration.
  /// - Throws: what the statement throws when it is run.
  public func plan(of sql: SQL, running: Bool = false, timeout: Duration? = nil) async throws -> String {
    let rows = try await run(running ? "explain (analyze, buffers) \(sql)" : "explain \(sql)", timeout: timeout)
    return try rows.map { try $0[0, as: String.self] }.joined(separator: "\n")
  }
}

extension PostgresPool {
  /// Lets the observer ask for plans: through this pool, one at a time, and none while another is on its way.
  func answerForPlans() {
    settings.observer?.explain.withLock { explain in
      explain = { [weak self] statements in
        guard let self, !isExplaining.exchange(true, ordering: .acquiring) else { return }
        PostgresDeadline.lifted {
          _ = Task {
            for statement in statements { await self.logPlan(of: statement) }
            self.isExplaining.store(false, ordering: .releasing)
          }
        }
      }
    }
  }

  private func logPlan(of statement: SQL) async {
    guard let plan = try? await plan(of: statement) else { return }
    configuration.logger.warning("plan of a slow statement", metadata: ["statement": "\(statement.text)", "plan": "\(plan)"])
  }
}
