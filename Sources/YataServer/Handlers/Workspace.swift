import ContractServer

/// Where a request works, and on whose behalf: the caller's own tickets, or those of a team they belong to.
struct Workspace: Sendable {
  var scope: TicketScope
  var caller: Caller
  var requestID: String
  /// Of the team, for the paths of what is created; nil for personal tickets.
  var slug: String?

  var trace: Trace { Trace(actor: caller.userID, requestID: requestID) }

  /// The path of a ticket, or of what hangs on it.
  func path(_ rest: String) -> String {
    (slug.map { "/api/orgs/\($0)" } ?? "/api") + "/tickets/" + rest
  }
}

extension Caller {
  /// The caller's own tickets.
  func personal(_ context: RequestContext) -> Workspace {
    Workspace(scope: .personal(owner: userID), caller: self, requestID: context.id)
  }
}
