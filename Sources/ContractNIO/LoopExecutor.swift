#if NIO
  import NIOCore
  import NIOPosix
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
    /// What is being run: the other buffer, to save allocations.
    private var batch: [UnownedJob] = []
    /// The next of the batch.
    private var position = 0
    private var isRunning = false
    /// Whether somebody will call `run` soon.
    private var isExpected = false
    /// The sockets have their turn.
    private var isPausing = false

    init(_ loop: any EventLoop) {
      self.loop = loop
    }

    /// One for each loop of the process, which all servers share: several that have much to do would let each other run and no socket.
    static let ofSingletons: [ObjectIdentifier: LoopExecutor] = Dictionary(
      uniqueKeysWithValues: MultiThreadedEventLoopGroup.singleton.makeIterator().map { (ObjectIdentifier($0), LoopExecutor($0)) })

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

    /// Runs the jobs that are ready and those that they make ready, for a while; sockets have their turn before the rest. On the loop.
    func run() {
      if isRunning || isPausing { return }
      isRunning = true
      var turn = LoopTurn()
      while hasJob() {
        let job = batch[position]
        position += 1
        job.runSynchronously(on: asUnownedTaskExecutor())
        if turn.isOver() { break }
      }
      isRunning = false
      isExpected = hasJob()
      if isExpected { pause() }
    }

    /// Whether one is left, which is then at `position`.
    private func hasJob() -> Bool {
      if position < batch.count { return true }
      batch.removeAll(keepingCapacity: true)
      position = 0
      swap(&batch, &ready)
      return !batch.isEmpty
    }

    /// NIO runs what is to be run at once until nothing is left, and looks at its sockets only before a timer that is not yet due.
    private func pause() {
      isPausing = true
      loop.scheduleTask(in: .microseconds(50)) {
        self.isPausing = false
        self.run()
      }
    }
  }
#endif
