import ContractRuntime
package import ContractServer
package import HTTPTypes
package import Logging
package import ServiceLifecycle

private let anySchema = SchemaReference(SchemaRegistry([#"{"any": {}}"#]), "any")

/// A route whose handler gets the request.
package func route(
  _ method: HTTPRequest.Method, _ path: String, limit: Int? = nil,
  _ handle: @escaping @Sendable (inout OperationRequest) async throws -> ServerResponse
) -> Route {
  let hasBody = method != .get
  let body = hasBody ? RequestBodyDescription(required: false, contentTypes: ["*/*"], maximumSize: limit) : nil
  return Route(OperationDescription(id: "\(method) \(path)", method: method, path: path, requestBody: body), handle: handle)
}

/// Runs the service that `make` gives while `body` runs, then shuts it down gracefully. The service tells its port when it listens.
package func withService<Result: Sendable>(
  _ make: (_ onRunning: @escaping @Sendable (Int?) async -> Void) throws -> any Service,
  _ body: @escaping @Sendable (_ port: Int, _ group: ServiceGroup) async throws -> Result
) async throws -> Result {
  let (ports, port) = AsyncStream.makeStream(of: Int.self)
  let service = try make { port.yield($0 ?? 0) }
  let group = ServiceGroup(services: [service], logger: quiet)
  return try await withThrowingTaskGroup(of: Void.self) { tasks in
    tasks.addTask { try await group.run() }
    var iterator = ports.makeAsyncIterator()
    let result = try await body(await iterator.next() ?? 0, group)
    await group.triggerGracefulShutdown()
    try await tasks.waitForAll()
    return result
  }
}

package let quiet: Logger = {
  var logger = Logger(label: "test")
  logger.logLevel = .critical
  return logger
}()
