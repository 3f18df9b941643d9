import Foundation
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "query") }

@Suite struct QueryTests {
  @Test func aValueMakesTheRoundTrip() async throws {
    try await database().withPool { pool in
      let rows = try await pool.query("select \(42) as answer, \("text") as words")
      #expect(rows.count == 1)
      #expect(try rows[0]["answer", as: Int.self] == 42)
      #expect(try rows[0]["words", as: String.self] == "text")
      let (answer, words) = try rows[0].decode(Int.self, String.self)
      #expect(answer == 42 && words == "text")
    }
  }
}
