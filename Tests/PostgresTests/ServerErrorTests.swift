import Foundation
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "errors") }

@Suite struct ServerErrorTests {
  @Test func constraintsAreNamedAndValuesAreNot() async throws {
    try await database().withPool { (pool) async throws in
      try await pool.execute("create table users (id int primary key, email text not null constraint users_email_key unique)")
      try await pool.execute("insert into users values (1, \("private@example.com"))")
      let error = try #require(
        await #expect(throws: PostgresError.self) {
          try await pool.execute("insert into users values (\(2), \("private@example.com"))")
        })
      #expect(error.sqlState == .uniqueViolation)
      #expect(error.constraint == "users_email_key")
      #expect(error.server?.table == "users" && error.server?.schema == "public")
      #expect(error.server?.detail?.contains("private@example.com") == true)
      for text in ["\(error)", String(reflecting: error), error.server!.description] {
        #expect(!text.contains("private@example.com"), "\(text)")
        #expect(text.contains("constraint users_email_key"))
      }
      #expect(error.server!.unredactedDescription.contains("private@example.com"))
      let missing = await #expect(throws: PostgresError.self) { try await pool.execute("insert into users values (3, null)") }
      #expect(missing?.sqlState == .notNullViolation && missing?.server?.column == "email")
    }
  }

  @Test func dataErrorsDoNotQuoteTheValue() async throws {
    try await database().withPool { (pool) async throws in
      let error = try #require(
        await #expect(throws: PostgresError.self) { try await pool.query("select \("hunter2")::int") })
      #expect(error.sqlState == .invalidTextRepresentation)
      #expect(!"\(error)".contains("hunter2"), "\(error)")
      #expect("\(error)".contains("invalid input syntax for type integer: \"…\""))
    }
  }

  @Test func connectFailuresSayWhatToDo() async throws {
    let cluster = try await database().cluster
    try await database().withLockedRole()
    let cases: [(String, PostgresConnectError.Kind, String)] = [
      ("postgresql://postgres@127.0.0.1:1/x", .refused, "start the server"),
      ("postgresql:///x?host=/nonexistent", .refused, "start the server"),
      ("postgresql://postgres@no-such-host.invalid/x?sslmode=disable", .hostUnknown, "correct the host"),
      (cluster.tcpURL(user: "locked", password: "hunter2"), .wrongPassword, "wrong user or password"),
      (cluster.tcpURL(user: "locked"), .wrongPassword, "wrong user or password"),
      (cluster.tcpURL(user: "nobody_here"), .roleUnknown, "create role"),
      (cluster.tcpURL(database: "not_there"), .databaseUnknown, "createdb"),
      (cluster.tcpURL() + "?sslmode=require", .tls, "sslmode"),
    ]
    for (url, kind, remedy) in cases {
      let pool = PostgresPool(try quiet(PostgresConfiguration(url: url)))
      let error = await #expect(throws: PostgresError.self) { try await pool.verify() }
      guard case .connect(let problem) = error else {
        Issue.record("\(url): \(String(describing: error))")
        continue
      }
      #expect(problem.kind == kind, "\(problem)")
      #expect("\(problem)".contains(remedy), "\(problem)")
      #expect(!"\(problem)".contains("hunter2"))
      await pool.close()
    }
    let pool = PostgresPool(try quiet(PostgresConfiguration(url: cluster.tcpURL(user: "locked", password: "right"))))
    try await pool.verify()
    await pool.close()
  }

  private func quiet(_ configuration: PostgresConfiguration) throws -> PostgresConfiguration {
    var configuration = configuration
    configuration.logger = TestDatabase.silence
    return configuration
  }
}
