public import HTTPTypes

/// One failure as the hooks see it. Internal text is here and never in the answer.
public struct FailureEvent: Sendable {
  public let requestID: String
  /// `nil` when the request was not routed.
  public let operation: OperationDescription?
  public let method: HTTPRequest.Method
  /// The request target as received.
  public let path: String
  public let remoteAddress: String?
  public let failure: RequestFailure
  /// The status of the answer; `nil` when its head was already sent, as with a stream that broke.
  public internal(set) var status: Int?
}
