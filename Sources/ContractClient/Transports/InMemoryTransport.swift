public import ContractServer

/// Hands requests straight to a server in the same process: for tests of a whole API without a socket.
///
/// Everything happens but HTTP itself: routing, negotiation, security, decoding, validation, streams.
public struct InMemoryTransport: ClientTransport {
  private let server: ContractServer

  /// Sends to this server, in the same process.
  public init(_ server: ContractServer) {
    self.server = server
  }

  public func send(_ request: ClientRequest) async throws -> ClientResponse {
    let response = await server.respond(
      to: ServerRequest(
        method: request.method, path: request.path, headers: request.headers, body: request.body, remoteAddress: "127.0.0.1",
        scheme: "http", authority: "localhost"))
    return ClientResponse(status: response.status, headers: response.headers, body: response.body)
  }
}
