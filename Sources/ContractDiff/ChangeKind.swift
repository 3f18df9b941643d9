/// A kind of change: its stable name, what it does in either direction, and why.
public struct ChangeKind: Sendable, Equatable {
  /// Kebab case; people write it in searches and in lists of what they accept.
  public let code: String
  /// Why it has its effect, for who calls the server.
  public let reason: String
  let inRequest: Change.Effect
  let inResponse: Change.Effect

  /// A kind whose effect depends on who sends the value.
  init(_ code: String, request: Change.Effect, response: Change.Effect, _ reason: String) {
    self.code = code
    self.reason = reason
    inRequest = request
    inResponse = response
  }

  /// A kind with one effect.
  init(_ code: String, _ effect: Change.Effect, _ reason: String) {
    self.init(code, request: effect, response: effect, reason)
  }

  func effect(in direction: Direction) -> Change.Effect {
    direction == .request ? inRequest : inResponse
  }
}
