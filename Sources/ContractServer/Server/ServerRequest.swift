public import HTTPTypes

/// A request as a transport hands it over.
public struct ServerRequest: Sendable {
  /// The method.
  public var method: HTTPRequest.Method
  /// The request target as received: path and query, nothing decoded.
  public var path: String
  /// The fields, as they arrived.
  public var headers: HTTPFields
  /// The body, which is read once.
  public var body: RequestBody
  /// Address of the peer, as text, without the port.
  public var remoteAddress: String?
  /// `http` or `https`.
  public var scheme: String?
  /// The host that the client meant, with its port.
  public var authority: String?
  /// The client's certificate (DER), when the connection has one and it was verified.
  public var clientCertificate: [UInt8]?

  /// A request as a transport received it; tests make their own.
  public init(
    method: HTTPRequest.Method, path: String, headers: HTTPFields = [:], body: RequestBody = RequestBody(), remoteAddress: String? = nil,
    scheme: String? = nil, authority: String? = nil, clientCertificate: [UInt8]? = nil
  ) {
    self.method = method
    self.path = path
    self.headers = headers
    self.body = body
    self.remoteAddress = remoteAddress
    self.scheme = scheme
    self.authority = authority
    self.clientCertificate = clientCertificate
  }
}
