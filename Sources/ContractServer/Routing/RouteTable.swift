import HTTPTypes

/// Which route answers a method and a path.
struct RouteTable: Sendable {
  enum Match {
    case route(BoundRoute, captures: [Range<Int>])
    /// `OPTIONS` on a path that does not declare it, with the value of `Allow`.
    case options(allowed: String)
  }

  /// All routes of one path.
  private struct Resource: Sendable {
    var routes: [BoundRoute] = []
    var allowed = ""
  }

  private var tree = RouteTree()
  private var resources: [Resource] = []

  init(_ routes: [Route]) throws(RouteConflict) {
    for route in routes {
      try add(route)
    }
    for index in resources.indices {
      resources[index].allowed = Self.allowed(resources[index].routes)
    }
  }

  private mutating func add(_ route: Route) throws(RouteConflict) {
    let operation = route.operation
    let template: PathTemplate
    do {
      template = try PathTemplate(operation.path)
    } catch {
      throw RouteConflict(.malformedTemplate(operation: operation.id, problem: error.text), path: operation.path)
    }
    let bound = try BoundRoute(route, variables: template.variables)
    let index = tree.insert(template, resource: resources.count)
    if index == resources.count { resources.append(Resource()) }
    if let first = resources[index].routes.first(where: { $0.operation.method == operation.method }) {
      throw RouteConflict(.duplicate(first: first.operation.id, second: operation.id), path: operation.path)
    }
    resources[index].routes.append(bound)
  }

  /// - Throws: `RequestFailure.notFound` and `.methodNotAllowed`.
  func match(method: HTTPRequest.Method, target: RequestTarget) throws(RequestFailure) -> Match {
    var captures: [Range<Int>] = []
    guard let index = tree.match(target, &captures) else { throw .notFound }
    let resource = resources[index]
    if let route = resource.routes.first(where: { $0.operation.method == method }) { return .route(route, captures: captures) }
    if method == .head, let route = resource.routes.first(where: { $0.operation.method == .get }) {
      return .route(route, captures: captures)
    }
    if method == .options { return .options(allowed: resource.allowed) }
    throw .methodNotAllowed(allowed: resource.allowed)
  }

  /// The declared methods in document order, and those that are answered without a declaration.
  private static func allowed(_ routes: [BoundRoute]) -> String {
    var methods = routes.map(\.operation.method)
    if let get = methods.firstIndex(of: .get), !methods.contains(.head) { methods.insert(.head, at: get + 1) }
    if !methods.contains(.options) { methods.append(.options) }
    return methods.map(\.rawValue).joined(separator: ", ")
  }
}
