/// Bounds on what is read from outside.
public struct JSONLimits: Hashable, Sendable {
  /// Levels of arrays and objects inside one another; one more is refused.
  public var maximumDepth: Int
  /// Issues listed for one document; the rest is not searched for.
  public var issueLimit: Int

  public init(maximumDepth: Int = 128, issueLimit: Int = 64) {
    self.maximumDepth = maximumDepth
    self.issueLimit = issueLimit
  }

  public static let `default` = JSONLimits()
}
