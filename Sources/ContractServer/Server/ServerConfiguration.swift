public import ContractRuntime
public import HTTPTypes

/// Limits and hooks of a `ContractServer`.
public struct ServerConfiguration: Sendable {
  /// In bytes, for operations that set no limit of their own. A body of exactly the limit is accepted.
  public var maximumBodySize = 1 << 20
  /// In bytes, for bodies that are handed over as a stream and never stand in memory as a whole: files, octet streams, JSON Lines.
  public var maximumStreamSize = 1 << 30
  /// In bytes of the request target; longer ones are answered with 414.
  public var maximumTargetLength = 16 * 1024
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
  /// How long a handler may take for the head of its response. Past it the client gets 503, and the handler's task is cancelled. `nil`
  /// sets no limit, which saves a task per request.
  public var handlerTimeLimit: Duration?
  /// Whether JSON responses are checked against the document. A response that does not fit is a failure of the server (500), which the
  /// failure hook sees with operation and pointers. On in debug builds.
  public var validatesResponses = ServerConfiguration.isDebug
  /// Which pages of other origins may call; `nil` says nothing to browsers, so that none may.
  public var crossOrigin: CrossOriginPolicy?
  /// Fields of every response that has no such field of its own, for instance those that tell browsers to be careful.
  public var responseHeaders: HTTPFields = [:]
  /// Codings for request and response bodies, the preferred one first. Without any, encoded bodies are refused with 415.
  public var contentCodings: [any ContentCoding] = []
  /// In bytes; shorter responses are sent as they are.
  public var minimumEncodedSize = 1024
  /// Sees every finished request. It must not block.
  public var onFinish: (@Sendable (AccessEvent) -> Void)?
  /// Sees every failure, from routing to the end of a streamed response. It must not block.
  public var onFailure: (@Sendable (FailureEvent) -> Void)?
  /// Changes the problem document of a failure before it is sent, for instance to add a member that clients of the API expect.
  public var describeProblem: (@Sendable (inout HTTPProblem, FailureEvent) -> Void)?
  /// Replaces the whole answer, for documents that declare an error schema of their own; `nil` sends the problem document.
  public var renderProblem: (@Sendable (HTTPProblem, FailureEvent) -> ServerResponse?)?

  /// The defaults.
  public init() {}

  #if DEBUG
    private static let isDebug = true
  #else
    private static let isDebug = false
  #endif
}
