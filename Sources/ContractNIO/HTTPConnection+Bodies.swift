#if NIO
  import ContractServer
  import NIOCore
  import NIOHTTP1

  extension HTTPConnection {
    /// The next chunk of the body of request `turn`; `nil` at its end. From any task.
    func pull(_ turn: Int) async throws -> [UInt8]? {
      try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { puller in
          if loop.inEventLoop { wait(puller, turn) } else { loop.execute { self.wait(puller, turn) } }
        }
      } onCancel: {
        loop.execute { self.cancelPull(turn) }
      }
    }

    private func wait(_ puller: BodyBuffer.Puller, _ turn: Int) {
      guard turn == self.turn, case .answering = phase, turn != cancelledTurn else {
        return puller.resume(throwing: RequestFailure.cancelled)
      }
      if !body.take(puller) {
        sendContinue()
        waitForBody()
      }
      resumeReading()
    }

    private func sendContinue() {
      guard current.waitsForContinue, let context else { return }
      current.waitsForContinue = false
      framing.writeContinue(to: context)
      flush()
    }

    private func cancelPull(_ turn: Int) {
      guard turn == self.turn else { return }
      cancelledTurn = turn
      body.abandon()
    }

    /// Reads away what the handler left, if it is little; a lot of it is not worth keeping the connection.
    func drain() {
      phase = .draining
      drained = body.count
      body.abandon()
      if drained > Self.drainLimit { return linger() }
      waitForBody()
      resumeReading()
    }

    func drain(_ part: HTTPServerRequestPart) {
      switch part {
      case .head: break
      case .body(let chunk):
        drained += chunk.readableBytes
        if drained > Self.drainLimit { linger() }
      case .end:
        stopWaiting()
        body.end(.complete)
        next()
      }
    }
  }
#endif
