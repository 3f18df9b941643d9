import CLibPQ

/// Cancellation and deadlines.
///
/// A cancel request names a connection, not a statement, and travels on a connection of its own. So nothing new may start
/// before both have happened: the cancel call has returned and the stopped statement is answered.
extension Connection {
  func stop(_ request: Request, because reason: Request.StopReason) {
    guard request.stopReason == nil else { return }
    switch request.phase {
    case .created: request.stopReason = reason
    case .waiting:
      request.stopReason = reason
      waiting.removeAll { $0 === request }
      finish(request, with: .failure(reason == .taskCancelled ? CancellationError() : timeoutError(of: request)))
      startWaiting()
    case .sent:
      request.stopReason = reason
      request.rows?.discard()
      request.copy?.output?.discard()
      request.copy?.fail(with: reason == .taskCancelled ? CancellationError() : timeoutError(of: request))
      giveUp(on: request)
      stopNext()
      continueReading()
    case .finished: break
    }
  }

  /// Sends a cancel when it is the turn of a request that shall be stopped.
  func stopNext() {
    guard let running = sent.first, running.stopReason != nil, cancelsOnTheirWay == 0 else { return }
    sendCancel()
  }

  /// What is in flight behind the one that shall be stopped could be hit too, and is then sent again.
  private func sendCancel() {
    guard let cancelHandle else { return }
    cancelsOnTheirWay += 1
    for request in sent.elements.dropFirst() { request.mayHaveBeenHit = true }
    settings.cancellers.run {
      cancelHandle.send()
      self.loop.execute { self.cancelReturned() }
    }
  }

  /// A cancel that comes before its statement begins is lost, so it is repeated until there is an answer.
  private func cancelReturned() {
    cancelsOnTheirWay -= 1
    startWaiting()
    guard sent.first?.stopReason != nil else { return }
    loop.schedule(at: MonotonicClock.deadline(after: .milliseconds(50))) { [weak self] in self?.stopNext() }
  }

  /// A server that answers neither the statement nor the cancel is not there any more.
  private func giveUp(on request: Request) {
    let limit = settings.cancelTimeout
    loop.schedule(at: MonotonicClock.deadline(after: limit)) { [weak self] in
      guard let self, request.phase == .sent || self.cancelsOnTheirWay > 0 else { return }
      self.close(reason: "the server did not answer a cancel request within \(limit)")
    }
  }

  // MARK: Deadlines

  func scheduleDeadline(of request: Request) {
    if request.timeout == nil, request.taskDeadline == nil { return }
    let deadline = request.timeout.map { MonotonicClock.deadline(after: $0) } ?? .max
    watch(request, until: min(deadline, request.taskDeadline?.instant ?? .max))
  }

  func watch(_ request: Request, until deadline: Nanoseconds) {
    request.answerDeadline = deadline
    guard deadline < timerDeadline else { return }
    timerDeadline = deadline
    // One timer for the connection, set anew only when it fires: most statements end long before.
    loop.schedule(at: timerDeadline) { [weak self] in self?.timerFired() }
  }

  private func timerFired() {
    timerDeadline = .max
    let now = MonotonicClock.now()
    for request in sent.elements + waiting.elements {
      if request.answerDeadline <= now { stop(request, because: .deadline) }
      if let deadline = request.taskDeadline, deadline.isOver(at: now) { abandon(request) }
      timerDeadline = min(timerDeadline, request.nextDeadline(after: now))
    }
    guard timerDeadline != .max else { return }
    loop.schedule(at: timerDeadline) { [weak self] in self?.timerFired() }
  }

  /// The task of a request that was stopped hears of it now; what the server makes of it is nobody's business but the connection's.
  private func abandon(_ request: Request) {
    guard request.phase == .sent else { return }
    request.abandon(with: request.stopReason == .taskCancelled ? CancellationError() : timeoutError(of: request))
  }
}
