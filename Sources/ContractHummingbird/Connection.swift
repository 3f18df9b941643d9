#if Hummingbird
  import ContractServer
  import HTTPTypes
  import NIOCore
  import NIOHTTPTypes

  /// The loop over the requests of one connection.
  struct Connection {
    let server: ContractServer
    let configuration: HummingbirdConfiguration
    let channel: any Channel
    let client: ClientPresence
    let parts: InboundParts
    let writer: ResponseWriter
    private let remoteAddress: String?

    init(
      server: ContractServer, configuration: HummingbirdConfiguration, channel: any Channel, client: ClientPresence, parts: InboundParts,
      outbound: NIOAsyncChannelOutboundWriter<HTTPResponsePart>
    ) {
      self.server = server
      self.configuration = configuration
      self.channel = channel
      self.client = client
      self.parts = parts
      self.writer = ResponseWriter(outbound: outbound, serverName: configuration.serverName)
      self.remoteAddress = channel.remoteAddress?.ipAddress
    }

    mutating func run() async {
      do {
        while let head = try await nextHead() {
          guard try await answer(head), try await drain(upTo: Self.drainLimit) else { return await linger() }
        }
      } catch {
        await refuse(error)
      }
    }

    private func nextHead() async throws -> HTTPRequest? {
      guard case .head(let head)? = try await parts.next(turn: parts.takeTurn()) else { return nil }
      return head
    }

    /// Whether the connection may be used again.
    private func answer(_ head: HTTPRequest) async throws -> Bool {
      let response = await server.respond(to: request(head))
      return try await writer.write(response, to: head)
    }

    private func request(_ head: HTTPRequest) -> ServerRequest {
      ServerRequest(
        method: head.method, path: head.path ?? "", headers: head.headerFields, body: body(head), remoteAddress: remoteAddress,
        scheme: "http",
        authority: head.authority)
    }

    private func body(_ head: HTTPRequest) -> RequestBody {
      let length = head.headerFields[.contentLength].flatMap { Int($0) }
      if length == 0 || (length == nil && head.headerFields[.transferEncoding] == nil) { return RequestBody() }
      let waits = head.headerFields[.expect]?.lowercased() == "100-continue"
      let body = InboundBody(parts: parts, turn: parts.takeTurn(), client: client, continueWriter: waits ? writer.outbound : nil)
      return RequestBody(body, declaredLength: length)
    }

    /// What a handler did not read is read away, if it is little; a lot of it is not worth keeping the connection.
    private func drain(upTo limit: Int) async throws -> Bool {
      let turn = parts.takeTurn()
      var left = limit
      while !parts.isComplete {
        guard case .body(let buffer)? = try await parts.next(turn: turn) else { return parts.isComplete }
        left -= buffer.readableBytes
        if left < 0 { return false }
      }
      return true
    }

    /// Closes so that the answer arrives: a socket closed with unread bytes in it is reset, and the client loses what was sent.
    private func linger() async {
      writer.outbound.finish()
      let channel = channel
      let timer = channel.eventLoop.scheduleTask(in: .seconds(2)) { channel.close(promise: nil) }
      let turn = parts.takeTurn()
      while (try? await parts.next(turn: turn)) != nil {}
      timer.cancel()
    }

    /// Bytes that are not HTTP get an answer too; a client that is gone does not.
    private func refuse(_ error: any Error) async {
      switch error {
      case is CancellationError, is IOError, is ChannelError, is InboundParts.TurnIsOver, is ResponseWriter.StreamBroke: return
      default: break
      }
      var response = HTTPProblem(400, detail: "The request is not HTTP/1.1.").response()
      response.headers[.connection] = "close"
      _ = try? await writer.write(response, to: HTTPRequest(method: .get, scheme: nil, authority: nil, path: nil))
      await linger()
    }

    private static let drainLimit = 64 * 1024
  }
#endif
