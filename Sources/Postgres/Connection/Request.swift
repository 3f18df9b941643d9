/// What one caller wants of a connection, from the moment it asks until it is answered. Belongs to the loop's thread,
/// except for the continuation, which is set before it gets there.
///
/// One that has a connection to itself waits for it in the pool's queue as well, without its task.
final class Request: PoolWaiter, @unchecked Sendable {
  enum Kind {
    /// A statement with parameters; the usual case, apart so that it needs no array.
    case statement(SQL)
    /// Statements with parameters, in one flush and up to one Sync: outside a transaction they are one.
    case statements([SQL])
    /// Text in the simple protocol, which may hold several statements; results are dropped. Migrations need it.
    case script(String)
  }

  enum Phase {
    /// Not yet with the connection.
    case created
    /// With the connection, waiting for others to end.
    case waiting
    /// In the hands of libpq.
    case sent
    case finished
  }

  /// Why a request is stopped before its answer.
  enum StopReason {
    case taskCancelled
    case deadline
  }

  /// Resumed without a value: the results are here.
  typealias Continuation = UnsafeContinuation<Void, any Error>

  private(set) var kind: Kind
  let timeout: Duration?
  /// The deferred statement that this one ends; when that was never sent, neither need be.
  let undoes: DeferredStatement.ID?
  var continuation: Continuation?
  /// The connection's count of unfinished requests includes it already.
  var isCounted = false
  var phase = Phase.created
  var results = StatementResults()
  /// How many results come first that the caller did not ask for.
  var unwantedResults = 0
  /// The first error; what comes after it is only its consequence.
  var error: PostgresError?
  /// When it is stopped, once it was sent.
  var answerDeadline = Nanoseconds.max
  var stopReason: StopReason?
  /// Whether a cancel request meant for the one before it could have hit this one.
  var mayHaveBeenHit = false
  /// Where the rows of its last statement go one by one, instead of into `results`.
  var rows: StreamBuffer<PostgresResult>?
  var hasSingleRows = false
  var copy: CopyState?
  var wasRetried = false
  let handover = SanitizedHandover()
  /// Who gets the connection back after the answer.
  var lender: PostgresPool?

  init(
    _ kind: Kind, timeout: Duration?, undoes: DeferredStatement.ID? = nil, taskDeadline: PostgresDeadline? = PostgresDeadline.inForce
  ) {
    self.kind = kind
    self.timeout = timeout
    self.undoes = undoes
    super.init(taskDeadline: taskDeadline)
  }

  /// Puts deferred statements in front; their results are nobody's business.
  func prepend(_ deferred: [DeferredStatement]) {
    guard isPipelined, !deferred.isEmpty else { return }
    kind = .statements(deferred.map(\.sql) + statements)
    unwantedResults += deferred.count
  }

  override func proceed(with outcome: Result<Connection, any Error>) {
    switch outcome {
    case .success(let connection): connection.take(self)
    case .failure(let error): resume(with: .failure(error))
    }
  }

  func resume(with outcome: Result<Void, any Error>) {
    phase = .finished
    handover.release()
    let continuation = continuation.take()
    continuation?.resume(with: outcome)
    copy?.wake(outcome)
  }

  /// Lets its task go on while the connection still waits for the answer, which is nobody's then.
  func abandon(with error: any Error) {
    handover.release()
    let continuation = continuation.take()
    continuation?.resume(throwing: error)
  }

  /// When to look at it again: at its own limit, and then at that of its task.
  func nextDeadline(after now: Nanoseconds) -> Nanoseconds {
    if answerDeadline > now { return answerDeadline }
    return taskDeadline.flatMap { $0.isOver(at: now) ? nil : $0.instant } ?? .max
  }

  /// Forgets the first attempt.
  func prepareForRetry() {
    wasRetried = true
    (error, results, mayHaveBeenHit) = (nil, StatementResults(), false)
    phase = .created
  }

  /// Empty for a script.
  var statements: [SQL] {
    switch kind {
    case .statement(let statement): [statement]
    case .statements(let statements): statements
    case .script: []
    }
  }

  var statementCount: Int {
    switch kind {
    case .statement: 1
    case .statements(let statements): statements.count
    case .script: 0
    }
  }

  var isPipelined: Bool {
    if case .script = kind { false } else { true }
  }

  /// The text to show when the request as a whole goes wrong.
  var sql: String {
    switch kind {
    case .statement(let statement): statement.text
    case .statements(let statements): statements.last?.text ?? ""
    case .script(let text): text
    }
  }

  /// The first parameter that could not be written, if any.
  var encodingFailure: PostgresEncodingError? {
    switch kind {
    case .statement(let statement): return statement.parameters.failure
    case .statements(let statements): return statements.lazy.compactMap(\.parameters.failure).first
    case .script: return nil
    }
  }
}
