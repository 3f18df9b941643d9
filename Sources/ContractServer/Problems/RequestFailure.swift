public import ContractRuntime
public import HTTPTypes

/// Everything that can go wrong between the first byte of a request and the last byte of its response.
public enum RequestFailure: Error, Sendable {
  /// The path or the query cannot be read: 400.
  case malformedTarget(detail: String)
  /// The body cannot be read: 400.
  case malformedBody(detail: String)
  /// The body is no JSON: 400.
  case malformedJSON(JSONSyntaxError)
  /// The target has more bytes than the limit: 414.
  case targetTooLong(limit: Int)
  /// There are more fields than the limit: 431.
  case tooManyHeaders(limit: Int)
  /// No path of the document matches: 404.
  case notFound
  /// The path has other methods: 405.
  case methodNotAllowed(allowed: String)
  /// Nothing that the document offers is accepted: 406.
  case notAcceptable(offered: [String])
  /// The document declares no body of that type: 415.
  case unsupportedMediaType(accepted: [String], method: HTTPRequest.Method)
  /// The body has a `Content-Encoding` that the server does not know; `accepted` are those it does.
  case unsupportedCoding(accepted: [String])
  /// The body has more bytes than the limit: 413.
  case bodyTooLarge(limit: Int)
  /// The body did not arrive in time.
  case bodyTimeout
  /// Well formed, but not what the document describes.
  case invalid([ValidationIssue])
  /// The credentials are missing or bad; `challenges` are the values of `WWW-Authenticate`.
  case authentication(AuthenticationError, challenges: [String])
  /// Nobody has written the operation yet: 501.
  case notImplemented
  /// The handler took longer than the time limit.
  case handlerTimeout(limit: Duration)
  /// A response that is not what the document describes for its status.
  case invalidResponse(status: Int, [ValidationIssue])
  /// A problem that a handler threw.
  case problem(HTTPProblem)
  /// The task of the request was cancelled, usually because the client went away. Nobody reads the answer.
  case cancelled
  /// Any other error of a handler or an authenticator.
  case handler(any Error)
  /// A streamed response broke after its head was sent.
  case stream(any Error)

  init(_ error: any Error) {
    switch error {
    case let failure as RequestFailure: self = failure
    case let problem as HTTPProblem: self = .problem(problem)
    case is OperationNotImplemented: self = .notImplemented
    case let error as FrameTooLarge: self = .bodyTooLarge(limit: error.limit)
    case is CancellationError where Task.isCancelled: self = .cancelled
    default: self = .handler(error)
    }
  }
}

extension RequestFailure {
  /// The document that a client sees.
  func problem(_ configuration: ServerConfiguration) -> HTTPProblem {
    switch self {
    case .malformedTarget(let detail), .malformedBody(let detail): HTTPProblem(400, detail: detail)
    case .malformedJSON(let error): .malformedJSON(error)
    case .targetTooLong(let limit): HTTPProblem(414, detail: "The request target may have at most \(limit) bytes.")
    case .tooManyHeaders(let limit): HTTPProblem(431, detail: "A request may have at most \(limit) header fields.")
    case .notFound: HTTPProblem(404, detail: "No resource of this API has this path.")
    case .methodNotAllowed(let allowed):
      HTTPProblem(405, detail: "This path answers \(allowed).", headers: [.allow: allowed])
    case .notAcceptable(let offered):
      HTTPProblem(406, detail: "The response is available as \(offered.joined(separator: ", ")).")
    case .unsupportedMediaType(let accepted, let method): .unsupportedMediaType(accepted, method)
    case .unsupportedCoding(let accepted): .unsupportedCoding(accepted)
    case .bodyTooLarge(let limit):
      HTTPProblem(413, detail: "The body of this request may have at most \(limit) bytes.", headers: [.connection: "close"])
    case .bodyTimeout: HTTPProblem(408, detail: "The body did not arrive in time.", headers: [.connection: "close"])
    case .invalid(let issues): .invalid(issues, configuration)
    case .authentication(let error, let challenges): .authentication(error, challenges)
    case .notImplemented: HTTPProblem(501, detail: "This operation is not implemented yet.")
    case .handlerTimeout: HTTPProblem(503, detail: "The server did not answer in time.")
    case .problem(let problem): problem
    case .cancelled: HTTPProblem(499, title: "Client Closed Request")
    case .invalidResponse, .handler, .stream: HTTPProblem(500, detail: "The server failed to answer this request.")
    }
  }
}

extension HTTPProblem {
  fileprivate static func malformedJSON(_ error: JSONSyntaxError) -> HTTPProblem {
    var problem = HTTPProblem(400, detail: "The body is not JSON: \(error.message), at line \(error.line), column \(error.column).")
    problem.errors = [ValidationIssue(code: error.code, detail: error.message, location: "body", pointer: "")]
    return problem
  }

  fileprivate static func unsupportedMediaType(_ accepted: [String], _ method: HTTPRequest.Method) -> HTTPProblem {
    let list = accepted.joined(separator: ", ")
    var problem = HTTPProblem(415, detail: "The body must be sent with a Content-Type of \(list).", headers: [.accept: list])
    if method == .post { problem.headers[.acceptPost] = list }
    if method == .patch { problem.headers[.acceptPatch] = list }
    return problem
  }

  /// Source: RFC 9110, sections 8.4 and 12.5.3.
  fileprivate static func unsupportedCoding(_ accepted: [String]) -> HTTPProblem {
    let list = accepted.isEmpty ? "identity" : accepted.joined(separator: ", ")
    return HTTPProblem(415, detail: "The body may have a Content-Encoding of \(list).", headers: [.acceptEncoding: list])
  }

  fileprivate static func invalid(_ issues: [ValidationIssue], _ configuration: ServerConfiguration) -> HTTPProblem {
    let listed = Array(issues.prefix(configuration.issueLimit))
    let detail =
      listed.count == 1 ? "The request has a value that is not valid." : "The request has \(listed.count) values that are not valid."
    var problem = HTTPProblem(configuration.invalidStatus, detail: detail)
    problem.errors = listed
    return problem
  }

  fileprivate static func authentication(_ error: AuthenticationError, _ challenges: [String]) -> HTTPProblem {
    var problem = HTTPProblem(error.status, detail: error.detail)
    for challenge in challenges { problem.headers.append(HTTPField(name: .wwwAuthenticate, value: challenge)) }
    return problem
  }
}

extension HTTPField.Name {
  static let acceptPost = HTTPField.Name("Accept-Post")!
  static let acceptPatch = HTTPField.Name("Accept-Patch")!
}
