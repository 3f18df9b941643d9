import ContractRuntime
import ContractServer
import HTTPTypes

/// The pages at `/app` and `/docs`, which are served beside the contract and call nothing but the contract's operations.
struct WebRoutes: Sendable {
  let assets: WebAssets
  let docs: DocsPage
  let signIn: WebSignIn

  /// Every address that the page itself understands; it finds its way from there.
  static let pages = [
    "/app", "/app/", "/app/tickets", "/app/tickets/{ticketId}", "/app/team", "/app/team/{ticketId}", "/app/dashboard",
  ]
  private static let folder = "/app/assets/{version}"

  var all: [Route] {
    Self.pages.map { path in
      // Only files of this server run in it.
      route("getPage", path) { request in
        .page(assets.page, request.headers, scripts: "'self'", styles: "'self'", images: "'self'")
      }
    } + [
      route("getDocs", "/docs") { request in docs.answer(request.headers) },
      route("getSignIn", "/app/sign-in") { _ in .signIn(signIn) },
      route("getAsset", Self.folder + "/{file}", asset),
      route("getAssetInFolder", Self.folder + "/{folder}/{file}", asset),
    ]
  }

  /// `/app/assets/VERSION/chat/composer.js`. A page of another version, met while servers are being replaced, gets what there is, unkept.
  private func asset(_ request: RequestContext) throws -> ServerResponse {
    let path = request.path.prefix { $0 != "?" }.split(separator: "/").dropFirst(2)
    guard let version = path.first, let file = assets.files[path.dropFirst().joined(separator: "/")] else {
      throw HTTPProblem(404, detail: "There is no such file.")
    }
    return .file(file, request.headers, isKept: version == assets.version)
  }

  private func route(
    _ id: String, _ path: String, _ answer: @escaping @Sendable (RequestContext) throws -> ServerResponse
  ) -> Route {
    Route(OperationDescription(id: id, method: .get, path: path)) { request in try answer(request.context) }
  }
}

/// How a visitor of the page gets a session token.
enum WebSignIn: Sendable, Equatable {
  /// Development: as one of these people, with a token from `/dev/tokens`.
  case people
  /// Production: from the default export of this module, or pasted.
  case session(module: String?)

  var json: JSONValue {
    switch self {
    case .people:
      let people = DemoPeople.all.map { entry -> JSONValue in
        ["nickname": .string(entry.nickname), "name": .string(entry.person.name), "role": .string(entry.role)]
      }
      return ["people": .array(people)]
    case .session(let module): return ["module": module.map(JSONValue.string) ?? .null]
    }
  }
}
