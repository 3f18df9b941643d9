import Foundation
import Postgres
import Testing
import YataAPI

@testable import YataServer

/// Live updates where something comes between: other readers, many events at once, a database that fails, the end of their time.
@Suite(.timeLimit(.minutes(5))) struct LiveEventTroubleTests {
  /// The fetch that is under way does not know her, and she has looked before anything happened.
  @Test func whoComesDuringAFetchMissesNothing() async throws {
    try await LiveScene.with { scene in
      async let early = scene.read(1, as: "ada")
      try await scene.settled(1)
      scene.database.hold()
      scene.live.announce(.team(organization: scene.organization))
      while scene.database.fetches < 2 { try await Task.sleep(for: .milliseconds(2)) }
      let own = WatchedDatabase(base: scene.yata.application)
      async let late = scene.read(1, as: "grace", own: own)
      while own.answers < 1 { try await Task.sleep(for: .milliseconds(2)) }
      try await scene.write("one")
      scene.database.letGo()
      #expect(try await early == ["one"])
      #expect(try await late == ["one"])
    }
  }

  @Test func manyEventsAtOnceAllArrive() async throws {
    try await LiveScene.with { scene in
      async let reader = scene.read(250, as: "ada")
      try await scene.settled(1)
      try await scene.yata.pool.execute(
        """
        INSERT INTO tickets (id, organization_id, created_by, title)
        SELECT gen_random_uuid(), \(scene.organization), id, 'ticket ' || n FROM users, generate_series(1, 250) n WHERE clerk_id = 'user_devAda'
        """)
      scene.live.announce(.team(organization: scene.organization))
      let titles = try await reader
      #expect(Set(titles) == Set((1...250).map { "ticket \($0)" }) && titles.count == 250)
    }
  }

  @Test func aFetchThatFailsIsRepeated() async throws {
    try await LiveScene.with { scene in
      async let reader = scene.read(1, as: "ada")
      try await scene.settled(1)
      while scene.database.answers < 1 { try await Task.sleep(for: .milliseconds(2)) }
      scene.database.fail(1)
      try await scene.write("one")
      #expect(try await reader == ["one"])
    }
  }

  @Test func readersAreSentAwayFromADatabaseThatStaysAway() async throws {
    try await LiveScene.with(patience: .zero) { scene in
      async let reader = scene.read(1, as: "ada")
      try await scene.settled(1)
      while scene.database.answers < 1 { try await Task.sleep(for: .milliseconds(2)) }
      scene.database.fail(.max)
      try await scene.write("one")
      #expect(try await reader == [])
    }
  }

  /// The one has nothing to do when its time is over, and looks at the time now and then.
  @Test(arguments: [Duration.zero, .milliseconds(50)]) func aStreamEndsAfterItsTime(_ lifetime: Duration) async throws {
    try await LiveScene.with(sweep: .milliseconds(20)) { scene in
      let running = Task { try await scene.live.run() }
      for try await event in try await scene.feed(as: "ada", lifetime: lifetime) { Issue.record("\(event)") }
      running.cancel()
      _ = try? await running.value
    }
  }
}
