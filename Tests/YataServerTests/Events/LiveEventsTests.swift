import ContractRuntime
import ContractServer
import Foundation
import HTTPTypes
import Postgres
import Testing
import YataAPI

@testable import YataServer

/// Many readers of one tenant: what happens is fetched once, and handed to those who may see it.
@Suite(.timeLimit(.minutes(5))) struct LiveEventsTests {
  @Test func oneFetchServesAllReaders() async throws {
    try await LiveScene.with { scene in
      try await withThrowingTaskGroup(of: [String].self) { group in
        for _ in 0..<20 { group.addTask { try await scene.read(1, as: "ada") } }
        try await scene.settled(20)
        try await scene.write("one")
        for try await titles in group { #expect(titles == ["one"]) }
      }
      // One for each reader who came, and one or two for what happened.
      #expect(scene.database.fetches <= 23, "\(scene.database.fetches)")
    }
  }

  @Test func whoLeftTheOrganizationIsToldNothing() async throws {
    try await LiveScene.with { scene in
      async let member = scene.read(2, as: "ada")
      async let stranger = scene.read(2, as: "grace")
      try await scene.settled(2)
      try await scene.write("one")
      while !scene.wasTold("grace") { try await Task.sleep(for: .milliseconds(5)) }
      try await scene.yata.pool.execute("UPDATE memberships SET deleted_at = NOW() WHERE user_clerk_id = 'user_devGrace'")
      try await scene.write("two")
      #expect(try await member == ["one", "two"])
      #expect(try await stranger == ["one"])
    }
  }

  /// Somebody who looks for themselves, because they were behind when they left.
  @Test func whoLeftCatchesUpWithNothing() async throws {
    try await LiveScene.with { scene in
      try await scene.write("one")
      try await scene.yata.pool.execute("UPDATE memberships SET deleted_at = NOW() WHERE user_clerk_id = 'user_devGrace'")
      async let stranger = scene.read(2, as: "grace")
      try await scene.settled(1)
      while scene.database.answers < 1 { try await Task.sleep(for: .milliseconds(2)) }
      try await scene.write("two")
      #expect(try await stranger == [])
    }
  }

  /// As when something was still being written while the organization was deleted.
  @Test func whoseOrganizationIsGoneIsToldNothing() async throws {
    try await LiveScene.with { scene in
      async let reader = scene.read(2, as: "ada")
      try await scene.settled(1)
      try await scene.write("one")
      while !scene.wasTold("ada") { try await Task.sleep(for: .milliseconds(5)) }
      try await scene.yata.pool.execute("UPDATE organizations SET deleted_at = NOW() WHERE id = \(scene.organization)")
      try await scene.yata.pool.execute(
        """
        INSERT INTO tickets (id, organization_id, created_by, title)
        SELECT gen_random_uuid(), \(scene.organization), id, 'two' FROM users WHERE clerk_id = 'user_devAda'
        """)
      scene.live.announce(.team(organization: scene.organization))
      #expect(try await reader == ["one"])
    }
  }

  @Test func tenantsHearTheirOwn() async throws {
    try await LiveScene.with { scene in
      let user = try #require(try await UserRepository(database: scene.yata.pool).find(subject: "user_devAda"))
      async let own = scene.read(1, as: "ada", in: .personal(owner: user.id))
      async let team = scene.read(1, as: "grace")
      try await scene.settled(2)
      try await scene.write("mine", at: "/api/tickets")
      scene.live.announce(.personal(owner: user.id))
      try await scene.write("ours")
      #expect(try await own == ["mine"])
      #expect(try await team == ["ours"])
    }
  }

  /// A hint that never came: the next look at all channels at once finds what it was about, and nothing else.
  @Test func whatNobodyAnnouncedIsFound() async throws {
    try await LiveScene.with { scene in
      let repository = LiveEventRepository(database: scene.yata.application), stranger = UUID()
      let before = try await repository.tenants(behind: [scene.organization: 0, stranger: 0])
      #expect(before == [])
      #expect(try await scene.yata.send(.post, "/api/orgs/acme/tickets", body: #"{"title":"x"}"#).status == 201)
      #expect(try await repository.tenants(behind: [scene.organization: 0, stranger: 0]) == [scene.organization])
      #expect(try await repository.tenants(behind: [scene.organization: 1]) == [])
      await sweep(scene)
    }
  }

  /// A stranger to the organization follows it: the channel notices at the first look, and sends them away.
  private func sweep(_ scene: LiveScene) async {
    let live = LiveEvents(database: scene.yata.application, sweep: .milliseconds(20), logger: YataDatabase.silence)
    let subscription = live.subscribe(UUID(), to: .team(organization: scene.organization), behind: 0)
    let task = Task { try await live.run() }
    for await _ in subscription.news {}
    task.cancel()
    _ = try? await task.value
  }

  /// Whoever does not read for a while is told everything in the end, though less was kept for them.
  @Test func aReaderWhoFallsBehindMissesNothing() async throws {
    try await LiveScene.with { scene in
      let feed = try await scene.feed(as: "grace")
      try await scene.write("0")
      var slow = feed.makeAsyncIterator()
      var ids = [try await slow.next()?.id]
      async let quick = scene.read(40, as: "ada")
      try await scene.settled(2)
      for number in 1..<40 {
        let before = scene.database.fetches
        try await scene.write(String(number))
        // Each is handed out apart.
        while scene.database.fetches == before { try await Task.sleep(for: .milliseconds(2)) }
      }
      #expect(try await quick == (0..<40).map { String($0) })
      while ids.count < 40 { ids.append(try await slow.next()?.id) }
      #expect(ids == (1...40).map { String($0) })
    }
  }
}
