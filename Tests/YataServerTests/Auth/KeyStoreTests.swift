import Logging
import Synchronization
import Testing

@testable import YataServer

/// A fetcher whose answers a test decides, one by one.
private final class ScriptedFetcher: KeyFetcher {
  private struct State {
    var answers: [Result<[UInt8], any Error>] = []
    var count = 0
    var gate: [CheckedContinuation<Void, Never>] = []
    var isHeld = false
  }
  private let state = Mutex(State())

  struct Failure: Error {}

  var count: Int { state.withLock { $0.count } }

  func answer(_ answer: Result<[UInt8], any Error>) { state.withLock { $0.answers.append(answer) } }

  /// From now on fetches wait for `release`.
  func hold() { state.withLock { $0.isHeld = true } }

  func release() {
    let waiting = state.withLock { state in
      state.isHeld = false
      defer { state.gate = [] }
      return state.gate
    }
    for continuation in waiting { continuation.resume() }
  }

  func fetchKeySet() async throws -> [UInt8] {
    await withCheckedContinuation { continuation in
      let isHeld = state.withLock { state in
        state.count += 1
        if state.isHeld { state.gate.append(continuation) }
        return state.isHeld
      }
      if !isHeld { continuation.resume() }
    }
    return try state.withLock { state in state.answers.isEmpty ? .failure(Failure()) : state.answers.removeFirst() }.get()
  }
}

@Suite struct KeyStoreTests {
  private final class ManualClock: Sendable {
    private let time = Mutex(Duration.seconds(1000))
    func now() -> Duration { time.withLock { $0 } }
    func advance(_ duration: Duration) { time.withLock { $0 += duration } }
  }

  private let fetcher = ScriptedFetcher()
  private let clock = ManualClock()
  private let main = JWTVectors.all.jwks["main"]!.bytes
  private let empty = Array(#"{"keys":[]}"#.utf8)
  private let known = "ins_2yataPrimaryKey00000000001"

  private func store() -> KeyStore {
    let clock = clock
    return KeyStore(fetcher: fetcher, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, now: { clock.now() })
  }

  @Test func fetchesOnceAnHour() async throws {
    let store = store()
    fetcher.answer(.success(main))
    for _ in 0..<100 {
      #expect(try await store.key(id: known) != nil)
      clock.advance(.seconds(35))
    }
    #expect(fetcher.count == 1)
    // Being used all the time has not prolonged the hour.
    clock.advance(.seconds(101))
    fetcher.answer(.success(main))
    #expect(try await store.key(id: known) != nil)
    #expect(fetcher.count == 2)
  }

  @Test func manyAtOnceShareOneFetch() async throws {
    let store = store()
    fetcher.answer(.success(main))
    fetcher.hold()
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<50 { group.addTask { try await store.key(id: known) != nil } }
      while fetcher.count == 0 { await Task.yield() }
      fetcher.release()
      for try await found in group { #expect(found) }
    }
    #expect(fetcher.count == 1)
  }

  @Test func anUnknownKeyCausesOneFetchInThirtySeconds() async throws {
    let store = store()
    fetcher.answer(.success(empty))
    #expect(try await store.key(id: known) == nil)
    for attempt in 0..<100 { #expect(try await store.key(id: "forged\(attempt)") == nil) }
    #expect(fetcher.count == 1)
    clock.advance(.seconds(30))
    fetcher.answer(.success(main))
    #expect(try await store.key(id: known) != nil)
    #expect(fetcher.count == 2)
  }

  @Test func keepsOldKeysWhenAFetchFails() async throws {
    let store = store()
    fetcher.answer(.success(main))
    #expect(try await store.key(id: known) != nil)
    clock.advance(.seconds(3601))
    for _ in 0..<10 { #expect(try await store.key(id: known) != nil) }
    #expect(fetcher.count == 2)
    clock.advance(.seconds(30))
    fetcher.answer(.success(empty))
    #expect(try await store.key(id: known) == nil)
    #expect(fetcher.count == 3)
  }

  @Test func rubbishCountsAsAFailure() async throws {
    let store = store()
    fetcher.answer(.success(main))
    _ = try await store.key(id: known)
    clock.advance(.seconds(3601))
    fetcher.answer(.success(Array("<html>".utf8)))
    #expect(try await store.key(id: known) != nil)
  }

  @Test func withoutAnyKeysItSaysSoAndTriesAgainSoon() async throws {
    let store = store()
    await #expect(throws: KeyStore.Unavailable.self) { try await store.key(id: known) }
    await #expect(throws: KeyStore.Unavailable.self) { try await store.key(id: known) }
    #expect(fetcher.count == 1)
    clock.advance(.seconds(1))
    fetcher.answer(.success(main))
    #expect(try await store.key(id: known) != nil)
  }

  @Test func aCallerThatGivesUpDoesNotStopTheFetch() async throws {
    let store = store()
    fetcher.answer(.success(main))
    fetcher.hold()
    let impatient = Task { try await store.key(id: known) != nil }
    while fetcher.count == 0 { await Task.yield() }
    impatient.cancel()
    let patient = Task { try await store.key(id: known) != nil }
    fetcher.release()
    #expect(try await patient.value)
    #expect(fetcher.count == 1)
  }
}
