// In:  requests as plain values (method, target, header fields, a stream of body chunks) and the routes of generated code.
// Out: responses as plain values; every failure becomes one problem document and one event of the failure hook.
// It routes, negotiates, authenticates, turns parameter text into JSON and collects every issue of a request into one answer.
// It never: opens a socket, knows an engine or an event loop, logs, reads configuration, or lets internal text reach a client.
// Sources: RFC 9110 (HTTP), RFC 9457 (problem details), RFC 6750 (bearer), OpenAPI 3.1/3.2 (parameters), WHATWG HTML (server-sent events).

import ContractRuntime
import HTTPTypes

/// An API that answers requests: the routes of one or more generated protocols, and the rules shared by all of them.
///
/// A transport feeds it with `ServerRequest`s and sends what comes back. It holds no state between requests.
public struct ContractServer: Sendable {
  let routes: RouteTable
  private let settings: ServerSettings

  /// The limits and hooks this server was made with.
  public var configuration: ServerConfiguration { settings.configuration }

  /// Builds the routing tree.
  ///
  /// - Throws: `RouteConflict` when two routes have the same method and an equivalent path, or a path template is malformed.
  public init(routes: [Route], configuration: ServerConfiguration = .init()) throws(RouteConflict) {
    self.routes = try RouteTable(routes)
    self.settings = ServerSettings(configuration)
  }

  /// Answers one request. Never throws: each failure goes through the one funnel and comes back as a problem document.
  public func respond(to request: ServerRequest) async -> ServerResponse {
    let exchange = Exchange(request: request, settings: settings)
    var operation: OperationDescription?
    var response: ServerResponse
    do {
      response = try await dispatch(exchange, &operation)
      try exchange.check(response, operation)
    } catch {
      response = exchange.answer(error, operation)
    }
    exchange.complete(&response, operation)
    return response
  }

  private func dispatch(_ exchange: Exchange, _ operation: inout OperationDescription?) async throws -> ServerResponse {
    let request = exchange.request
    let configuration = settings.configuration
    guard request.path.utf8.count <= configuration.maximumTargetLength else {
      throw RequestFailure.targetTooLong(limit: configuration.maximumTargetLength)
    }
    guard request.headers.count <= configuration.maximumHeaderCount else {
      throw RequestFailure.tooManyHeaders(limit: configuration.maximumHeaderCount)
    }
    let target = try RequestTarget(request.path)
    if target.isAsterisk, request.method == .options { return .empty(204) }
    switch try routes.match(method: request.method, target: target) {
    case .options(let allowed):
      return .options(allowed)
    case .route(let route, let captures):
      operation = route.operation
      var request = OperationRequest(exchange, route, target, captures)
      guard let limit = settings.timeLimit else { return try await route.run(&request) }
      return try await run(route, request, limit)
    }
  }

  private func run(_ route: BoundRoute, _ request: OperationRequest, _ limit: TimeLimit) async throws -> ServerResponse {
    try await limit.run {
      var request = request
      return try await route.run(&request)
    }
  }
}
