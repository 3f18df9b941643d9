/// Why there is no answer. For the log: a client learns only that the service gave none.
enum AssistantFailure: Error, Sendable, Equatable, CustomStringConvertible {
  case unreachable(String)
  case status(Int)
  /// Nothing came for too long.
  case silent
  /// What came is not what such an endpoint sends.
  case rubbish(String)
  /// The stream ended before the answer did.
  case brokenOff

  var description: String {
    switch self {
    case .unreachable(let reason): "cannot be reached: \(reason)"
    case .status(let status): "answered \(status)" + (status == 401 ? "; check AI_API_KEY" : "")
    case .silent: "was silent for too long"
    case .rubbish(let reason): "sent what cannot be understood: \(reason)"
    case .brokenOff: "broke off in the middle of an answer"
    }
  }
}
