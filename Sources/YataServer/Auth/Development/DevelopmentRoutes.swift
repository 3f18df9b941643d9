import ContractRuntime
import ContractServer
import HTTPTypes

/// What the development sign-in serves beside the contract: its key set, and tokens for the people of the demo.
///
/// The server listens on loopback only in this mode. A page of another site could still reach it through the visitor's browser
/// under a name of its own, so a request must also have come to a loopback name.
enum DevelopmentRoutes {
  static func all(_ signIn: DevelopmentSignIn) -> [Route] {
    let keySet = OperationDescription(id: "getDevelopmentKeySet", method: .get, path: "/dev/.well-known/jwks.json")
    let token = OperationDescription(id: "getDevelopmentToken", method: .get, path: "/dev/tokens/{nickname}")
    return [
      Route(keySet) { request in
        try requireLoopback(request.context)
        return .bytes(200, signIn.keySet, contentType: "application/json")
      },
      Route(token) { request in
        try requireLoopback(request.context)
        return try answer(signIn, path: request.context.path)
      },
    ]
  }

  /// `/dev/tokens/ada`, and `/dev/tokens/ada?organization` with the organization active.
  private static func answer(_ signIn: DevelopmentSignIn, path: String) throws -> ServerResponse {
    let parts = path.split(separator: "?", maxSplits: 1)
    let nickname = String(parts[0].split(separator: "/").last ?? "")
    guard let person = DemoPeople.person(nickname, inOrganization: parts.count > 1 && parts[1] == "organization") else {
      throw HTTPProblem(404, detail: "Nobody is called that. Known are \(DemoPeople.all.map(\.nickname).joined(separator: ", ")).")
    }
    let token = try signIn.token(for: person, now: Int64(Clocks.unixSeconds()), lifetime: DevelopmentSignIn.lifetime)
    return .json(200, JSONValue.object(["token": .string(token)]))
  }

  private static func requireLoopback(_ context: RequestContext) throws {
    guard let authority = context.authority, isLoopback(authority: authority) else {
      throw HTTPProblem(403, detail: "The development sign-in answers on localhost only.")
    }
  }

  /// - Parameter authority: a host, with a port or without: `localhost:8080`, `[::1]:8080`.
  static func isLoopback(authority: String) -> Bool {
    if authority.hasPrefix("[") {
      return Configuration.isLoopback(String(authority.dropFirst().prefix { $0 != "]" }))
    }
    return Configuration.isLoopback(String(authority.prefix { $0 != ":" }))
  }
}
