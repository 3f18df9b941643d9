#if NIO
  import ContractServer
  import NIOCore

  extension HTTPConnection {
    typealias Chunks = any AsyncSequence<[UInt8], any Error> & Sendable

    /// The task of one request.
    func serve(_ request: ServerRequest, _ turn: Int) async {
      let response = await site.server.respond(to: request)
      switch response.body {
      case .none, .bytes:
        if loop.inEventLoop { finish(response, turn) } else { loop.execute { self.finish(response, turn) } }
      case .stream(let chunks): await stream(response, chunks, turn, isEvents: false)
      case .events(let chunks): await stream(response, chunks, turn, isEvents: true)
      }
    }

    private func isAnswering(_ turn: Int) -> Bool {
      if case .answering = phase { turn == self.turn } else { false }
    }

    /// Writes a response that is in memory.
    private func finish(_ response: ServerResponse, _ turn: Int) {
      guard isAnswering(turn), let context else { return }
      let closes = closesAfter(response)
      var bytes: [UInt8] = []
      if case .bytes(let content) = response.body { bytes = content }
      framing.write(head(response, .whole, closes), bytes: bytes, to: context, promise: outPromise(context))
      complete(closes)
    }

    private func head(_ response: ServerResponse, _ body: ResponseHead.Body, _ closes: Bool) -> ResponseHead {
      ResponseHead(status: response.status, fields: response.headers, body: body, closes: closes, isHTTP10: current.isHTTP10)
    }

    private func closesAfter(_ response: ServerResponse) -> Bool {
      if !current.keepsAlive || isQuiescing || current.waitsForContinue { return true }
      if !body.isOpen, !body.isComplete { return true }
      if queuedRequests > site.configuration.maximumPipelinedRequests, queue.isEmpty { return true }
      return (isHalfClosed && queue.isEmpty) || ConnectionField.closes(response.headers)
    }

    private func complete(_ closes: Bool) {
      flush()
      task = nil
      // It may be gone with what was written.
      guard case .answering = phase else { return }
      if framing.isOneRequest {
        if !isOut { waitForFlush() }
      } else if closes {
        return linger()
      }
      if body.isComplete { next() } else { drain() }
    }

    // MARK: Streams

    private func stream(_ response: ServerResponse, _ chunks: Chunks, _ turn: Int, isEvents: Bool) async {
      guard let closes = await onLoop({ $0.open(response, turn, isEvents: isEvents) }) else { return }
      do {
        for try await chunk in chunks where !chunk.isEmpty {
          guard await send(chunk, turn) else { return }
        }
        try Task.checkCancellation()
        await onLoop { $0.end(turn, closes) }
      } catch {
        await onLoop { $0.breakOff(turn) }
      }
    }

    /// Writes the head. Nil: the time of this request is over.
    private func open(_ response: ServerResponse, _ turn: Int, isEvents: Bool) -> Bool? {
      guard isAnswering(turn), let context else { return nil }
      current.isEvents = isEvents
      if isEvents, isQuiescing { task?.cancel() }
      let closes = closesAfter(response) || current.isHTTP10
      framing.write(head(response, .stream, closes), to: context)
      flush()
      return closes
    }

    /// Whether the client wants more; returns when it has taken enough.
    private func send(_ chunk: [UInt8], _ turn: Int) async -> Bool {
      switch await onLoop({ $0.write(chunk, turn) }) {
      case .ready: true
      case .gone: false
      case .full:
        await withCheckedContinuation { writer in
          if loop.inEventLoop { wait(writer, turn) } else { loop.execute { self.wait(writer, turn) } }
        }
      }
    }

    private enum Appetite { case ready, full, gone }

    private func write(_ chunk: [UInt8], _ turn: Int) -> Appetite {
      guard isAnswering(turn), let context else { return .gone }
      framing.write(chunk: chunk, isHTTP10: current.isHTTP10, to: context)
      flush()
      return context.channel.isWritable ? .ready : .full
    }

    private func wait(_ writer: CheckedContinuation<Bool, Never>, _ turn: Int) {
      guard isAnswering(turn), let context else { return writer.resume(returning: false) }
      if context.channel.isWritable { return writer.resume(returning: true) }
      self.writer = writer
    }

    private func end(_ turn: Int, _ closes: Bool) {
      guard isAnswering(turn), let context else { return }
      framing.writeEnd(isHTTP10: current.isHTTP10, to: context, promise: outPromise(context))
      complete(closes || isQuiescing)
    }

    /// An event stream has no end of its own: a graceful shutdown is one. Any other stream is cut off, so that nobody takes it for whole.
    private func breakOff(_ turn: Int) {
      guard isAnswering(turn) else { return }
      if current.isEvents, isQuiescing, !isHalfClosed { return end(turn, true) }
      if let context { framing.breakOff(.handlerFailed, to: context) }
    }

    private func onLoop<Value: Sendable>(_ body: @escaping @Sendable (HTTPConnection) -> Value) async -> Value {
      if loop.inEventLoop { return body(self) }
      return await withCheckedContinuation { continuation in
        loop.execute { continuation.resume(returning: body(self)) }
      }
    }
  }
#endif
