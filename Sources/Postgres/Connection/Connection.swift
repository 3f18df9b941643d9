import CLibPQ
import Logging
import Synchronization

/// One server connection on one loop, always in pipeline mode while it runs statements with parameters.
///
/// Requests are answered in the order they were started. Everything here belongs to the loop's thread but for
/// `perform`, `condition` and `unfinished`. Statements of a request go in one flush up to one Sync, so an error stays
/// with its own request, and requests of several tasks may share the connection.
final class Connection: SocketHandler, @unchecked Sendable {
  /// What the connection could be used for by whoever gets it next.
  enum Condition: UInt8, AtomicRepresentable {
    case idle
    case inTransaction
    case inFailedTransaction
    case closed
  }

  /// An answer that the server owes, in the order it will come.
  enum Expectation {
    case prepare(PreparedStatement, Request)
    case deallocate(String)
    case deallocateSync
    case statement(Request, index: Int)
    case script(Request)
    case sync(Request)
  }

  let loop: EventLoop
  let backendProcess: Int32
  let createdAt = MonotonicClock.now()
  let settings: ConnectionSettings
  let condition = Atomic<Condition>(.idle)
  /// Requests that were handed over and not yet answered.
  let unfinished = Atomic<Int>(0)
  let pace = LanePace()
  /// Requests that are finished, a number that only matters when it changes.
  private(set) var answered: UInt = 0
  /// Called once on the loop's thread when the connection has closed, by itself or not.
  var onClose: (@Sendable (Connection) -> Void)?

  var handle: OpaquePointer?
  var expectations = FIFOQueue<Expectation>()
  var sent = FIFOQueue<Request>()
  var waiting = FIFOQueue<Request>()
  private var idleAction: (() -> Void)?
  /// Statements that go in front of the next request, in its flush.
  private var deferred: [DeferredStatement] = []
  var statements: StatementCache
  /// What the server said before it hung up.
  var farewell: PostgresServerError?
  var timerDeadline = Nanoseconds.max
  /// The reader of a stream has enough for now, so the socket is left alone.
  var isPaused = false
  /// Called on the loop's thread for each notification.
  var onNotification: ((PostgresNotification) -> Void)?
  /// Cancel requests that were sent out and have not returned; until then nothing new may start.
  var cancelsOnTheirWay = 0
  let cancelHandle: CancelHandle?
  private let descriptor: Int32
  private var token: UInt64 = 0
  private var interest: SocketInterest = .read

  /// When the pool replaces it, on the monotonic clock. Guarded by the pool's lock, like those that follow.
  var expiresAt = Nanoseconds.max
  /// When it was last used, and when it was last known to live.
  var idleSince: Nanoseconds = 0
  var checkedAt: Nanoseconds = 0
  var isPooled = false

  /// Takes over `handle`, which is connected and in non-blocking mode. Call `register` next.
  init(handle: OpaquePointer, loop: EventLoop, settings: ConnectionSettings) {
    self.handle = handle
    self.loop = loop
    self.settings = settings
    statements = StatementCache(limit: settings.statementCacheSize)
    backendProcess = PQbackendPID(handle)
    cancelHandle = CancelHandle(connection: handle)
    descriptor = PQsocket(handle)
  }

  deinit {
    if let handle { PQfinish(handle) }
  }

  /// Makes the loop watch the socket, for as long as the connection is open, also while nobody uses it: that is how a
  /// connection that the server closed is noticed at once.
  func register() throws(OperatingSystemError) {
    installNoticeReceiver()
    token = try loop.register(self, descriptor: descriptor, interest: .read)
  }

  // MARK: From any task

  /// Runs a request and waits for its answer. When the task is cancelled the server is told, and this waits for what
  /// came of it: a request that succeeded all the same is a success.
  nonisolated(nonsending) func perform(_ request: Request) async throws {
    try await withTaskCancellationHandler {
      try await performShielded(request)
    } onCancel: {
      loop.execute { self.stop(request, because: .taskCancelled) }
    }
  }

  /// The same, deaf to cancellation; for what must happen in any case, such as a rollback. Every request goes through here.
  nonisolated(nonsending) func performShielded(_ request: Request) async throws {
    guard let observer = settings.observer else { return try await submit(request) }
    return try await observer.observe(request) { try await submit(request) }
  }

  nonisolated(nonsending) private func submit(_ request: Request) async throws {
    if !request.isCounted { unfinished.wrappingAdd(1, ordering: .relaxed) }
    defer { request.handover.acquire() }
    try await withUnsafeThrowingContinuation { continuation in
      request.continuation = continuation
      if loop.isCurrent { accept(request) } else { loop.execute { self.accept(request) } }
    }
  }

  // MARK: On the loop's thread

