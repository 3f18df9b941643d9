#if NIO
  import NIOCore
  import Synchronization

  /// The tasks of an event loop's connections, run on its thread.
  ///
  /// NIO's loops are no task executors, and their own queue takes a lock and a closure for each job. Here a job that comes from the loop
  /// is an append to an array, and jobs from other threads share one wake-up.
  final class LoopExecutor: TaskExecutor, @unchecked Sendable {
    private struct Inbox: ~Copyable {
      var jobs: [UnownedJob] = []
    }

    let loop: any EventLoop
    private let inbox = Mutex(Inbox())
    // The rest belongs to the loop.
    private var ready: [UnownedJob] = []
    /// The other buffer, to save allocations.
    private var batch: [UnownedJob] = []
    private var isRunning = false
    /// Whether somebody will call `run` soon.
    private var isExpected = false

    init(_ loop: any EventLoop) {
      self.loop = loop
    }

    func enqueue(_ job: consuming ExecutorJob) {
      let job = UnownedJob(job)
      guard loop.inEventLoop else { return enqueueFromOutside(job) }
      ready.append(job)
      if isRunning || isExpected { return }
      isExpected = true
      loop.execute { self.run() }
    }

    private func enqueueFromOutside(_ job: UnownedJob) {
      let isFirst = inbox.withLock { inbox in
        inbox.jobs.append(job)
        return inbox.jobs.count == 1
      }
      if isFirst { loop.execute { self.collect() } }
    }

    private func collect() {
      inbox.withLock { inbox in
        ready.append(contentsOf: inbox.jobs)
        inbox.jobs.removeAll(keepingCapacity: true)
      }
      run()
    }

    /// Keeps jobs until `run` is called; on the loop.
    func hold() {
      isExpected = true
    }

    /// Runs the jobs that are ready, and for some rounds those that they make ready; sockets have their turn before the rest. On the loop.
    func run() {
      if isRunning { return }
      isRunning = true
      for _ in 0..<Self.rounds where !ready.isEmpty { runReady() }
      isRunning = false
      isExpected = !ready.isEmpty
      if isExpected { loop.execute { self.run() } }
    }

    private func runReady() {
      swap(&batch, &ready)
      for job in batch { job.runSynchronously(on: asUnownedTaskExecutor()) }
      batch.removeAll(keepingCapacity: true)
    }

    private static let rounds = 16
  }
#endif
