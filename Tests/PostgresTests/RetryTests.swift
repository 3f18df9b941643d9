import Foundation
import Synchronization
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "retry") }

private final class Counter: Sendable {
  private let count = Mutex(0)
  var value: Int { count.withLock { $0 } }
  func increment() { count.withLock { $0 += 1 } }
}

@Suite struct RetryTests {
  @Test func serializationFailuresAreTriedAgain() async throws {
    try await database().withPool(maximumConnections: 8) { (pool) async throws in
      try await pool.execute("create table counter (n int)")
      try await pool.execute("insert into counter values (0)")
      let attempts = Counter()
      try await withThrowingTaskGroup(of: Void.self) { (group) async throws in
        for _ in 0..<8 {
          group.addTask {
            for _ in 0..<10 {
              try await pool.transaction(retrying: PostgresRetryPolicy(attempts: 50)) { transaction in
                attempts.increment()
                let now = try await transaction.queryValue("select n from counter", as: Int32.self)
                try await transaction.execute("update counter set n = \(now + 1)")
              }
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await pool.queryValue("select n from counter", as: Int.self) == 80)
      #expect(attempts.value > 80, "nothing was retried, so nothing was tested")
    }
  }

  @Test func otherErrorsAreNot() async throws {
    try await database().withPool { (pool) async throws in
      let attempts = Counter()
      let error = await #expect(throws: PostgresError.self) {
        try await pool.transaction(retrying: PostgresRetryPolicy()) { transaction in
          attempts.increment()
          _ = try await transaction.query("select 1 / 0")
        }
      }
      #expect(error?.isRetryable == false && attempts.value == 1)
    }
  }

  @Test func theLastAttemptsErrorIsThrown() async throws {
    try await database().withPool { (pool) async throws in
      let attempts = Counter()
      let error = await #expect(throws: PostgresError.self) {
        try await pool.transaction(retrying: PostgresRetryPolicy(attempts: 3, firstDelay: .microseconds(10))) { transaction in
          attempts.increment()
          try await transaction.runScript(unsafeRawSQL: "do $$ begin raise exception 'again' using errcode = '40001'; end $$")
        }
      }
      #expect(error?.sqlState == .serializationFailure && attempts.value == 3)
    }
  }

  @Test func pausesGrowAndAreBounded() {
    let policy = PostgresRetryPolicy(attempts: 100, firstDelay: .milliseconds(10))
    for attempt in 1..<100 {
      let delay = policy.delay(after: attempt)
      #expect(delay >= .milliseconds(5) && delay <= .seconds(1))
    }
    #expect(policy.delay(after: 1) <= .milliseconds(10))
  }
}
