import ContractRuntime
import ContractServer
import Foundation
import HTTPTypes
import Postgres
import Testing
import YataAPI

@testable import YataServer

@Suite struct LiveEventFeedTests {
  /// The ids and types of the next events of a feed.
  private func take(_ count: Int, from feed: LiveEventFeed) async throws -> [String] {
    var found: [String] = []
    for try await event in feed {
      let data = try JSONValue(parsing: String(decoding: event.data.json(), as: UTF8.self))
      found.append("\(event.id ?? "") \(data["type"]?.string ?? "")")
      if found.count == count { break }
    }
    return found
  }

  private func feed(_ yata: TestYata, after position: Int64, hasGap: Bool = false) async throws -> LiveEventFeed {
    let user = try await UserRepository(database: yata.pool).find(subject: "user_devAda")
    let identity = Identity(subject: "user_devAda", profile: ProfileClaims())
    let caller = Caller(identity: identity, userID: try #require(user).id)
    return LiveEventFeed(
      events: LiveEventRepository(database: yata.pool), live: yata.yata.live,
      workspace: Workspace(scope: .personal(owner: caller.userID), caller: caller, requestID: "test"),
      start: .init(position: position, last: position, hasGap: hasGap))
  }

  @Test func tellsWhatHappenedInOrderAndOnce() async throws {
    try await TestYata.with { yata in
      let path = try #require(try await yata.send(.post, "/api/tickets", body: #"{"title":"x"}"#).headers[.location])
      _ = try await yata.send(.patch, path, body: #"{"status":"resolved"}"#)
      let feed = try await feed(yata, after: 0)
      #expect(try await take(2, from: feed) == ["1 ticket.created", "2 ticket.updated"])
      async let later = take(1, from: try await self.feed(yata, after: 2))
      _ = try await yata.send(.delete, path)
      #expect(try await later == ["3 ticket.deleted"])
      // What is gone is only told to be gone.
      #expect(try await take(1, from: try await self.feed(yata, after: 0)) == ["3 ticket.deleted"])
    }
  }

  @Test func begins() async throws {
    try await TestYata.with { yata in
      _ = try await yata.send(.post, "/api/tickets", body: #"{"title":"x"}"#)
      let opening = try await feed(yata, after: 7).opening
      #expect(opening.id == "7" && opening.data == nil)
    }
  }

  @Test func aReaderWhoMissedSomethingIsToldFirst() async throws {
    try await TestYata.with { yata in
      _ = try await yata.send(.post, "/api/tickets", body: #"{"title":"x"}"#)
      #expect(try await take(2, from: try await feed(yata, after: 0, hasGap: true)) == ["0 stream.reset", "1 ticket.created"])
    }
  }

  @Test func whatIsNoLongerKeptIsAGap() async throws {
    try await TestYata.with { yata in
      for _ in 0..<4 { _ = try await yata.send(.post, "/api/tickets", body: #"{"title":"x"}"#) }
      let owner = try await yata.pool.queryValue("SELECT id FROM users WHERE clerk_id = 'user_devAda'", as: UUID.self)
      let events = LiveEventRepository(database: yata.application)
      func start(_ seen: Int64?) async throws -> LiveEventRepository.Start {
        try await events.start(in: .personal(owner: owner), after: seen)
      }
      try await yata.pool.execute("UPDATE live_events SET at = NOW() - INTERVAL '8 days' WHERE sequence <= 2")
      try await yata.pool.execute(
        "INSERT INTO webhook_events (svix_id, type, received_at) VALUES ('old', 'x', NOW() - INTERVAL '91 days'), ('new', 'x', NOW())")
      let housekeeping = Housekeeping(database: yata.application, eventRetention: .seconds(7 * 86_400), logger: YataDatabase.silence)
      #expect(try await housekeeping.prune() == 3)
      #expect(try await housekeeping.prune() == 0)
      #expect(try await start(2) == .init(position: 2, last: 4, hasGap: false))
      #expect(try await start(4) == .init(position: 4, last: 4, hasGap: false))
      #expect(try await start(nil) == .init(position: 4, last: 4, hasGap: false))
      for seen: Int64 in [-1, 0, 1, 5, .max] {
        let start = try await start(seen)
        #expect(start == .init(position: 4, last: 4, hasGap: true), "\(seen)")
      }
      #expect(try await yata.pool.queryValue("SELECT string_agg(svix_id, ',') FROM webhook_events", as: String.self) == "new")
    }
  }

  @Test func readersThatLeaveAreForgotten() async throws {
    try await TestYata.with { yata in
      _ = try await yata.send(.post, "/api/tickets", body: #"{"title":"x"}"#)
      let feed = try await feed(yata, after: 0)
      let task = Task { try await take(5, from: feed) }
      while yata.yata.live.readerCount == 0 { try await Task.sleep(for: .milliseconds(5)) }
      task.cancel()
      _ = try? await task.value
      for _ in 0..<200 where yata.yata.live.readerCount > 0 { try await Task.sleep(for: .milliseconds(10)) }
      #expect(yata.yata.live.readerCount == 0)
    }
  }
}
