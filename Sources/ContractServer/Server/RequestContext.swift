public import HTTPTypes

/// What a handler and an authenticator may know about the request beside its input.
public struct RequestContext: Sendable {
  /// The request id: the client's own when it sent a usable `X-Request-Id`, else one made here. It is echoed in the response.
  public let id: String
  public let operation: OperationDescription
  public let method: HTTPRequest.Method
  /// The request target as received: path and query, nothing decoded.
  public let path: String
  public let headers: HTTPFields
  public let remoteAddress: String?
  public let scheme: String?
  public let authority: String?
  /// The client's certificate (DER), when the connection has one and it was verified.
  public let clientCertificate: [UInt8]?
  /// Of the declared response media types the one that `Accept` prefers; `nil` when the client has no preference.
  public internal(set) var preferredContentType: String?

  init(_ exchange: Exchange, operation: OperationDescription) {
    let request = exchange.request
    self.id = exchange.requestID
    self.operation = operation
    self.method = request.method
    self.path = request.path
    self.headers = request.headers
    self.remoteAddress = request.remoteAddress
    self.scheme = request.scheme
    self.authority = request.authority
    self.clientCertificate = request.clientCertificate
  }

  /// The weight from 0 to 1000 that the `Accept` field gives to a media type: 1000 without the field, 0 for one that is refused.
  public func acceptWeight(of mediaType: String) -> Int {
    guard let accept = headers[.accept] else { return 1000 }
    guard let mediaType = MediaType(mediaType) else { return 0 }
    return AcceptHeader(accept).weight(of: mediaType)
  }
}
