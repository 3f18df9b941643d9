import Synchronization

/// An open transaction, or a savepoint within one; unusable after its closure.
///
/// `begin` travels with the first statement, so it costs no round trip, and a transaction without statements costs none at
/// all. After an error of the server the rest of the transaction fails; to go on after one, put what may fail in a nested
/// `transaction`.
public final class PostgresTransaction: PostgresExecutor {
  private struct State {
    var isOver = false
    var firstError: PostgresError?
  }

  private let connection: Connection
  private let configuration: PostgresConfiguration
  private let depth: Int
  private let state = Mutex(State())

  private init(_ connection: Connection, configuration: PostgresConfiguration, depth: Int) {
    self.connection = connection
    self.configuration = configuration
    self.depth = depth
  }

  public nonisolated(nonsending) func run(_ sql: SQL, timeout: Duration?) async throws -> PostgresRows {
    let request = Request(.statement(sql), timeout: timeout ?? configuration.statementTimeout)
    try await keepingFirstError { try await $0.perform(request) }
    return try request.answer()
  }

  public nonisolated(nonsending) func batch(_ statements: [SQL], timeout: Duration?) async throws -> [PostgresRows] {
    let request = Request(.statements(statements), timeout: timeout ?? configuration.statementTimeout)
    return try await keepingFirstError { try await $0.rows(of: request) }
  }

  nonisolated(nonsending) private func keepingFirstError<Value>(
    _ body: nonisolated(nonsending) (Connection) async throws -> Value
  ) async throws -> Value {
    do {
      return try await body(checked())
    } catch let error as PostgresError {
      state.withLock { $0.firstError = $0.firstError ?? error }
      throw error
    }
  }

  /// A savepoint: when `body` throws, only what it did is undone, and the transaction goes on.
  public func transaction<Value: Sendable>(
    _ options: PostgresTransactionOptions, _ body: @Sendable (PostgresTransaction) async throws -> Value
  ) async throws -> Value {
    try check()
    guard options.isDefault else {
      throw PostgresError.misuse("a transaction inside a transaction is a savepoint and cannot have options of its own; set them outside")
    }
    let name: SQL = "savepoint_\(unsafeRawSQL: String(depth + 1))"
    let nested = PostgresTransaction(connection, configuration: configuration, depth: depth + 1)
    return try await nested.run(
      begin: "savepoint \(name)", commit: "release savepoint \(name)",
      rollback: ["rollback to savepoint \(name)", "release savepoint \(name)"], body)
  }

  /// Runs text that may hold several statements and takes no parameters, such as a migration.
  /// - Throws: `PostgresError.misuse` when the text ended the transaction.
  public func runScript(unsafeRawSQL text: String, timeout: Duration? = nil) async throws {
    let connection = try checked()
    try await flushBegin()
    try await connection.perform(Request(.script(text), timeout: timeout))
    guard connection.condition.load(ordering: .acquiring) != .idle else {
      throw PostgresError.misuse("the script ended its transaction; leave begin, commit and rollback out of it")
    }
  }

  static func run<Value: Sendable>(
    on connection: Connection, options: PostgresTransactionOptions, configuration: PostgresConfiguration,
    _ body: @Sendable (PostgresTransaction) async throws -> Value
  ) async throws -> Value {
    let transaction = PostgresTransaction(connection, configuration: configuration, depth: 0)
    return try await transaction.run(begin: options.begin, commit: "commit", rollback: ["rollback"], body)
  }

  private func run<Value: Sendable>(
    begin: SQL, commit: SQL, rollback: [SQL], _ body: @Sendable (PostgresTransaction) async throws -> Value
  ) async throws -> Value {
    let beginning = DeferredStatement(begin)
    connection.runBeforeNext(beginning)
    do {
      let value = try await body(self)
      try Task.checkCancellation()
      try await end(with: commit, undoing: beginning)
      return value
    } catch {
      await undo(with: rollback, undoing: beginning)
      throw error
    }
  }

  /// A commit is not cancelled half-way: its outcome must be known. A commit of a transaction in which something had
  /// failed is answered with ROLLBACK; whoever swallowed that error gets it here.
  private func end(with commit: SQL, undoing beginning: DeferredStatement) async throws {
    state.withLock { $0.isOver = true }
    let request = Request(.statement(commit), timeout: configuration.statementTimeout, undoes: beginning.id)
    try await connection.performShielded(request)
    guard request.results.last?.command == "ROLLBACK" else { return }
    throw state.withLock { $0.firstError } ?? PostgresError.misuse("the transaction was ended by a rollback inside it")
  }

  /// Deaf to cancellation and bounded in time. If it fails, the pool closes the connection, which rolls back too.
  private func undo(with rollback: [SQL], undoing beginning: DeferredStatement) async {
    state.withLock { $0.isOver = true }
    let request = Request(.statements(rollback), timeout: configuration.cancelTimeout, undoes: beginning.id)
    try? await connection.performShielded(request)
  }

  /// Sends a deferred `begin` on its own, before something that travels alone.
  func flushBegin() async throws {
    try await connection.perform(Request(.statements([]), timeout: configuration.statementTimeout))
  }

  func checked() throws -> Connection {
    try check()
    return connection
  }

  private func check() throws {
    guard !state.withLock({ $0.isOver }) else {
      throw PostgresError.misuse("a transaction was used after its closure; keep its use inside the closure")
    }
  }
}
