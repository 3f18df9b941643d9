import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Told by its loop, on the loop's thread, that its socket can be read or written.
protocol SocketHandler: AnyObject {
  func socketReady(_ ready: SocketInterest)

  /// Something was sent and may have been answered already.
  var expectsAnswer: Bool { get }

  /// Reads without having been told to. False: there was nothing yet.
  func readAtOnce() -> Bool
}

extension SocketHandler {
  var expectsAnswer: Bool { false }
  func readAtOnce() -> Bool { false }
}

/// One thread that waits for sockets and runs the tasks that use them.
///
/// Being the executor of the tasks as well is the point: a query's answer resumes its task on the thread that read it,
/// which costs a queue append; a hop to another thread costs more than the query does.
final class EventLoop: TaskExecutor, @unchecked Sendable {
  private enum Work: Sendable {
    case job(UnownedJob)
    case closure(@Sendable () -> Void)
  }

  private struct Inbox: ~Copyable {
    var work: [Work] = []
    var isSleeping = false
    var isStopping = false
  }

  private struct Slot {
    var handler: (any SocketHandler)?
    var generation: UInt32 = 0
  }

  private let poller: any SocketPoller
  private let inbox = Mutex(Inbox())
  // The rest belongs to the loop's own thread.
  private var ready = FIFOQueue<Work>()
  private var turn = LoopTurn()
  private var timers = TimerQueue()
  private var slots: [Slot] = []
  private var freeSlots: [Int] = []
  private var events: [SocketEvent] = []
  private var patience = LoopPatience()
  private var trustInAnswersAtOnce = Trust()
  /// Requests that were sent on sockets of this loop and are not answered.
  var awaitedAnswers = 0

  init(poller: any SocketPoller = EventLoop.defaultPoller()) {
    self.poller = poller
    OSThread.start { self.run() }
  }

  static func defaultPoller() -> any SocketPoller {
    #if os(Linux)
      return EpollPoller()
    #else
      return PollPoller()
    #endif
  }

