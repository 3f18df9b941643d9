public import HTTPTypes

/// What a handler and an authenticator may know about the request beside its input.
public struct RequestContext: Sendable {
  let exchange: Exchange
  /// The operation that the request is for.
  public let operation: OperationDescription
  /// Of the declared response media types the one that `Accept` prefers; `nil` when the client has no preference.
  public internal(set) var preferredContentType: String?

  init(_ exchange: Exchange, operation: OperationDescription) {
    self.exchange = exchange
    self.operation = operation
  }

  /// The request id: the client's own when it sent a usable `X-Request-Id`, else one made here. It is echoed in the response.
  public var id: String { exchange.requestID }
  /// The method of the request.
  public var method: HTTPRequest.Method { exchange.request.method }
  /// The request target as received: path and query, nothing decoded.
  public var path: String { exchange.request.path }
  /// The fields of the request.
  public var headers: HTTPFields { exchange.request.headers }
  /// The address at the other end of the connection, if it is known.
  public var remoteAddress: String? { exchange.request.remoteAddress }
  /// `http` or `https`.
  public var scheme: String? { exchange.request.scheme }
  /// The host that the client meant, with its port.
  public var authority: String? { exchange.request.authority }
  /// The client's certificate (DER), when the connection has one and it was verified.
  public var clientCertificate: [UInt8]? { exchange.request.clientCertificate }

  /// The weight from 0 to 1000 that the `Accept` field gives to a media type: 1000 without the field, 0 for one that is refused.
  public func acceptWeight(of mediaType: String) -> Int {
    guard let accept = headers.value(.accept) else { return 1000 }
    guard let mediaType = MediaType(mediaType) else { return 0 }
    return AcceptHeader(accept).weight(of: mediaType)
  }
}
