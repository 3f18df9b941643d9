import Foundation
import Synchronization
import Testing

@testable import Postgres

@Suite struct EventLoopTests {
  private static func pollers() -> [any SocketPoller] { [EventLoop.defaultPoller(), PollPoller()] }

  private func onEachLoop(_ body: (EventLoop) async throws -> Void) async throws {
    for poller in Self.pollers() {
      let loop = EventLoop(poller: poller)
      try await body(loop)
      loop.stop()
    }
  }

  @Test func tasksRunOnTheirLoop() async throws {
    try await onEachLoop { (loop) async throws in
      let isThere = await Task(executorPreference: loop) {
        await Task.yield()
        return loop.isCurrent
      }.value
      #expect(isThere)
      #expect(!loop.isCurrent && EventLoop.current == nil)
    }
  }

  @Test func workRunsInOrder() async throws {
    try await onEachLoop { (loop) async throws in
      let seen = Mutex<[Int]>([])
      await withCheckedContinuation { continuation in
        for number in 0..<1000 { loop.execute { seen.withLock { $0.append(number) } } }
        loop.execute { continuation.resume() }
      }
      #expect(seen.withLock { $0 } == Array(0..<1000))
    }
  }

  @Test func timersFireInTheirOrder() async throws {
    try await onEachLoop { (loop) async throws in
      let seen = Mutex<[Int]>([])
      let start = MonotonicClock.now()
      await withCheckedContinuation { continuation in
        loop.execute {
          for milliseconds in [20, 5, 10, 1] {
            loop.schedule(at: start + Nanoseconds(milliseconds) * 1_000_000) {
              seen.withLock { $0.append(milliseconds) }
              if milliseconds == 20 { continuation.resume() }
            }
          }
        }
      }
      #expect(seen.withLock { $0 } == [1, 5, 10, 20])
      #expect(MonotonicClock.now() - start >= 20_000_000)
    }
  }

  private final class Reader: SocketHandler, @unchecked Sendable {
    let descriptor: Int32
    let onBytes: (Int) -> Void
    init(_ descriptor: Int32, onBytes: @escaping (Int) -> Void) {
      self.descriptor = descriptor
      self.onBytes = onBytes
    }
    func socketReady(_ ready: SocketInterest) {
      // One byte at a time: a level-triggered loop calls again for the rest.
      var byte: UInt8 = 0
      onBytes(read(descriptor, &byte, 1))
    }
  }

  @Test func aSocketIsReportedUntilItIsEmptyAndNotAfterDeregistering() async throws {
    try await onEachLoop { (loop) async throws in
      var ends: [Int32] = [0, 0]
      #expect(pipe(&ends) == 0)
      let (input, output) = (ends[0], ends[1])
      let count = await withCheckedContinuation { (continuation: CheckedContinuation<Int, Never>) in
        loop.execute {
          var total = 0
          let token = Mutex<UInt64>(0)
          let reader = Reader(input) { count in
            total += count
            if total == 10 {
              loop.deregister(token: token.withLock { $0 }, descriptor: input)
              continuation.resume(returning: total)
            }
          }
          let registered = try! loop.register(reader, descriptor: input, interest: .read)
          token.withLock { $0 = registered }
          _ = write(output, "0123456789", 10)
        }
      }
      #expect(count == 10)
      close(input)
      close(output)
    }
  }

  /// One that has an answer whenever it is asked.
  private final class Chatterbox: SocketHandler, @unchecked Sendable {
    private(set) var timesRead = 0
    let expectsAnswer = true
    func socketReady(_ ready: SocketInterest) {}
    func readAtOnce() -> Bool {
      timesRead += 1
      return true
    }
  }

