import AsyncHTTPClient
import ContractRuntime
import NIOCore
import NIOHTTP1
import Synchronization

/// Asks a language model and hands its answer on piece by piece.
struct AssistantClient: Sendable {
  enum Role: String, Sendable { case system, user, assistant }

  struct Message: Sendable, Equatable {
    var role: Role
    var text: String
  }

  let configuration: AssistantConfiguration
  var client: HTTPClient = .shared

  /// Calls `receive` with each piece of the answer and returns when it is complete. Cancelling the task ends the call at the other side too.
  ///
  /// - Throws: `AssistantFailure`.
  func answer(_ messages: [Message], receive: @escaping @Sendable (String) -> Void) async throws {
    let activity = Activity()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await read(messages) { text in
          activity.note()
          if !text.isEmpty { receive(text) }
        }
      }
      group.addTask {
        while true {
          let deadline = activity.last.advanced(by: configuration.silence)
          if deadline <= .now { throw AssistantFailure.silent }
          try await Task.sleep(until: deadline, clock: .continuous)
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func read(_ messages: [Message], receive: (String) -> Void) async throws {
    let response = try await send(request(messages))
    guard response.status == .ok else { throw AssistantFailure.status(Int(response.status.code)) }
    var parser = CompletionParser()
    var size = 0
    do {
      for try await buffer in response.body {
        let text = try parser.text(in: buffer.readableBytesView)
        size += text.utf8.count
        if size > configuration.maximumAnswerSize { return }
        receive(text)
        if parser.isComplete { return }
      }
    } catch let failure as AssistantFailure {
      throw failure
    } catch {
      try Task.checkCancellation()
      throw AssistantFailure.brokenOff
    }
    if !parser.isComplete { throw AssistantFailure.brokenOff }
  }

  private func send(_ request: HTTPClientRequest) async throws -> HTTPClientResponse {
    do {
      return try await client.execute(request, timeout: .nanoseconds(Int64(configuration.limit / .nanoseconds(1))))
    } catch {
      try Task.checkCancellation()
      throw AssistantFailure.unreachable("\(error)")
    }
  }

  private func request(_ messages: [Message]) -> HTTPClientRequest {
    let body: JSONValue = [
      "model": .string(configuration.model), "stream": true,
      "messages": .array(messages.map { ["role": .string($0.role.rawValue), "content": .string($0.text)] }),
    ]
    var request = HTTPClientRequest(url: configuration.baseURL + "/chat/completions")
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/json")
    request.headers.add(name: "Accept", value: "text/event-stream")
    if let key = configuration.apiKey { request.headers.add(name: "Authorization", value: "Bearer \(key.reveal())") }
    request.body = .bytes(ByteBuffer(bytes: body.json()))
    return request
  }
}

/// When something was last heard.
private final class Activity: Sendable {
  private let moment = Mutex(ContinuousClock.now)

  func note() { moment.withLock { $0 = .now } }

  var last: ContinuousClock.Instant { moment.withLock { $0 } }
}
