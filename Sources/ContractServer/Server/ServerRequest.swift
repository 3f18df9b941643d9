public import HTTPTypes

/// A request as a transport hands it over.
public struct ServerRequest: Sendable {
  public var method: HTTPRequest.Method
  /// The request target as received: path and query, nothing decoded.
  public var path: String
  public var headers: HTTPFields
  public var body: RequestBody
  /// Address of the peer, as text, without the port.
  public var remoteAddress: String?
  public var scheme: String?
  public var authority: String?
  /// The client's certificate (DER), when the connection has one and it was verified.
  public var clientCertificate: [UInt8]?

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
