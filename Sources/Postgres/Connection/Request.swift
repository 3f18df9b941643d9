/// What one caller wants of a connection, from the moment it asks until it is answered. Belongs to the loop's thread,
/// except for the continuation, which is set before it gets there.
final class Request: @unchecked Sendable {
  enum Kind {
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

  typealias Continuation = UnsafeContinuation<[PostgresResult], any Error>

  private(set) var kind: Kind
  let timeout: Duration?
  /// The deferred statement that this one ends; when that was never sent, neither need be.
  let undoes: DeferredStatement.ID?
  var continuation: Continuation?
  /// The connection's count of unfinished requests includes it already.
  var isCounted = false
  var phase = Phase.created
  var results: [PostgresResult] = []
  /// How many results come first that the caller did not ask for.
  var unwantedResults = 0
  var wantedResults: [PostgresResult] { unwantedResults == 0 ? results : Array(results.dropFirst(unwantedResults)) }
  /// The first error; what comes after it is only its consequence.
  var error: PostgresError?
  var deadline = Nanoseconds.max
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

  init(_ kind: Kind, timeout: Duration?, undoes: DeferredStatement.ID? = nil) {
    self.kind = kind
    self.timeout = timeout
    self.undoes = undoes
  }

  /// Puts deferred statements in front; their results are nobody's business.
  func prepend(_ deferred: [DeferredStatement]) {
    guard case .statements(let statements) = kind, !deferred.isEmpty else { return }
    kind = .statements(deferred.map(\.sql) + statements)
    unwantedResults += deferred.count
  }

  func resume(with outcome: Result<[PostgresResult], any Error>) {
    phase = .finished
    handover.release()
    let continuation = continuation.take()
    continuation?.resume(with: outcome)
    copy?.wake(outcome.map { _ in })
  }

  /// Forgets the first attempt.
  func prepareForRetry() {
    wasRetried = true
    (error, results, mayHaveBeenHit) = (nil, [], false)
    phase = .created
  }

  /// Empty for a script.
  var statements: [SQL] {
    if case .statements(let statements) = kind { statements } else { [] }
  }

  var statementCount: Int { statements.count }

  var isPipelined: Bool {
    if case .statements = kind { true } else { false }
  }

  /// The text to show when the request as a whole goes wrong.
  var sql: String {
    switch kind {
    case .statements(let statements): statements.last?.text ?? ""
    case .script(let text): text
    }
  }

  /// The first parameter that could not be written, if any.
  var encodingFailure: PostgresEncodingError? {
    guard case .statements(let statements) = kind else { return nil }
    for statement in statements {
      if let failure = statement.parameters.failure { return failure }
    }
    return nil
  }
}
