import AsyncHTTPClient
import ContractRuntime
import NIOCore
import NIOHTTP1
import Synchronization

/// Follows an event stream over real HTTP and comes back after each loss with the id of the last event, as browsers do.
final class LiveReader: Sendable {
  struct Event: Sendable, Equatable {
    var id: String
    var data: JSONValue
  }

  private struct State {
    var events: [Event] = []
    var lastID: String?
    var connections = 0
    var pieces: [JSONValue] = []
  }

  private let state = Mutex(State())

  var events: [Event] { state.withLock { $0.events } }
  var connections: Int { state.withLock { $0.connections } }
  var isConnected: Bool { state.withLock { $0.lastID != nil } }

  /// The data of all events, also of those without an id.
  var pieces: [JSONValue] { state.withLock { $0.pieces } }

  /// Asks the assistant and reads its answer to the end.
  func ask(_ url: String, token: String) async throws {
    var request = HTTPClientRequest(url: url)
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/json")
    request.body = .bytes(ByteBuffer(string: #"{"body":"Why?"}"#))
    try await read(request, token)
  }

  /// Until the task is cancelled.
  func follow(_ url: String, token: String) async {
    while !Task.isCancelled {
      try? await connect(url, token)
      try? await Task.sleep(for: .milliseconds(50))
    }
  }

  private func connect(_ url: String, _ token: String) async throws {
    var request = HTTPClientRequest(url: url)
    if let lastID = state.withLock({ $0.lastID }) { request.headers.add(name: "Last-Event-ID", value: lastID) }
    try await read(request, token)
  }

  private func read(_ request: HTTPClientRequest, _ token: String) async throws {
    var request = request
    request.headers.add(name: "Authorization", value: "Bearer \(token)")
    request.headers.add(name: "Accept", value: "text/event-stream")
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(300))
    guard response.status == .ok else { return }
    state.withLock { $0.connections += 1 }
    var text = ""
    for try await buffer in response.body {
      text += String(buffer: buffer)
      while let end = text.firstRange(of: "\n\n") {
        take(String(text[..<end.lowerBound]))
        text = String(text[end.upperBound...])
      }
    }
  }

  private func take(_ block: String) {
    var id: String?
    var data: JSONValue?
    for line in block.split(separator: "\n") {
      if line.hasPrefix("id: ") { id = String(line.dropFirst(4)) }
      if line.hasPrefix("data: ") { data = try? JSONValue(parsing: String(line.dropFirst(6))) }
    }
    state.withLock { state in
      if let data { state.pieces.append(data) }
      guard let id else { return }
      state.lastID = id
      if let data { state.events.append(Event(id: id, data: data)) }
    }
  }

  /// False when `condition` does not come true within half a minute.
  func reaches(_ condition: (LiveReader) -> Bool) async throws -> Bool {
    for _ in 0..<1500 {
      if condition(self) { return true }
      try await Task.sleep(for: .milliseconds(20))
    }
    return false
  }
}
