import Synchronization

/// An answer as it grows.
final class AnswerText: Sendable {
  private let content = Mutex("")

  func append(_ text: String) { content.withLock { $0 += text } }

  var text: String { content.withLock { $0 } }
}
