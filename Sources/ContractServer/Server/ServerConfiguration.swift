public import ContractRuntime

/// Limits and hooks of a `ContractServer`.
public struct ServerConfiguration: Sendable {
  /// In bytes, for operations that set no limit of their own. A body of exactly the limit is accepted.
  public var maximumBodySize = 1 << 20
  /// Header fields of one request; more are answered with 431.
  public var maximumHeaderCount = 128
  /// Name and value pairs of one query string or form; more are answered with 400.
  public var maximumPairCount = 1000
  /// Depth and other bounds of JSON bodies and parameters.
  public var jsonLimits = JSONLimits.default
  /// Issues listed in one answer.
  public var issueLimit = 64
  /// The status of a request that is well formed but does not fit its schema: 422, or 400 for houses that want it.
  public var invalidStatus = 422
  /// The protection space named in `WWW-Authenticate`.
  public var realm = "api"
  /// Sees every failure, from routing to the end of a streamed response. It must not block.
  public var onFailure: (@Sendable (FailureEvent) -> Void)?
  /// Changes the problem document of a failure before it is sent, for instance to add a member that clients of the API expect.
  public var describeProblem: (@Sendable (inout HTTPProblem, FailureEvent) -> Void)?
  /// Replaces the whole answer, for documents that declare an error schema of their own; `nil` sends the problem document.
  public var renderProblem: (@Sendable (HTTPProblem, FailureEvent) -> ServerResponse?)?

  public init() {}
}
