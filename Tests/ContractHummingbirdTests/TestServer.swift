import ContractHummingbird
import ContractRuntime
import ContractServer
import HTTPTypes
import Logging
import ServiceLifecycle
import Synchronization

let anySchema = SchemaReference(SchemaRegistry([#"{"any": {}}"#]), "any")

/// A route whose handler gets the request.
func route(
  _ method: HTTPRequest.Method, _ path: String, limit: Int? = nil,
  _ handle: @escaping @Sendable (inout OperationRequest) async throws -> ServerResponse
) -> Route {
  let hasBody = method != .get
  let body = hasBody ? RequestBodyDescription(required: false, contentTypes: ["*/*"], maximumSize: limit) : nil
  return Route(OperationDescription(id: "\(method) \(path)", method: method, path: path, requestBody: body), handle: handle)
}

/// Serves `routes` on a free port while `body` runs, then shuts down gracefully.
func withServer<Result: Sendable>(
  _ routes: [Route], server configure: (inout ServerConfiguration) -> Void = { _ in },
  transport: (inout HummingbirdConfiguration) -> Void = { _ in },
  _ body: @escaping @Sendable (_ port: Int, _ group: ServiceGroup) async throws -> Result
) async throws -> Result {
  var configuration = ServerConfiguration()
  configure(&configuration)
  var listening = HummingbirdConfiguration(.host("127.0.0.1", port: 0))
  transport(&listening)
  let (ports, port) = AsyncStream.makeStream(of: Int.self)
  let service = HummingbirdServer(
    server: try ContractServer(routes: routes, configuration: configuration), configuration: listening, logger: quiet
  ) { bound in
    port.yield(bound ?? 0)
  }
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

let quiet: Logger = {
  var logger = Logger(label: "test")
  logger.logLevel = .critical
  return logger
}()

/// Something that happens once, and that a test can wait for.
final class Signal: Sendable {
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  init() {
    (stream, continuation) = AsyncStream.makeStream()
  }

  func send() {
    continuation.finish()
  }

  func wait() async {
    for await _ in stream {}
  }
}

/// Collects what happens in handlers and hooks.
final class Recorder<Value: Sendable>: Sendable {
  private let storage = Mutex<[Value]>([])

  var values: [Value] { storage.withLock { $0 } }

  func record(_ value: Value) {
    storage.withLock { $0.append(value) }
  }
}
