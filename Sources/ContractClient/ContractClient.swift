// In:  what generated clients write into an OutgoingRequest, and a transport that carries it: HTTP, or a ContractServer in the same process.
// Out: IncomingResponse, from which generated clients read their typed outputs; every mishap is a ClientError that names the operation.
// It encodes parameters and bodies, presents credentials, runs middleware, keeps the time limit, streams both ways.
// It never: knows an API, retries, follows redirects, keeps cookies, or logs. The HTTP transport is empty without the trait `HTTPClient`.
// Sources: OpenAPI 3.2 (parameters, bodies), RFC 6570, RFC 6750, RFC 7617, RFC 7578, WHATWG HTML (server-sent events).

public import ContractRuntime
public import ContractServer

/// What generated clients call through: a transport, and the rules shared by all operations.
public struct ContractClient: Sendable {
  private let transport: any ClientTransport
  /// What holds for every call.
  public let configuration: ClientConfiguration

  /// A client over this transport.
  public init(_ transport: any ClientTransport, configuration: ClientConfiguration = .init()) {
    self.transport = transport
    self.configuration = configuration
  }

  /// Calls one operation: for generated code.
  ///
  /// - Throws: `ClientError`, and whatever the transport, the credentials and the middleware throw.
  public func call<Output>(
    _ operation: OperationDescription, _ write: (inout OutgoingRequest) throws -> Void,
    receive: (IncomingResponse) async throws -> Output
  ) async throws -> Output {
    var outgoing = OutgoingRequest(operation)
    try write(&outgoing)
    if let credentials = configuration.credentials { try await outgoing.present(credentials) }
    let response = try await send(outgoing.request())
    return try await receive(IncomingResponse(response, operation: operation, configuration: configuration))
  }

  private func send(_ request: ClientRequest) async throws -> ClientResponse {
    guard let limit = configuration.timeLimit else { return try await pass(request, configuration.middleware[...]) }
    do {
      return try await TimeLimit(limit).run { try await pass(request, configuration.middleware[...]) }
    } catch RequestFailure.handlerTimeout {
      throw ClientError.timeout(operation: request.operation.id, limit: limit)
    }
  }

  /// Through the middleware, the first one outermost, to the transport.
  @Sendable
  private func pass(_ request: ClientRequest, _ middleware: ArraySlice<any ClientMiddleware>) async throws -> ClientResponse {
    guard let first = middleware.first else { return try await transport.send(request) }
    return try await first.intercept(request) { try await pass($0, middleware.dropFirst()) }
  }
}

/// Limits and hooks of a `ContractClient`.
public struct ClientConfiguration: Sendable {
  /// How long the head of a response may take to arrive; `nil` for no limit. Streams may take as long as they like after that.
  public var timeLimit: Duration? = .seconds(60)
  /// In bytes, for responses that are read as a whole, and for each item of a stream.
  public var maximumResponseSize = 16 << 20
  /// Depth and other bounds of JSON responses.
  public var jsonLimits = JSONLimits.default
  /// Asked for every secured operation.
  public var credentials: (any ClientCredentials)?
  /// Sees every request on its way out and every response on its way in, the first one outermost.
  public var middleware: [any ClientMiddleware] = []

  /// The defaults.
  public init() {}
}
