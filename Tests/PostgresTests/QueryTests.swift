import Foundation
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "query") }

@Suite struct QueryTests {
  @Test func executeCountsRows() async throws {
    try await database().withPool { (pool) async throws in
      try await pool.execute("create table counted (n int)")
      #expect(try await pool.execute("insert into counted select generate_series(1, 5)") == 5)
      #expect(try await pool.execute("update counted set n = n + 1 where n > \(3)") == 2)
      #expect(try await pool.execute("delete from counted") == 5)
      #expect(try await pool.execute("set work_mem = '4MB'") == 0)
    }
  }

  @Test(arguments: [
    "'; drop table injected; --", "\\'; drop table injected; --", "$1", "1 or 1=1", "%' or '1'='1", "\u{2019}; drop table injected",
    "x') ; delete from injected; --", "\"; drop table injected; --",
  ])
  func interpolationNeverBecomesText(attack: String) async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      try await pool.execute("create temp table injected (t text)")
      try await pool.execute("insert into injected values (\(attack))")
      #expect(try await pool.queryValue("select t from injected where t = \(attack) limit 1", as: String.self) == attack)
      #expect(try await pool.queryValue("select count(*) from injected where t = \(attack + " ")", as: Int.self) == 0)
      let quoted = try await pool.query("select 1 as \(identifier: attack)")
      #expect(quoted.columnNames.count == 1)
    }
  }

  @Test func twoStatementsInOneAreRefused() async throws {
    try await database().withPool { (pool) async throws in
      let error = await #expect(throws: PostgresError.self) { try await pool.query("select 1; select 2") }
      #expect(error?.sqlState == .syntaxError)
    }
  }

  @Test func statementsArePreparedOnceAndBounded() async throws {
    try await database().withPool(maximumConnections: 1) {
      $0.statementCacheSize = 4
    } _: { (pool) async throws in
      for round in 0..<3 {
        for number in 0..<10 {
          let value = try await pool.queryValue("select \(round) + \(unsafeRawSQL: String(number))", as: Int.self)
          #expect(value == round + number)
        }
      }
      let held = try await pool.queryValue("select count(*) from pg_prepared_statements", as: Int.self)
      #expect(held <= 5, "the server holds \(held) statements")
      for _ in 0..<5 { _ = try await pool.query("select 'same'") }
      let same = try await pool.queryValue("select count(*) from pg_prepared_statements where statement = 'select ''same'''", as: Int.self)
      #expect(same == 1)
    }
  }

  @Test func aStatementOutgrownByTheSchemaIsPreparedAnew() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      try await pool.execute("create table outgrown (a int)")
      try await pool.execute("insert into outgrown values (1)")
      #expect(try await pool.query("select * from outgrown").columnNames == ["a"])
      try await pool.execute("alter table outgrown add b text")
      #expect(try await pool.query("select * from outgrown").columnNames == ["a", "b"])
    }
  }

  @Test func insideATransactionAnOutgrownStatementIsAnErrorAndTheNextAttemptWorks() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      try await pool.execute("create table outgrown_inside (a int)")
      _ = try await pool.query("select * from outgrown_inside")
      try await pool.execute("alter table outgrown_inside add b text")
      let error = await #expect(throws: PostgresError.self) {
        try await pool.transaction { (transaction) async throws in
          _ = try await transaction.query("select 1")
          _ = try await transaction.query("select * from outgrown_inside")
        }
      }
      #expect(error?.sqlState == .featureNotSupported)
      try await pool.transaction { (transaction) async throws in
        #expect(try await transaction.query("select * from outgrown_inside").columnNames == ["a", "b"])
      }
    }
  }

  @Test func aStatementThatAPoolerForgotIsPreparedAnew() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      #expect(try await pool.queryValue("select \(1) + 1", as: Int.self) == 2)
      try await pool.execute("deallocate all")
      #expect(try await pool.queryValue("select \(2) + 1", as: Int.self) == 3)
      #expect(try await pool.queryValue("select \(3) + 1", as: Int.self) == 4)
    }
  }

  @Test func aSyntaxErrorIsShownWithACaret() async throws {
    try await database().withPool { (pool) async throws in
      let error = await #expect(throws: PostgresError.self) {
        try await pool.query(
          """
          select 1
          form nowhere where id = \(42)
          """)
      }
      #expect(
        "\(error!)" == """
          error: syntax error at or near "nowhere" [SQLSTATE 42601]
          line 2: form nowhere where id = $1
                       ^
          """)
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
    }
  }

  @Test func anErrorSpoilsOnlyItsOwnStatement() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      await withTaskGroup(of: Bool.self) { group in
        for number in 0..<50 {
          group.addTask {
            let value = try? await pool.queryValue("select 10 / \(number % 5)", as: Int.self)
            return (value == nil) == (number % 5 == 0)
          }
        }
        for await isRight in group { #expect(isRight) }
      }
      #expect(pool.statistics.connectionsOpened == 1)
    }
  }

  @Test func bigStatementsAndBigAnswersDoNotBlockEachOther() async throws {
    let text = String(repeating: "0123456789", count: 800_000)
    try await database().withPool { (pool) async throws in
      let back = try await pool.queryValue("select \(text) || \(text)", as: String.self)
      #expect(back.utf8.count == 16_000_000)
    }
  }

  @Test func sixtyFiveThousandParametersAndNoMore() async throws {
    let list = (0..<65_535).map { number -> SQL in "\(Int16(number % 7))" }.joined(separator: ",")
    let tooMany = list + ", \(1)"
    try await database().withPool { (pool) async throws in
      #expect(try await pool.queryValue("select cardinality(array[\(list)])", as: Int.self) == 65_535)
      let error = await #expect(throws: PostgresError.self) { try await pool.query("select array[\(tooMany)]") }
      #expect("\(error!)".contains("65535"), "\(error!)")
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
    }
  }

  @Test func copyIsRefusedWithAReason() async throws {
    try await database().withPool(maximumConnections: 1) { (pool) async throws in
      let error = await #expect(throws: PostgresError.self) { try await pool.query("copy (select 1) to stdout") }
      #expect("\(error!)".contains("COPY"), "\(error!)")
      #expect(try await pool.queryValue("select 1", as: Int.self) == 1)
    }
  }

  @Test func tasksOnALoopAndElsewhereWorkAlike() async throws {
    try await database().withPool { (pool) async throws in
      try await withThrowingTaskGroup(of: Int.self) { (group) async throws in
        for number in 0..<40 {
          let executor: (any TaskExecutor)? = number % 2 == 0 ? pool.eventLoops.next() : nil
          group.addTask(executorPreference: executor) { try await pool.queryValue("select \(number)", as: Int.self) }
        }
        #expect(try await group.reduce(0, +) == (0..<40).reduce(0, +))
      }
    }
  }
}
