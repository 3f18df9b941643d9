import Foundation
import Testing

@testable import Postgres

@Suite struct MigrationTests {
  /// A folder of migrations and a database of its own.
  private func withFolder(_ files: [String: String], _ body: (URL, PostgresPool) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("migrations-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try write(text, to: name, in: folder) }
    try await TestDatabase("migration").withPool { try await body(folder, $0) }
  }

  private func write(_ text: String, to name: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func refusal(of migrations: PostgresMigrations, on pool: PostgresPool) async -> PostgresMigrationError? {
    let error = await #expect(throws: PostgresError.self) { try await migrations.apply(on: pool) }
    guard case .migration(let problem) = error else {
      Issue.record("\(String(describing: error))")
      return nil
    }
    return problem
  }

  private let two = [
    "0001_create_users.sql": "create table users (id int);\ninsert into users values (1);",
    "0002_add_name.sql": "alter table users add name text;", "README.md": "not a migration",
  ]

  @Test func filesRunOnceInOrder() async throws {
    try await withFolder(two) { (folder, pool) async throws in
      let migrations = try PostgresMigrations(directory: folder)
      #expect(try await migrations.pending(on: pool).map(\.version) == [1, 2], "a dry run changes nothing")
      #expect(try await pool.queryValue("select to_regclass('users') is null and to_regclass('schema_migrations') is null", as: Bool.self))
      #expect(try await migrations.apply(on: pool).map(\.name) == ["create_users", "add_name"])
      #expect(try await migrations.apply(on: pool).isEmpty)
      #expect(try await pool.query("select * from users").columnNames == ["id", "name"])
      for status in try await migrations.status(on: pool) {
        guard case .applied = status.state else {
          Issue.record("\(status)")
          continue
        }
      }
      let row = try #require(try await pool.queryOne("select * from schema_migrations where version = 1"))
      #expect(try row["checksum", as: String.self].count == 64)
      #expect(try row["execution_milliseconds", as: Int.self] >= 0)
    }
  }

  @Test func anEditedFileIsRefused() async throws {
    try await withFolder(two) { (folder, pool) async throws in
      try await PostgresMigrations(directory: folder).apply(on: pool)
      try write("alter table users add nickname text;", to: "0002_add_name.sql", in: folder)
      try write("create table never (n int)", to: "0003_never.sql", in: folder)
      let problem = await refusal(of: try PostgresMigrations(directory: folder), on: pool)
      #expect(problem == .edited(version: 2, file: "0002_add_name.sql"))
      #expect("\(problem!)".contains("restore the file"))
      #expect(try await pool.queryValue("select to_regclass('never') is null", as: Bool.self))
    }
  }

  @Test func aMissingFileIsRefused() async throws {
    try await withFolder(two) { (folder, pool) async throws in
      try await PostgresMigrations(directory: folder).apply(on: pool)
      try FileManager.default.removeItem(at: folder.appendingPathComponent("0001_create_users.sql"))
      #expect(await refusal(of: try PostgresMigrations(directory: folder), on: pool) == .missing(version: 1, name: "create_users"))
    }
  }

  @Test func aFileThatComesTooLateIsRefused() async throws {
    try await withFolder(["0002_b.sql": "select 1", "0004_d.sql": "select 1"]) { (folder, pool) async throws in
      try await PostgresMigrations(directory: folder).apply(on: pool)
      try write("select 1", to: "0003_c.sql", in: folder)
      let problem = await refusal(of: try PostgresMigrations(directory: folder), on: pool)
      #expect(problem == .outOfOrder(version: 3, file: "0003_c.sql", newest: 4))
    }
  }

  @Test func aFileThatFailsLeavesNothingAndKeepsThoseBefore() async throws {
    let files = [
      "0001_a.sql": "create table a (n int);", "0002_b.sql": "create table b (n int);\n\nselect wrong from a;", "0003_c.sql": "select 1",
    ]
    try await withFolder(files) { (folder, pool) async throws in
      let problem = await refusal(of: try PostgresMigrations(directory: folder), on: pool)
      guard case .failed(let file, let line, let reason) = problem else { return }
      #expect(file == "0002_b.sql" && line == 3)
      #expect(reason.contains("column \"wrong\" does not exist") && "\(problem!)".hasPrefix("0002_b.sql:3: "))
      #expect(try await pool.queryValue("select to_regclass('a') is not null and to_regclass('b') is null", as: Bool.self))
      #expect(try await pool.queryValue("select max(version) from schema_migrations", as: Int.self) == 1)
    }
  }

  @Test func aFileThatEndsItsTransactionIsRefused() async throws {
    try await withFolder(["0001_a.sql": "create table a (n int); commit;"]) { (folder, pool) async throws in
      let problem = await refusal(of: try PostgresMigrations(directory: folder), on: pool)
      #expect("\(problem!)".contains("leave begin, commit and rollback out"), "\(problem!)")
    }
  }

  @Test func aMarkedFileRunsOutsideATransaction() async throws {
    let files = [
      "0001_a.sql": "create table a (n int);",
      "0002_index.sql": "-- migrate:no-transaction\ncreate index concurrently a_n on a (n);",
    ]
    try await withFolder(files) { (folder, pool) async throws in
      #expect(try await PostgresMigrations(directory: folder).apply(on: pool).count == 2)
      #expect(try await pool.queryValue("select indisvalid from pg_index where indexrelid = 'a_n'::regclass", as: Bool.self))
    }
  }

  @Test func severalProcessesMigrateOnce() async throws {
    var files = two
    files["0003_index.sql"] = "-- migrate:no-transaction\ncreate index concurrently users_id on users (id);"
    try await withFolder(files) { (folder, pool) async throws in
      let migrations = try PostgresMigrations(directory: folder)
      let counts = try await withThrowingTaskGroup(of: Int.self) { (group) async throws in
        for _ in 0..<4 { group.addTask { try await migrations.apply(on: pool).count } }
        var counts: [Int] = []
        for try await count in group { counts.append(count) }
        return counts
      }
      #expect(counts.sorted() == [0, 0, 0, 3])
    }
  }

  @Test func waitingForAnotherProcessHasAnEnd() async throws {
    try await withFolder(two) { (folder, pool) async throws in
      try await pool.withConnection { connection in
        _ = try await connection.query("select pg_advisory_lock(4011724318906533217)")
        var migrations = try PostgresMigrations(directory: folder)
        migrations.lockLimit = .milliseconds(50)
        #expect(await refusal(of: migrations, on: pool) == .locked(limit: .milliseconds(50)))
      }
    }
  }

  @Test(arguments: ["create_users.sql", "0001.sql", "0001_.sql", "0_zero.sql", "x1_a.sql", "٣_arabic.sql"])
  func aWrongNameIsRefused(name: String) async throws {
    #expect(throws: PostgresMigrationError.wrongName(file: name)) { try MigrationFile.parse(name) }
  }

  @Test func doubledNumbersAndMissingFoldersAreRefused() async throws {
    try await withFolder(["0001_a.sql": "", "1_b.sql": ""]) { (folder, _) async throws in
      let error = #expect(throws: PostgresError.self) { try PostgresMigrations(directory: folder) }
      #expect("\(error!)".contains("0001_a.sql, 1_b.sql"))
    }
    #expect(throws: PostgresError.self) { try PostgresMigrations(directory: URL(fileURLWithPath: "/nonexistent")) }
  }
}
