import ContractServer
import HTTPTypes

/// Who may read `/metrics`.
enum MetricsAccess: Sendable, Equatable {
  case nobody
  case anybody
  /// Whoever sends it as bearer token.
  case token(Secret)
}

/// What Prometheus scrapes. It is no part of the contract: it is for those who run the server, not for those who use it.
enum MetricsRoute {
  static func all(_ figures: ServerFigures, for access: MetricsAccess) -> [Route] {
    if access == .nobody { return [] }
    let operation = OperationDescription(id: "getServerFigures", method: .get, path: "/metrics")
    return [
      Route(operation) { request in
        guard isAllowed(request.context.headers, access) else {
          throw HTTPProblem(401, detail: "Send METRICS_TOKEN as bearer token.", headers: [.wwwAuthenticate: "Bearer realm=\"metrics\""])
        }
        return .text(200, figures.exposition(), contentType: Exposition.contentType)
      }
    ]
  }

  private static func isAllowed(_ headers: HTTPFields, _ access: MetricsAccess) -> Bool {
    guard case .token(let expected) = access else { return access == .anybody }
    guard case .token(let token) = BearerToken(values: headers[values: .authorization]) else { return false }
    return Digests.areEqual(Array(token.utf8), Array(expected.reveal().utf8))
  }
}