  @Test func whatIsAnsweredAtOnceIsReadAtOnceAndStarvesNobody() async throws {
    try await onEachLoop { (loop) async throws in
      var ends: [Int32] = [0, 0]
      #expect(pipe(&ends) == 0)
      let (input, output) = (ends[0], ends[1])
      // The socket stays readable, so the loop gets to the rest of its work only because it ends by itself.
      _ = write(output, "0", 1)
      let chatterbox = Chatterbox()
      let timesRead = await withCheckedContinuation { (continuation: CheckedContinuation<Int, Never>) in
        loop.execute {
          let token = try! loop.register(chatterbox, descriptor: input, interest: .read)
          loop.schedule(at: MonotonicClock.deadline(after: .milliseconds(20))) {
            loop.deregister(token: token, descriptor: input)
            continuation.resume(returning: chatterbox.timesRead)
          }
        }
      }
      #expect(timesRead >= 16)
      close(input)
      close(output)
    }
  }

  /// One that is always asked in vain.
  private final class Mute: SocketHandler, @unchecked Sendable {
    private(set) var timesRead = 0
    private var timesReady = 0
    let expectsAnswer = true
    let onReady: (Mute, Int) -> Void
    init(onReady: @escaping (Mute, Int) -> Void) { self.onReady = onReady }
    func socketReady(_ ready: SocketInterest) {
      timesReady += 1
      onReady(self, timesReady)
    }
    func readAtOnce() -> Bool {
      timesRead += 1
      return false
    }
  }

  @Test func askingInVainIsGivenUpButForATryNowAndThen() async throws {
    try await onEachLoop { (loop) async throws in
      var ends: [Int32] = [0, 0]
      #expect(pipe(&ends) == 0)
      let (input, output) = (ends[0], ends[1])
      _ = write(output, "0", 1)
      let timesRead = await withCheckedContinuation { (continuation: CheckedContinuation<Int, Never>) in
        loop.execute {
          var token: UInt64 = 0
          let mute = Mute { mute, timesReady in
            guard timesReady == 641 else { return }
            loop.deregister(token: token, descriptor: input)
            continuation.resume(returning: mute.timesRead)
          }
          token = try! loop.register(mute, descriptor: input, interest: .read)
        }
      }
      #expect((10...20).contains(timesRead), "\(timesRead)")
      close(input)
      close(output)
    }
  }

  @Test func queriesWorkOverPollToo() async throws {
    let loops = PostgresEventLoops(loops: [EventLoop(poller: PollPoller()), EventLoop(poller: PollPoller())])
    let database = try await TestDatabases.shared.database(for: "poll")
    let pool = PostgresPool(try database.configuration(), eventLoops: loops)
    try await withThrowingTaskGroup(of: Int.self) { (group) async throws in
      for number in 0..<50 {
        group.addTask(executorPreference: loops.next()) { try await pool.queryValue("select \(number)", as: Int.self) }
      }
      var sum = 0
      for try await number in group { sum += number }
      #expect(sum == 1225)
    }
    await pool.close()
    loops.stop()
  }

  @Test func queuesKeepTheirOrder() {
    var queue = FIFOQueue<Int>()
    var next = 0
    for number in 0..<1000 {
      queue.append(number)
      if number % 3 != 0 {
        #expect(queue.popFirst() == next)
        next += 1
      }
    }
    queue.removeAll { $0 % 2 == 0 }
    #expect(queue.elements == (next..<1000).filter { $0 % 2 != 0 })
    while queue.popFirst() != nil {}
    #expect(queue.isEmpty && queue.count == 0 && queue.first == nil)
  }

  @Test func workersRunMoreThanTheyHaveThreads() async {
    let workers = BlockingWorkers(limit: 2)
    let running = Mutex((now: 0, most: 0, done: 0))
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      for _ in 0..<20 {
        workers.run {
          running.withLock {
            $0.now += 1
            $0.most = max($0.most, $0.now)
          }
          usleep(1000)
          let isLast = running.withLock {
            $0.now -= 1
            $0.done += 1
            return $0.done == 20
          }
          if isLast { continuation.resume() }
        }
      }
    }
    #expect(running.withLock { $0.most } <= 2)
  }
}
