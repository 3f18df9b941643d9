/// A value that must not be seen: printing it, also inside something else, shows dots.
struct Secret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private let value: String

  init(_ value: String) { self.value = value }

  /// The value itself, for the one place that needs it.
  func reveal() -> String { value }

  var description: String { "•••" }
  var debugDescription: String { "•••" }
  var customMirror: Mirror { Mirror(self, children: []) }
}
