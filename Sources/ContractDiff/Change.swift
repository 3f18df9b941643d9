import ContractDiagnostics

/// One difference between two contracts.
public struct Change: Sendable, Equatable {
  public let kind: ChangeKind
  public let effect: Effect
  /// The operation that it was first met in (`POST /tickets`); nil for what belongs to the whole document.
  public let operation: String?
  /// What changed, below the operation or the type: `Ticket.title`, `query parameter \`q\``.
  public let subject: String
  /// What happened to it: `became required`.
  public let message: String
  /// Places in the old and the new document; one is missing for what was added or removed.
  public let oldSpan: Span?
  public let newSpan: Span?

  /// What a change does to those who were written against the old contract.
  public enum Effect: String, Sendable, CaseIterable, Comparable {
    /// Callers that were right are wrong now.
    case breaking
    /// Most callers go on, and some do not: those that list every value, or relied on what was never promised.
    case dangerous
    case harmless

    /// More harm is greater.
    public static func < (left: Effect, right: Effect) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .harmless: 0
      case .dangerous: 1
      case .breaking: 2
      }
    }
  }
}

/// Who sends the values of a schema. What a server receives may only grow, what it sends may only shrink.
enum Direction: Hashable {
  case request, response
}
