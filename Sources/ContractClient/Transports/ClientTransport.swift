public import ContractServer
public import HTTPTypes

/// Carries requests to a server and brings responses back.
public protocol ClientTransport: Sendable {
  /// - Throws: whatever keeps the head of a response from arriving.
  func send(_ request: ClientRequest) async throws -> ClientResponse
}

/// A request as a transport sends it.
public struct ClientRequest: Sendable {
  /// The operation that is called.
  public let operation: OperationDescription
  /// The method.
  public var method: HTTPRequest.Method
  /// Path and query, encoded.
  public var path: String
  /// The fields.
  public var headers: HTTPFields
  /// The body, which is read once.
  public var body: RequestBody

  public init(
    _ operation: OperationDescription, method: HTTPRequest.Method, path: String, headers: HTTPFields = [:],
    body: RequestBody = RequestBody()
  ) {
    self.operation = operation
    self.method = method
    self.path = path
    self.headers = headers
    self.body = body
  }
}

/// A response as a transport brings it.
public struct ClientResponse: Sendable {
  /// The status code.
  public var status: Int
  public var headers: HTTPFields
  public var body: ResponseBody

  /// An answer, as a transport received it.
  public init(status: Int, headers: HTTPFields = [:], body: ResponseBody = .none) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}
