import CLibPQ

/// COPY on the wire.
extension Connection {
  /// The server answered a statement with the beginning of a COPY. False: nobody here asked for one.
  func beginCopy(_ status: ExecStatusType, of request: Request?) -> Bool {
    guard let copy = request?.copy else { return false }
    copy.isTakingData = status == PGRES_COPY_IN && copy.output == nil
    copy.isGivingData = status == PGRES_COPY_OUT && copy.output != nil
    if copy.isTakingData { copy.wake(.success(())) }
    return copy.isTakingData || copy.isGivingData
  }

  /// Takes the blocks of a COPY that have arrived. False: there are no results to fetch before it ends.
  func receiveCopy(for expectation: Expectation, from handle: OpaquePointer) -> Bool {
    guard let copy = expectation.request?.copy, !copy.isTakingData else { return expectation.request?.copy == nil }
    guard copy.isGivingData, let output = copy.output else { return true }
    while true {
      var block: UnsafeMutablePointer<CChar>?
      let count = PQgetCopyData(handle, &block, 1)
      guard count > 0, let block else {
        copy.isGivingData = count == 0
        return count != 0
      }
      output.append([UInt8](UnsafeRawBufferPointer(start: block, count: Int(count))))
      PQfreemem(block)
      if output.mustPause {
        pause()
        return false
      }
    }
  }

  // MARK: COPY FROM STDIN

  /// Waits until the server takes data for `request`.
  func waitForCopy(_ request: Request, _ copy: CopyState) async throws {
    try await withUnsafeThrowingContinuation { (continuation: CopyState.Continuation) in
      loop.execute {
        if let failure = copy.failure { return continuation.resume(throwing: failure) }
        if copy.isTakingData { return continuation.resume() }
        guard request.phase != .finished else { return continuation.resume(throwing: CancellationError()) }
        copy.writer = continuation
      }
    }
  }

  /// Sends a block, and waits while the socket is full.
  func putCopyData(_ bytes: [UInt8], _ copy: CopyState) async throws {
    try await withUnsafeThrowingContinuation { (continuation: CopyState.Continuation) in
      loop.execute {
        if let failure = copy.failure { return continuation.resume(throwing: failure) }
        guard let handle = self.handle, copy.isTakingData else {
          return continuation.resume(throwing: self.lossError(wasSent: true))
        }
        copy.writer = continuation
        let isTaken = bytes.withUnsafeBytes { PQputCopyData(handle, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count)) }
        guard isTaken == 1 else { return self.closeRefused(on: handle) }
        self.flush()
      }
    }
  }

  /// The connection broke while the server was taking data: what it said before it went can be read once the data has an end.
  func endBrokenCopy(on handle: OpaquePointer) {
    guard let copy = sent.first?.copy, copy.isTakingData else { return }
    copy.isTakingData = false
    _ = PQputCopyEnd(handle, nil)
  }

  /// Ends the data; with a reason, the server takes none of it.
  func endCopy(_ copy: CopyState, refusing reason: String? = nil) {
    loop.execute {
      guard let handle = self.handle, copy.isTakingData else { return }
      copy.isTakingData = false
      guard PQputCopyEnd(handle, reason) == 1 else { return self.closeRefused(on: handle) }
      self.flush()
      // The server may have refused the data long ago: then its answer is in libpq's buffer and no event will come for it.
      self.receive()
    }
  }
}