  /// The loop whose thread this is.
  static var current: EventLoop? {
    pthread_getspecific(CurrentLoop.key).map { Unmanaged<EventLoop>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Which loop it is, without a reference to it: counting those would cost as much as the rest of a comparison.
  typealias Identity = UnsafeMutableRawPointer

  var identity: Identity { Unmanaged.passUnretained(self).toOpaque() }

  static var currentIdentity: Identity? { pthread_getspecific(CurrentLoop.key) }

  var isCurrent: Bool { Self.currentIdentity == identity }

  // MARK: From any thread

  func enqueue(_ job: consuming ExecutorJob) { submit(.job(UnownedJob(job))) }

  /// Runs `body` on the loop's thread: at once when called there, else soon and in order.
  func execute(_ body: @escaping @Sendable () -> Void) {
    if isCurrent { body() } else { submit(.closure(body)) }
  }

  /// Ends the thread after what is queued now. Nothing may be registered or enqueued any more.
  func stop() {
    inbox.withLock { $0.isStopping = true }
    poller.wake()
  }

  private func submit(_ work: Work) {
    if isCurrent {
      ready.append(work)
      return
    }
    let mustWake = inbox.withLock { inbox in
      inbox.work.append(work)
      defer { inbox.isSleeping = false }
      return inbox.isSleeping
    }
    if mustWake { poller.wake() }
  }

  // MARK: On the loop's thread

  /// Watches `descriptor` for `handler`, which is kept alive until `deregister`.
  func register(_ handler: any SocketHandler, descriptor: Int32, interest: SocketInterest) throws(OperatingSystemError) -> UInt64 {
    let index = freeSlots.popLast() ?? appendSlot()
    let token = UInt64(slots[index].generation) << 32 | UInt64(index)
    do throws(OperatingSystemError) {
      try poller.add(descriptor: descriptor, token: token, interest: interest)
    } catch {
      freeSlots.append(index)
      throw error
    }
    slots[index].handler = handler
    return token
  }

  func update(token: UInt64, descriptor: Int32, interest: SocketInterest) {
    poller.update(descriptor: descriptor, token: token, interest: interest)
  }

  func deregister(token: UInt64, descriptor: Int32) {
    poller.remove(descriptor: descriptor)
    let index = Int(token & 0xFFFF_FFFF)
    slots[index].handler = nil
    // Events of the old socket that are already collected carry the old generation and find nobody.
    slots[index].generation &+= 1
    freeSlots.append(index)
  }

  func schedule(at deadline: Nanoseconds, _ action: @escaping () -> Void) {
    timers.insert(at: deadline, action)
  }

  private func appendSlot() -> Int {
    slots.append(Slot())
    return slots.count - 1
  }

  // MARK: The loop

  /// An answer resumes a task, which gives its connection to the next task, which sends: so many steps are taken before the sockets are looked
  /// at again, that a free connection gets its next statement without a system call between, and yet no socket waits for long.
  private static let roundsBetweenLooks = 4

  private func run() {
    pthread_setspecific(CurrentLoop.key, Unmanaged.passUnretained(self).toOpaque())
    while true {
      runSomeReady()
      fireTimers()
      guard collectInbox() else { break }
      wait()
      turn = LoopTurn()
      inbox.withLock { $0.isSleeping = false }
      dispatchEvents()
    }
    pthread_setspecific(CurrentLoop.key, nil)
  }

  private func runSomeReady() {
    for _ in 0..<Self.roundsBetweenLooks where !ready.isEmpty && !turn.isOver { runReady() }
  }

  /// Waits for a socket, the bell or a timer. With few answers to come, the next is often here sooner than a thread falls asleep and wakes.
  private func wait() {
    let limit = timeout()
    if limit != 0, patience.isWorthwhile(answersAwaited: awaitedAnswers) {
      let end = MonotonicClock.now() + LoopPatience.limit
      var isOver = false
      repeat { isOver = poller.wait(timeout: 0, into: &events) } while !isOver && MonotonicClock.now() < end
      patience.note(wasRewarded: isOver)
      if isOver { return }
    }
    poller.wait(timeout: limit, into: &events)
  }

  /// Runs what was ready when it began, as far as there is time for it before the sockets' turn; what that adds is for the next round.
  private func runReady() {
    var left = ready.count
    while left > 0, !turn.isOver, let work = ready.popFirst() {
      left -= 1
      switch work {
      case .job(let job): job.runSynchronously(on: asUnownedTaskExecutor())
      case .closure(let closure): closure()
      }
      turn.note()
    }
  }

  private func fireTimers() {
    guard timers.soonest != nil else { return }
    let now = MonotonicClock.now()
    while let timer = timers.popDue(at: now) { timer.action() }
  }

  /// Moves the work of other threads here and, when there is none at all, declares the loop asleep. False: stop.
  private func collectInbox() -> Bool {
    inbox.withLock { inbox in
      if !inbox.work.isEmpty {
        for work in inbox.work { ready.append(work) }
        inbox.work.removeAll(keepingCapacity: true)
      }
      inbox.isSleeping = ready.isEmpty
      return !(inbox.isStopping && ready.isEmpty)
    }
  }

  /// Milliseconds until the next timer, rounded up; 0 while work is ready; -1 for no limit.
  private func timeout() -> Int32 {
    guard ready.isEmpty else { return 0 }
    guard let soonest = timers.soonest else { return -1 }
    let now = MonotonicClock.now()
    guard soonest > now else { return 0 }
    return Int32(clamping: (soonest - now) / 1_000_000 + 1)
  }

  private func dispatchEvents() {
    for event in events {
      let index = Int(event.token & 0xFFFF_FFFF)
      guard slots[index].generation == UInt32(event.token >> 32) else { continue }
      guard let handler = slots[index].handler else { continue }
      handler.socketReady(event.ready)
      // Before the next socket: whoever gets the connection next may find the server's process still awake.
      runSomeReady()
      readOn(handler)
    }
    events.removeAll(keepingCapacity: true)
  }

  /// Waking a server process often gives it this very processor, and when `send` returns a small statement is answered. To read that at once
  /// saves both processes a sleep. The other sockets wait for `answersInARow` small statements at most.
  private func readOn(_ handler: any SocketHandler) {
    var count = 0
    while count < Self.answersInARow, handler.expectsAnswer, trustInAnswersAtOnce.isGiven() {
      let isAnswered = handler.readAtOnce()
      trustInAnswersAtOnce.note(wasRewarded: isAnswered)
      guard isAnswered else { return }
      runSomeReady()
      count += 1
    }
  }

  private static let answersInARow = 16
}

/// The thread-local slot that says which loop a thread is.
private enum CurrentLoop {
  static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()
}
