import ContractRuntime
import ContractServer
import HTTPTypes
import Synchronization
import Testing

/// A response with its body read to the end.
struct Answer {
  let status: Int
  let headers: HTTPFields
  let text: String

  init(_ response: ServerResponse) async throws {
    status = response.status
    headers = response.headers
    text = String(decoding: try await response.body.collected(), as: UTF8.self)
  }

  var json: JSONValue? { try? JSONValue(parsing: text) }
  var contentType: String? { headers[.contentType] }
  /// The codes and locations of a problem's `errors`.
  var errors: [String] {
    (json?["errors"]?.array ?? []).map { "\($0["location"]?.string ?? "?") \($0["code"]?.string ?? "?")" }
  }
}

extension ResponseBody {
  func collected() async throws -> [UInt8] {
    switch self {
    case .none: return []
    case .bytes(let bytes): return bytes
    case .stream(let chunks), .events(let chunks):
      var bytes: [UInt8] = []
      for try await chunk in chunks { bytes.append(contentsOf: chunk) }
      return bytes
    }
  }
}

extension ContractServer {
  /// The ticket API with its sample handlers.
  static func sample(_ configure: (inout ServerConfiguration) -> Void = { _ in }) throws -> ContractServer {
    var configuration = ServerConfiguration()
    configure(&configuration)
    let handlers = SampleHandlers()
    return try ContractServer(
      routes: SystemRoutes.all(handlers) + TicketsRoutes.all(handlers, authenticator: SampleAuthenticator()), configuration: configuration)
  }

  func answer(
    _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: RequestBody = RequestBody()
  ) async throws -> Answer {
    try await Answer(respond(to: ServerRequest(method: method, path: path, headers: headers, body: body)))
  }

  /// With a JSON body and good credentials.
  func post(_ path: String, _ json: String, headers: HTTPFields = [:]) async throws -> Answer {
    var all = headers
    all[.contentType] = all[.contentType] ?? "application/json"
    all[.authorization] = all[.authorization] ?? "Bearer good"
    return try await answer(.post, path, headers: all, body: RequestBody(Array(json.utf8)))
  }
}

/// Collects what a hook sees.
final class Recorder<Value: Sendable>: Sendable {
  private let storage = Mutex<[Value]>([])

  var values: [Value] { storage.withLock { $0 } }

  func record(_ value: Value) {
    storage.withLock { $0.append(value) }
  }
}

/// A body in pieces, without a declared length.
func chunked(_ pieces: [String], declaredLength: Int? = nil) -> RequestBody {
  let stream = AsyncStream<[UInt8]> { continuation in
    for piece in pieces { continuation.yield(Array(piece.utf8)) }
    continuation.finish()
  }
  return RequestBody(stream, declaredLength: declaredLength)
}

let anySchema = SchemaReference(SchemaRegistry([#"{"any": {}}"#]), "any")
