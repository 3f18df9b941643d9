import ContractServer
import YataAPI

extension Problem {
  /// A problem of which the status says all there is to know, with a sentence about this occurrence.
  ///
  /// - Parameter error: the short text for clients that show a single message; the title when nil.
  init(_ status: Int32, _ title: String, detail: String, error: String? = nil, context: RequestContext) {
    self.init(
      type: "about:blank", title: title, status: status, detail: detail, instance: Problems.instance(requestID: context.id),
      error: error ?? title)
  }

  static func noSuchTicket(_ context: RequestContext) -> Problem {
    Problem(404, "Not Found", detail: "There is no such ticket.", context: context)
  }

  static func noSuchPage(_ context: RequestContext) -> Problem {
    Problem(
      404, "Not Found", detail: "The cursor is not one that this list gave out. Begin with the first page, without a cursor.",
      context: context)
  }

  static func stale(version: Int64, _ context: RequestContext) -> Problem {
    Problem(
      412, "Precondition Failed",
      detail: "The ticket has changed; its ETag is \(Ticket.entityTag(version: version)) now. Read it again, then decide.",
      context: context)
  }

  static func keyConflict(_ context: RequestContext) -> Problem {
    Problem(
      409, "Conflict",
      detail: "This Idempotency-Key was used for another request, or the ticket it created was deleted. Use a new key.",
      context: context)
  }
}
