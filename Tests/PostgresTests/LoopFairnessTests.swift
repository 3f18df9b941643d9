import Foundation
import Synchronization
import Testing

@testable import Postgres

/// Tasks of a loop, however many are ready, leave its sockets and timers their turn.
@Suite(.timeLimit(.minutes(5))) struct LoopFairnessTests {
  /// Notes how much was done when its socket could first be read.
  private final class Witness: SocketHandler, @unchecked Sendable {
    private let note: () -> Void
    init(note: @escaping () -> Void) { self.note = note }
    func socketReady(_ ready: SocketInterest) { note() }
  }

  /// How many tasks were done: in all, when the timer fired, and when the socket was read.
  private final class Counts: Sendable {
    let done = Atomic(0)
    let atTimer = Atomic(LoopFairnessTests.tasks)
    let atSocket = Atomic(LoopFairnessTests.tasks)

    func note(_ count: borrowing Atomic<Int>) { count.store(done.load(ordering: .relaxed), ordering: .relaxed) }
  }

  private static let tasks = 20_000

  /// Keeps the processor busy by the clock, so that all tasks together take a second at least.
  private static func work() {
    let end = MonotonicClock.now() + 50_000
    while MonotonicClock.now() < end {}
  }

  @Test(arguments: [false, true]) func aLargeBatchOfTasksIsInterrupted(_ isPolling: Bool) async throws {
    let loop = EventLoop(poller: isPolling ? PollPoller() : EventLoop.defaultPoller())
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let (input, output) = (ends[0], ends[1])
    _ = write(output, "0", 1)
    let counts = Counts()
    await Task(executorPreference: loop) {
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<Self.tasks {
          group.addTask {
            Self.work()
            counts.done.wrappingAdd(1, ordering: .relaxed)
          }
        }
        loop.schedule(at: MonotonicClock.now()) { counts.note(counts.atTimer) }
        var token: UInt64 = 0
        let witness = Witness {
          counts.note(counts.atSocket)
          loop.deregister(token: token, descriptor: input)
        }
        token = try! loop.register(witness, descriptor: input, interest: .read)
      }
    }.value
    #expect(counts.atTimer.load(ordering: .relaxed) < Self.tasks)
    #expect(counts.atSocket.load(ordering: .relaxed) < Self.tasks)
    loop.stop()
    for end in [input, output] { close(end) }
  }

  @Test func aTaskThatIsAlwaysReadyHoldsUpNoAnswerAndNoDeadline() async throws {
    let loops = PostgresEventLoops(count: 1)
    let database = try await TestDatabases.shared.database(for: "fairness")
    let pool = PostgresPool(try database.configuration(), eventLoops: loops)
    let restless = Task(executorPreference: loops.loops[0]) { while !Task.isCancelled { await Task.yield() } }
    let outcome = await Task(executorPreference: loops.loops[0]) { () async throws in
      #expect(try await pool.queryValue("select 7", as: Int.self) == 7)
      let error = await #expect(throws: PostgresError.self) {
        try await withPostgresDeadline(.milliseconds(20)) { try await pool.execute("select pg_sleep(3600)") }
      }
      if case .deadlineExceeded = error {} else { Issue.record("\(String(describing: error))") }
    }.result
    restless.cancel()
    await restless.value
    await pool.close()
    loops.stop()
    try outcome.get()
  }
}
