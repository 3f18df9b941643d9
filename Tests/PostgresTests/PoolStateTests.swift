import Testing

@testable import Postgres

/// The pool's decisions on a clock of the test's own.
@Suite struct PoolStateTests {
  private func error(_ message: String) throws -> PostgresConnectError {
    PostgresConnectError(message: message, settings: try PostgresConfiguration(url: "postgresql:///none").connectionSettings)
  }

  /// A pool of 8 that was connected once, with ten tasks waiting and its first eight attempts under way.
  private func busyPool() -> PoolState {
    var state = PoolState(configuration: PostgresPoolConfiguration(maximumConnections: 8))
    state.hasEverConnected = true
    var started = 0
    for _ in 0..<10 { started += state.enqueue(PoolWaiter(), now: 0).connectionsToStart }
    #expect(started == 8 && state.waiting == 10)
    return state
  }

  @Test func anOutageIsProbedByOneAttemptAtATime() throws {
    var state = busyPool()
    let refused = try error("Connection refused")
    for _ in 0..<8 { _ = state.connectFailed(refused, now: 1000) }
    #expect(state.connecting == 0 && state.waiting == 10, "those who wait wait on")
    var now = try #require(state.outage?.nextAttempt)
    #expect((12_500_000...25_000_000).contains(now - 1000), "eight that fail together are one failure")
    for attempt in 1...12 {
      var early = PoolActions()
      state.startConnecting(&early, now: now - 1)
      #expect(early.connectionsToStart == 0 && early.retryAt == now)
      var probe = PoolActions()
      state.startConnecting(&probe, now: now)
      state.startConnecting(&probe, now: now)
      #expect(probe.connectionsToStart == 1 && state.connecting == 1)
      let actions = state.connectFailed(refused, now: now)
      let next = try #require(actions.retryAt)
      let longest = min(Nanoseconds(25_000_000) << Nanoseconds(attempt), 3_000_000_000)
      #expect((longest / 2...longest).contains(next - now), "attempt \(attempt)")
      now = next
    }
  }

  @Test func aProbeThatSucceedsEndsTheOutage() async throws {
    let settings = try await TestDatabases.shared.database(for: "pool_state").configuration().connectionSettings
    var state = busyPool()
    let refused = try error("Connection refused")
    for _ in 0..<8 { _ = state.connectFailed(refused, now: 1000) }
    let now = try #require(state.outage?.nextAttempt)
    var probe = PoolActions()
    state.startConnecting(&probe, now: now)
    let loop = EventLoop()
    let connection = try await Connector.connect(settings, on: loop)
    let actions = state.connected(connection, now: now)
    #expect(actions.handedOver?.1 === connection && state.waiting == 9)
    #expect(actions.connectionsToStart == 7 && actions.retryAt == nil, "the others need not wait any more")
    await withCheckedContinuation { continuation in
      loop.execute {
        connection.close()
        continuation.resume()
      }
    }
    loop.stop()
  }

  @Test func whatWillNotPassIsToldAtOnce() throws {
    var state = busyPool()
    let wrong = try error("password authentication failed for user \"x\"")
    _ = state.connectFailed(wrong, now: 1000)
    guard case .failure(.connect(let told)) = state.acquire(preferring: nil, now: 1001) else {
      Issue.record("a task waits for what will not come")
      return
    }
    #expect(told.kind == .wrongPassword)
  }
}
