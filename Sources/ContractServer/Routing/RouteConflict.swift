/// A set of routes that cannot be served: reported when the server is built, before the first request.
public struct RouteConflict: Error, Sendable, Hashable, CustomStringConvertible {
  /// Why two routes cannot stand side by side.
  public enum Reason: Sendable, Hashable {
    /// Two operations have the same method and paths that match the same requests.
    case duplicate(first: String, second: String)
    /// The path template cannot be read.
    case malformedTemplate(operation: String, problem: String)
    /// A path parameter has no variable of its name in the template.
    case missingVariable(operation: String, parameter: String)
  }

  /// Why they cannot stand side by side.
  public let reason: Reason
  /// The path template of the later route.
  public let path: String

  init(_ reason: Reason, path: String) {
    self.reason = reason
    self.path = path
  }

  public var description: String {
    switch reason {
    case .duplicate(let first, let second):
      "operations '\(first)' and '\(second)' both answer requests to '\(path)'; remove one of the routes or change its path"
    case .malformedTemplate(let operation, let problem):
      "the path '\(path)' of operation '\(operation)' is not a path template: \(problem)"
    case .missingVariable(let operation, let parameter):
      "the path '\(path)' of operation '\(operation)' has no variable '{\(parameter)}' for its path parameter"
    }
  }
}
