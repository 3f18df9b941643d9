#if NIO
  import ContractServer
  import NIOCore
  import NIOHTTP1

  extension HTTPConnection {
    func receive(_ part: HTTPServerRequestPart) {
      switch phase {
      case .waiting: if case .head(let head) = part { arrive(head) }
      case .arriving(let head): receiveRest(part, of: head)
      case .answering where body.isOpen: receiveBody(part)
      case .answering: enqueue(part)
      case .draining: drain(part)
      case .lingering, .closed: break
      }
    }

    private func arrive(_ head: HTTPRequestHead) {
      clock.headBegan = nil
      do {
        phase = .arriving(try RequestHead(head))
        body = BodyBuffer()
      } catch {
        switch error {
        case .method: refuse("The method is not one of HTTP.")
        case .host: refuse("A request has one field Host.")
        }
      }
    }

    /// A body that comes in the same read as its head is handed over whole: nothing waits for it.
    private func receiveRest(_ part: HTTPServerRequestPart, of head: RequestHead) {
      switch part {
      case .body(let chunk): body.append(chunk)
      case .end:
        body.end(.complete)
        dispatch(head)
      case .head: break
      }
    }

    private func receiveBody(_ part: HTTPServerRequestPart) {
      current.waitsForContinue = false
      switch part {
      case .body(let chunk):
        stopWaiting()
        body.append(chunk)
      case .end:
        stopWaiting()
        body.end(.complete)
      case .head: break
      }
    }

    private func enqueue(_ part: HTTPServerRequestPart) {
      if case .head = part { queuedRequests += 1 }
      if queuedRequests <= site.configuration.maximumPipelinedRequests { queue.append(.part(part)) }
    }

    /// What came is not HTTP, or ended in the middle.
    func receiveFailure(_ failure: Failure = .malformed) {
      switch phase {
      case .waiting: refuse(failure)
      case .arriving(let head):
        body.end(.failed(.malformedBody(detail: Self.badFraming)))
        dispatch(head)
      case .answering where body.isOpen: body.end(.failed(.malformedBody(detail: Self.badFraming)))
      case .answering: queue.append(.failure(failure))
      case .draining: linger()
      case .lingering, .closed: break
      }
    }

    private func refuse(_ failure: Failure) {
      switch failure {
      case .malformed: refuse("The request is not HTTP/1.1.")
      // Source: RFC 6585, section 5.
      case .fieldsTooLarge: refuse("The header fields of the request are more or longer than the server reads.", status: 431)
      }
    }

    /// Starts the task of a request.
    func dispatch(_ head: RequestHead) {
      readCertificate()
      turn += 1
      phase = .answering
      current = CurrentRequest(isHTTP10: head.isHTTP10, keepsAlive: head.keepsAlive, waitsForContinue: head.expectsContinue && body.isOpen)
      let request = ServerRequest(
        method: head.method, path: head.path, headers: head.fields, body: requestBody(head), remoteAddress: remoteAddress, scheme: scheme,
        authority: head.authority, clientCertificate: clientCertificate)
      if isReading { loopExecutor.hold() }
      task = Task(executorPreference: taskExecutor) { [self, turn] in await serve(request, turn) }
      if !isReading { loopExecutor.run() }
    }

    private func requestBody(_ head: RequestHead) -> RequestBody {
      if body.isComplete, !head.isChunked { return RequestBody(body.takeAll()) }
      return RequestBody(InboundBody(connection: self, turn: turn), declaredLength: head.contentLength)
    }

    /// The next request, after one was answered and read to its end.
    func next() {
      if framing.isOneRequest { return linger() }
      phase = .waiting
      body = BodyBuffer()
      while let queued = queue.popFirst() {
        switch queued {
        case .part(let part):
          if case .head = part { queuedRequests -= 1 }
          receive(part)
        case .failure(let failure): receiveFailure(failure)
        }
        if case .answering = phase, !body.isOpen { break }
      }
      if case .arriving(let head) = phase, !isReading { dispatch(head) }
      if case .waiting = phase { awaitRequest() }
      resumeReading()
    }

    func awaitRequest() {
      if isQuiescing || isHalfClosed { return linger() }
      waitForRequest()
    }

    private static let badFraming = "The body is not framed as HTTP asks."
  }
#endif
