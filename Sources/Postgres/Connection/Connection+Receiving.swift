import CLibPQ
import Synchronization

/// From the socket to the requests that wait.
extension Connection {
  func socketReady(_ ready: SocketInterest) {
    if ready.contains(.write) { flush() }
    if ready.contains(.read) { receive() }
  }

  var expectsAnswer: Bool { handle != nil && !sent.isEmpty && !isPaused }

  func readAtOnce() -> Bool {
    let before = answered
    receive()
    return answered != before
  }

  /// Reads what is there and hands out every complete answer. A broken connection is read to its end first: the
  /// answers and the farewell that came before the end still count.
  func receive() {
    guard let handle else { return }
    let isAlive = PQconsumeInput(handle) == 1
    if !isAlive { endBrokenCopy(on: handle) }
    while self.handle != nil, let expectation = expectations.first {
      armSingleRows(for: expectation, on: handle)
      guard receiveCopy(for: expectation, from: handle), PQisBusy(handle) == 0 || !isAlive else { break }
      guard receive(PQgetResult(handle), for: expectation) else { break }
      if isAlive, pauseIfFull(expectation) { break }
    }
    pace.look()
    guard self.handle != nil else { return }
    if isAlive { takeNotifications(from: handle) } else { close(reason: Self.message(of: handle)) }
  }

  /// One result, or nil for the end of a statement's results. False: the connection ended here.
  private func receive(_ result: OpaquePointer?, for expectation: Expectation) -> Bool {
    guard let result else {
      if case .script(let request) = expectation {
        advance()
        drained(request)
        return true
      }
      switch expectation {
      case .sync, .deallocateSync: return false
      default: advance()
      }
      return true
    }
    switch PQresultStatus(result) {
    case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: succeed(expectation, result)
    case PGRES_PIPELINE_SYNC:
      PQclear(result)
      advance()
      if case .sync(let request) = expectation { drained(request) } else { startWaiting() }
    case PGRES_PIPELINE_ABORTED:
      PQclear(result)
      skipped(expectation)
    case PGRES_FATAL_ERROR, PGRES_NONFATAL_ERROR, PGRES_BAD_RESPONSE:
      defer { PQclear(result) }
      if fail(expectation, result) { return true }
      // libpq may have closed the socket by itself: the loop must let go of it before anybody else gets the same descriptor.
      if let handle { close(reason: Self.message(of: handle)) }
      return false
    case PGRES_SINGLE_TUPLE:
      let row = PostgresResult(result)
      expectation.request?.rows?.append(row)
    default:
      defer { PQclear(result) }
      if beginCopy(PQresultStatus(result), of: expectation.request) { return true }
      refuseCopy(expectation)
      return false
    }
    return true
  }

  private func advance() { _ = expectations.popFirst() }

  private func succeed(_ expectation: Expectation, _ result: OpaquePointer) {
    switch expectation {
    case .statement(let request, _): request.results.append(PostgresResult(result))
    case .prepare(let prepared, _):
      prepared.isReady = true
      PQclear(result)
    case .script(let request) where request.copy != nil: request.results.append(PostgresResult(result))
    default: PQclear(result)
    }
  }

  /// An error before it made the server skip this; what was to be prepared is not, what was to be forgotten is not.
  private func skipped(_ expectation: Expectation) {
    switch expectation {
    case .prepare(let prepared, _): statements.remove(prepared)
    case .deallocate(let name): statements.stillThere(name)
    default: break
    }
  }

  /// An error of the server belongs to its request. An error without SQLSTATE is libpq's own: the connection is gone.
  private func fail(_ expectation: Expectation, _ result: OpaquePointer) -> Bool {
    guard let error = PostgresServerError(result, sql: text(of: expectation)) else { return false }
    if error.sqlState != .invalidStatementName { skipped(expectation) }
    if error.severity != "ERROR" { farewell = farewell ?? error }
    switch expectation {
    case .prepare(_, let request), .statement(let request, _), .script(let request), .sync(let request):
      request.error = request.error ?? .server(error)
    case .deallocate, .deallocateSync: break
    }
    return true
  }

  private func text(of expectation: Expectation) -> String? {
    switch expectation {
    case .prepare(let prepared, _): prepared.key.text
    case .statement(let request, let index): request.statements[index].text
    case .script(let request): request.sql
    case .deallocate, .deallocateSync, .sync: nil
    }
  }

  private func refuseCopy(_ expectation: Expectation) {
    if case .statement(let request, _) = expectation { request.error = .misuse(Self.copyRefusal) }
    if case .script(let request) = expectation { request.error = .misuse(Self.copyRefusal) }
    close(reason: Self.copyRefusal)
  }

  private static let copyRefusal = "COPY … FROM STDIN and TO STDOUT cannot run as a query; the connection was closed to end it"

  /// The request is answered to its Sync.
  private func drained(_ request: Request) {
    noteCondition()
    takeFirstSent()
    complete(request)
    stopNext()
    startWaiting()
  }

  private func noteCondition() {
    guard let handle, expectations.isEmpty else { return }
    let now: Condition =
      switch PQtransactionStatus(handle) {
      case PQTRANS_IDLE: .idle
      case PQTRANS_INERROR: .inFailedTransaction
      default: .inTransaction
      }
    condition.store(now, ordering: .releasing)
  }

  private func complete(_ request: Request) {
    if case .server(let error) = request.error, mayRetry(request, after: error) {
      request.prepareForRetry()
      return accept(request)
    }
    guard let error = request.error else {
      return finish(request, with: .success(()))
    }
    if error.sqlState == .queryCanceled, let reason = request.stopReason {
      let error: any Error = reason == .taskCancelled ? CancellationError() : timeoutError(of: request)
      return finish(request, with: .failure(error))
    }
    finish(request, with: .failure(error))
  }

  /// Some refusals happen before a statement runs and say nothing about it: outside a transaction it is sent anew, once.
  /// Inside one the transaction is lost and its owner must know.
  private func mayRetry(_ request: Request, after error: PostgresServerError) -> Bool {
    let isStale = forgetStaleStatements(of: request, after: error)
    let wasHit = error.sqlState == .queryCanceled && request.mayHaveBeenHit
    guard isStale || wasHit else { return false }
    return condition.load(ordering: .relaxed) == .idle && !request.wasRetried && request.stopReason == nil
  }

  /// A cached statement that the schema outgrew (0A000), or that the server no longer has (26000). What is just being parsed anew, for
  /// another request that met the same, stays.
  private func forgetStaleStatements(of request: Request, after error: PostgresServerError) -> Bool {
    let isGone = error.sqlState == .invalidStatementName
    guard isGone || error.sqlState == .featureNotSupported && error.routine == "RevalidateCachedQuery" else { return false }
    for sql in request.statements {
      guard let cached = statements.find(StatementKey(text: sql.text, types: sql.parameters.types)), cached.isReady else { continue }
      if isGone { statements.remove(cached) } else { statements.forget(cached) }
    }
    return true
  }
}
