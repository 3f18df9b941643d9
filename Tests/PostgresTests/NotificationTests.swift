import Foundation
import Testing

@testable import Postgres

private func database() async throws -> TestDatabase { try await TestDatabases.shared.database(for: "notification") }

@Suite struct NotificationTests {
  private func withListener(
    named name: String, bufferedEvents: Int = 1024, _ body: (PostgresNotifications, PostgresPool) async throws -> Void
  ) async throws {
    try await database().withPool { (pool) async throws in
      var configuration = try await database().configuration()
      configuration.applicationName = name
      let notifications = PostgresNotifications(configuration, bufferedEvents: bufferedEvents)
      let running = Task { await notifications.run() }
      try await body(notifications, pool)
      running.cancel()
      await running.value
      let isGone = try await eventually {
        try await pool.queryValue("select count(*) from pg_stat_activity where application_name = \(name)", as: Int.self) == 0
      }
      #expect(isGone)
    }
  }

  @Test func everySubscriberOfAChannelGetsEverything() async throws {
    try await withListener(named: "listener-a") { (notifications, pool) async throws in
      let first = await notifications.subscribe(to: "Room \"1\"")
      let second = await notifications.subscribe(to: "Room \"1\"")
      let other = await notifications.subscribe(to: "other")
      for number in 0..<50 { try await pool.notify("Room \"1\"", payload: "\(number)") }
      try await pool.notify("other", payload: "x")
      for subscription in [first, second] {
        var expected = 0
        for await event in subscription {
          guard case .notification(let notification) = event else {
            Issue.record("\(event)")
            continue
          }
          #expect(notification.channel == "Room \"1\"" && notification.payload == "\(expected)" && notification.process > 0)
          expected += 1
          if expected == 50 { break }
        }
      }
      var iterator = other.makeAsyncIterator()
      guard case .notification(let notification) = await iterator.next() else { return }
      #expect(notification.payload == "x")
    }
  }

  @Test func aLostConnectionComesBackAndSaysSo() async throws {
    try await withListener(named: "listener-b") { (notifications, pool) async throws in
      let subscription = await notifications.subscribe(to: "back")
      var iterator = subscription.makeAsyncIterator()
      for round in 0..<3 {
        _ = try await pool.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'listener-b'")
        #expect(await iterator.next() == .mayHaveMissed)
        try await pool.notify("back", payload: "\(round)")
        guard case .notification(let notification) = await iterator.next() else {
          Issue.record("no notification after reconnecting")
          return
        }
        #expect(notification.payload == "\(round)")
      }
    }
  }

  @Test func aSlowSubscriberIsToldThatItMissedSomething() async throws {
    try await withListener(named: "listener-c", bufferedEvents: 4) { (notifications, pool) async throws in
      let slow = await notifications.subscribe(to: "slow")
      let witness = await notifications.subscribe(to: "witness")
      for number in 0..<20 { try await pool.notify("slow", payload: "\(number)") }
      try await pool.notify("witness")
      var done = witness.makeAsyncIterator()
      _ = await done.next()
      var iterator = slow.makeAsyncIterator()
      for _ in 0..<4 { _ = await iterator.next() }
      try await pool.notify("slow", payload: "last")
      #expect(await iterator.next() == .mayHaveMissed)
      guard case .notification(let last) = await iterator.next() else { return }
      #expect(last.payload == "last")
    }
  }

  @Test func endingASubscriptionStopsListening() async throws {
    try await withListener(named: "listener-d") { (notifications, pool) async throws in
      do {
        let short = await notifications.subscribe(to: "short")
        try await pool.notify("short")
        for await _ in short { break }
      }
      // A later command is carried out after the unlisten that ending it caused.
      let isOver = await eventually { notifications.channelNames == [] }
      #expect(isOver)
    }
  }

  @Test func theEndEndsEverySubscription() async throws {
    let notifications = PostgresNotifications(try await database().configuration())
    let running = Task { await notifications.run() }
    let subscription = await notifications.subscribe(to: "end")
    running.cancel()
    await running.value
    for await event in subscription { Issue.record("\(event)") }
    for await event in await notifications.subscribe(to: "late") { Issue.record("\(event)") }
  }
}
