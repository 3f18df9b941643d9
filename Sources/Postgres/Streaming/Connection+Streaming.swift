import CLibPQ

/// The part of receiving where a reader sets the pace.
extension Connection {
  /// Single-row mode holds for one statement and must be asked for when it has become the current one, before its first result.
  func armSingleRows(for expectation: Expectation, on handle: OpaquePointer) {
    guard case .statement(let request, let index) = expectation, request.rows != nil, !request.hasSingleRows,
      index == request.statementCount - 1
    else { return }
    request.hasSingleRows = PQsetSingleRowMode(handle) == 1
  }

  /// Stops listening to the socket when the reader of the current request has enough for now.
  func pauseIfFull(_ expectation: Expectation) -> Bool {
    guard let request = expectation.request else { return false }
    guard request.rows?.mustPause == true else { return false }
    pause()
    return true
  }

  func pause() {
    isPaused = true
    setInterest([])
  }

  /// Goes on after `pauseIfFull`, with what libpq holds already.
  func continueReading() {
    guard isPaused, handle != nil else { return }
    isPaused = false
    setInterest(.read)
    receive()
  }
}

extension Connection.Expectation {
  var request: Request? {
    switch self {
    case .prepare(_, let request), .statement(let request, _), .script(let request), .sync(let request): request
    case .deallocate, .deallocateSync: nil
    }
  }
}
