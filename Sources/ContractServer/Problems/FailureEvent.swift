public import HTTPTypes

/// One failure as the hooks see it. Internal text is here and never in the answer.
public struct FailureEvent: Sendable {
  /// What logs and the answer call the request.
  public let requestID: String
  /// `nil` when the request was not routed.
  public let operation: OperationDescription?
  /// The method of the request.
  public let method: HTTPRequest.Method
  /// The request target as received.
  public let path: String
  /// The address at the other end of the connection, if it is known.
  public let remoteAddress: String?
  /// What went wrong.
  public let failure: RequestFailure
  /// The status of the answer; `nil` when its head was already sent, as with a stream that broke.
  public internal(set) var status: Int?
}
