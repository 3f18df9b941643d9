import ContractRuntime
import HTTPTypes
import Postgres
import Testing

@testable import YataServer

@Suite struct DemoSeedTests {
  @Test func addsOnceAndOnlyWhatIsMissing() async throws {
    try await TestYata.with { yata in
      let seed = DemoSeed(database: yata.pool)
      #expect(try await seed.run() == .init(people: 3, tickets: 24))
      #expect(try await seed.run() == .init(people: 3, tickets: 0))
      let titles = try await yata.send(.get, "/api/tickets").titles
      #expect(titles.count == 5)
      let team = try await yata.send(.get, "/api/orgs/acme/tickets?limit=100")
      #expect(team.titles.count == 17 && team.titles.first == "Export of tickets as CSV drops emoji")
      let metrics = try await yata.send(.get, "/api/orgs/acme/metrics")
      #expect(metrics["statusCounts"] == ["open": 3, "in_progress": 2, "resolved": 12, "closed": 0])
      #expect(metrics["throughput"]?.array?.filter { $0["resolved"] != 0 }.count ?? 0 > 5)
      // Whoever deletes the samples does not get them back.
      try await yata.pool.execute("UPDATE tickets SET deleted_at = NOW()")
      #expect(try await seed.run().tickets == 0)
    }
  }

  @Test func twoAtOnce() async throws {
    try await TestYata.with { yata in
      async let one = DemoSeed(database: yata.pool).run()
      async let other = DemoSeed(database: yata.pool).run()
      let counts = try await (one.tickets, other.tickets)
      #expect(counts.0 + counts.1 == 24)
    }
  }
}
