import ContractRuntime

/// One operation bound to a handler.
public struct Route: Sendable {
  typealias Handler = @Sendable (inout OperationRequest) async throws -> ServerResponse

  /// The operation that it answers.
  public let operation: OperationDescription
  let handle: Handler

  /// An operation that anybody may call.
  public init(_ operation: OperationDescription, handle: @escaping @Sendable (inout OperationRequest) async throws -> ServerResponse) {
    self.operation = operation
    self.handle = { request in
      try request.negotiate()
      return try await handle(&request)
    }
  }

  /// A secured operation: the handler runs only with the principal that one alternative of the document gave.
  public init<A: Authenticator>(
    _ operation: OperationDescription, authenticator: A,
    handle: @escaping @Sendable (inout OperationRequest, A.Principal) async throws -> ServerResponse
  ) {
    self.operation = operation
    self.handle = { request in
      let principal = try await request.principal(authenticator)
      try request.negotiate()
      return try await handle(&request, principal)
    }
  }

  /// An operation with `{}` among its alternatives: anonymous requests are let in, but credentials that are presented must be good.
  public init<A: Authenticator>(
    _ operation: OperationDescription, optionally authenticator: A,
    handle: @escaping @Sendable (inout OperationRequest, A.Principal?) async throws -> ServerResponse
  ) {
    self.operation = operation
    self.handle = { request in
      let principal = try await request.optionalPrincipal(authenticator)
      try request.negotiate()
      return try await handle(&request, principal)
    }
  }
}

/// A route as the table keeps it, with everything that can be worked out before the first request.
final class BoundRoute: Sendable {
  let operation: OperationDescription
  let run: Route.Handler
  /// For each parameter its variable's place in the path, or -1.
  let variables: [Int]
  let produces: [MediaType]
  /// Query names that a parameter of this operation takes, so that a free-form object does not take them too.
  let queryNames: Set<String>

  init(_ route: Route, variables names: [String]) throws(RouteConflict) {
    let operation = route.operation
    var variables: [Int] = []
    for parameter in operation.parameters {
      guard parameter.location == .path else {
        variables.append(-1)
        continue
      }
      guard let index = names.firstIndex(of: parameter.name) else {
        throw RouteConflict(.missingVariable(operation: operation.id, parameter: parameter.name), path: operation.path)
      }
      variables.append(index)
    }
    self.operation = operation
    self.run = route.handle
    self.variables = variables
    self.produces = operation.produces.compactMap { MediaType($0) }
    self.queryNames = Set(operation.parameters.lazy.filter { $0.location == .query }.map(\.name))
  }
}