  /// Starts a request, or lets it wait where the order or a cancel under way demands that.
  func accept(_ request: Request) {
    if request.stopReason != nil { return finish(request, with: .failure(CancellationError())) }
    if let failure = request.encodingFailure { return finish(request, with: .failure(PostgresError.encoding(failure))) }
    guard handle != nil else { return finish(request, with: .failure(lossError(wasSent: false))) }
    if let deadline = request.taskDeadline, deadline.isOver() { return finish(request, with: .failure(timeoutError(of: request))) }
    if let id = request.undoes, let index = deferred.firstIndex(where: { $0.id == id }) {
      deferred.removeSubrange(index...)
      return finish(request, with: .success(()))
    }
    if waiting.isEmpty, deferred.isEmpty, canStart(request) { return send(request) }
    request.phase = .waiting
    waiting.append(request)
    if let deadline = request.taskDeadline { watch(request, until: deadline.instant) }
    startWaiting()
  }

  /// Lets `statement` go in front of the next request: a `begin` needs no round trip of its own.
  func runBeforeNext(_ statement: DeferredStatement) {
    loop.execute { self.deferred.append(statement) }
  }

  func startWaiting() {
    while let request = waiting.first, canStart(request) {
      _ = waiting.popFirst()
      if request.isPipelined, !deferred.isEmpty {
        request.prepend(deferred)
        deferred = []
      }
      send(request)
    }
  }

  /// A script leaves pipeline mode, so it runs alone; while a cancel is on its way nothing new may run that it could hit.
  private func canStart(_ request: Request) -> Bool {
    guard handle != nil else { return false }
    guard cancelsOnTheirWay == 0 else { return false }
    guard let running = sent.first else { return request.isPipelined || expectations.isEmpty }
    return running.stopReason == nil && running.isPipelined && request.isPipelined
  }

  /// Runs `action` when nothing is on its way any more; at once, if that is so now.
  func whenIdle(_ action: @escaping () -> Void) {
    if unfinished.load(ordering: .relaxed) == 0 { action() } else { idleAction = action }
  }

  func finish(_ request: Request, with outcome: Result<Void, any Error>) {
    unfinished.wrappingSubtract(1, ordering: .releasing)
    pace.answered()
    answered &+= 1
    // Before its task: whoever is next need not wait for that.
    request.lender.take()?.takeBack(self)
    request.resume(with: outcome)
    if let action = idleAction, unfinished.load(ordering: .relaxed) == 0 {
      idleAction = nil
      action()
    }
  }

  /// What was sent first needs no answer any more.
  @discardableResult
  func takeFirstSent() -> Request? {
    guard let request = sent.popFirst() else { return nil }
    loop.awaitedAnswers -= 1
    return request
  }

  func setInterest(_ interest: SocketInterest) {
    guard interest != self.interest else { return }
    self.interest = interest
    loop.update(token: token, descriptor: descriptor, interest: interest)
  }

  func lossError(wasSent: Bool, reason: String? = nil) -> PostgresError {
    .connectionLost(
      PostgresConnectionLoss(serverError: farewell, reason: reason ?? "the connection is closed", wasSent: wasSent))
  }

  /// Ends the connection and everything that waits for it.
  func close(reason: String = "the connection was closed") {
    guard let handle else { return }
    self.handle = nil
    condition.store(.closed, ordering: .releasing)
    loop.deregister(token: token, descriptor: descriptor)
    PQfinish(handle)
    expectations.removeAll()
    // The pool knows before those who wait, so that they find its counts right.
    let onClose = onClose.take()
    onClose?(self)
    abandonRequests(reason: reason)
  }

  private func abandonRequests(reason: String) {
    while let request = takeFirstSent() {
      finish(request, with: .failure(abandonment(of: request, reason: reason)))
    }
    while let request = waiting.popFirst() {
      finish(request, with: .failure(lossError(wasSent: false, reason: reason)))
    }
  }

  /// The first error wins, unless it is the farewell of the server itself.
  private func abandonment(of request: Request, reason: String) -> any Error {
    switch request.stopReason {
    case .taskCancelled: return CancellationError()
    case .deadline: return timeoutError(of: request)
    case nil: break
    }
    guard case .server(let error) = request.error else { return request.error ?? lossError(wasSent: true, reason: reason) }
    guard error.severity != "ERROR" else { return PostgresError.server(error) }
    return PostgresError.connectionLost(PostgresConnectionLoss(serverError: error, reason: reason, wasSent: true))
  }

  func timeoutError(of request: Request) -> PostgresError {
    guard let deadline = request.taskDeadline, deadline.instant <= request.answerDeadline else {
      return .statementTimeout(PostgresStatementTimeout(limit: request.timeout ?? .zero, sql: request.sql))
    }
    let isSent = request.phase == .sent
    return .deadlineExceeded(
      PostgresDeadlineExceeded(limit: deadline.limit, activity: isSent ? .running(sql: request.sql) : .beginning(sql: request.sql)))
  }
}
