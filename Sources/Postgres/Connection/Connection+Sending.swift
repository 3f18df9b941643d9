import CLibPQ
import Synchronization

/// From requests to libpq's output buffer, and from there to the socket.
extension Connection {
  func send(_ request: Request) {
    guard let handle else { return }
    request.phase = .sent
    sent.append(request)
    loop.awaitedAnswers += 1
    scheduleDeadline(of: request)
    let isAccepted =
      switch request.kind {
      case .statement(let statement): enterPipeline(handle) && send(statement, at: 0, of: request, to: handle) && sync(request, handle)
      case .statements(let statements): send(statements, of: request, to: handle)
      case .script(let text): sendScript(text, of: request, to: handle)
      }
    guard isAccepted else { return closeRefused(on: handle) }
    flush()
  }

  /// libpq takes nothing more. The connection is over, but what the server said before it went may have arrived.
  func closeRefused(on handle: OpaquePointer) {
    let reason = Self.message(of: handle)
    receive()
    close(reason: reason)
  }

  private func send(_ statements: [SQL], of request: Request, to handle: OpaquePointer) -> Bool {
    guard enterPipeline(handle) else { return false }
    for (index, sql) in statements.enumerated() {
      guard send(sql, at: index, of: request, to: handle) else { return false }
    }
    return sync(request, handle)
  }

  private func enterPipeline(_ handle: OpaquePointer) -> Bool {
    PQpipelineStatus(handle) != PQ_PIPELINE_OFF || PQenterPipelineMode(handle) == 1
  }

  private func send(_ sql: SQL, at index: Int, of request: Request, to handle: OpaquePointer) -> Bool {
    guard let prepared = prepare(sql, for: request, on: handle) else { return false }
    let isSent = sql.parameters.withLibPQArrays { values, lengths, formats in
      PQsendQueryPrepared(handle, prepared.name, Int32(sql.parameterCount), values, lengths, formats, 1)
    }
    guard isSent == 1 else { return false }
    expectations.append(.statement(request, index: index))
    return true
  }

  /// Ends the flush of a request, and lets evicted statements go behind it.
  private func sync(_ request: Request, _ handle: OpaquePointer) -> Bool {
    guard PQpipelineSync(handle) == 1 else { return false }
    expectations.append(.sync(request))
    return sendDeallocations(to: handle)
  }

  /// The prepared form of `sql`; a new one is parsed in the same flush, so it costs no round trip of its own.
  /// One that another request is just having parsed is not built upon: if that fails, this would fail with a strange error.
  private func prepare(_ sql: SQL, for request: Request, on handle: OpaquePointer) -> PreparedStatement? {
    let key = StatementKey(text: sql.text, types: sql.parameters.types)
    let cached = statements.find(key)
    if let cached, cached.isReady { return cached }
    let prepared = cached == nil ? statements.add(key) : .unnamed(key)
    guard PQsendPrepare(handle, prepared.name, sql.text, Int32(key.types.count), key.types) == 1 else { return nil }
    expectations.append(.prepare(prepared, request))
    return prepared
  }

  /// Evicted statements go in the same flush, but up to a Sync of their own: an error of theirs spoils nothing.
  private func sendDeallocations(to handle: OpaquePointer) -> Bool {
    guard !statements.forgotten.isEmpty, condition.load(ordering: .relaxed) == .idle else { return true }
    for name in statements.takeForgotten() {
      guard PQsendQueryParams(handle, "deallocate \(name)", 0, nil, nil, nil, nil, 1) == 1 else { return false }
      expectations.append(.deallocate(name))
    }
    guard PQpipelineSync(handle) == 1 else { return false }
    expectations.append(.deallocateSync)
    return true
  }

  private func sendScript(_ text: String, of request: Request, to handle: OpaquePointer) -> Bool {
    if PQpipelineStatus(handle) != PQ_PIPELINE_OFF, PQexitPipelineMode(handle) != 1 { return false }
    guard PQsendQuery(handle, text) == 1 else { return false }
    expectations.append(.script(request))
    return true
  }

  /// Writes what the socket takes; the rest waits until it takes more. While waiting the loop also reads, or both sides
  /// could wait for each other with full buffers.
  func flush() {
    guard let handle else { return }
    switch PQflush(handle) {
    case 0:
      setInterest(isPaused ? [] : .read)
      if let copy = sent.first?.copy, copy.isTakingData { copy.wake(.success(())) }
    case 1: setInterest(isPaused ? .write : [.read, .write])
    default: receive()
    }
  }

  static func message(of handle: OpaquePointer) -> String {
    String(cString: PQerrorMessage(handle)).split(separator: "\n").map { String($0) }.joined(separator: " ")
  }
}
