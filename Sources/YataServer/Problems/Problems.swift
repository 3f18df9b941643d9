import ContractRuntime
import ContractServer
import HTTPTypes
import Logging
import Postgres

/// What Yata adds to the problem documents of the runtime, and what it writes to the log about failures.
enum Problems {
  /// The member `error` carries one short text for clients that show a single message; and a database that cannot be reached is
  /// 503, which says that trying again helps, not 500.
  static func describe(_ problem: inout HTTPProblem, _ event: FailureEvent) {
    if case .handler(let error) = event.failure, let error = error as? PostgresError, isOutage(error) {
      problem = HTTPProblem(503, detail: "The database cannot be reached right now. Try again in a moment.", headers: [.retryAfter: "5"])
    }
    if let refused = refusal(event) { problem = answer(to: refused) }
    if problem.extensions["error"] == nil { problem.extensions["error"] = .string(problem.title) }
    problem.instance = problem.instance ?? instance(requestID: event.requestID)
  }

  /// That the database turned the caller away.
  static func refusal(_ event: FailureEvent) -> CallerRefused? {
    guard case .handler(let error) = event.failure else { return nil }
    return error as? CallerRefused
  }

  /// The same answers as before the request touched the database.
  private static func answer(to refused: CallerRefused) -> HTTPProblem {
    switch refused.reason {
    case .deleted:
      let detail = SessionAuthenticator.refusal.detail
      let challenge = #"Bearer realm="\#(realm)", error="invalid_token", error_description="\#(detail)""#
      return HTTPProblem(401, detail: detail, headers: [.wwwAuthenticate: challenge])
    case .noMember: return TeamAccess.notMember
    }
  }

  /// What the challenges of this server are for (RFC 9110, section 11.5).
  static let realm = "yata"

  /// Names one occurrence: the id under which the log knows the request.
  static func instance(requestID: String) -> String { "urn:yata:request:\(requestID)" }

  static func log(_ event: FailureEvent, to logger: Logger) {
    guard let status = event.status else {
      return logger.warning("stream broke off", metadata: metadata(event))
    }
    if let refused = refusal(event) {
      return logger.info("caller refused", metadata: ["request": "\(event.requestID)", "reason": "\(refused.reason.rawValue)"])
    }
    // Below 500 the client is at fault.
    if status < 500 || status == 501 { return }
    // A handler that answers with a problem knows what it does; where somebody has to look into it, it says so itself.
    if case .problem = event.failure { return logger.info("request refused", metadata: metadata(event)) }
    logger.error("request failed", metadata: metadata(event))
  }

  private static func metadata(_ event: FailureEvent) -> Logger.Metadata {
    [
      "request": "\(event.requestID)", "operation": "\(event.operation?.id ?? "none")", "status": "\(event.status ?? 0)",
      "failure": "\(event.failure)",
    ]
  }

  /// Whether trying again later can help.
  static func isOutage(_ error: PostgresError) -> Bool {
    switch error {
    case .connect, .connectionLost, .acquireTimeout, .poolClosed, .statementTimeout, .deadlineExceeded: true
    case .server(let error):
      // A database that takes no writes has a full disk, or has just become a replica.
      error.sqlState.isRetryable || error.sqlState == .readOnlyTransaction || ["53", "57", "58"].contains(error.sqlState.classCode)
    default: false
    }
  }
}
