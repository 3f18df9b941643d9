/// Bounds on what is read from outside.
public struct JSONLimits: Hashable, Sendable {
  /// Levels of arrays and objects inside one another; one more is refused.
  public var maximumDepth: Int
  /// Issues listed for one document; the rest is not searched for.
  public var issueLimit: Int

  /// Limits of these sizes.
  public init(maximumDepth: Int = 128, issueLimit: Int = 64) {
    self.maximumDepth = maximumDepth
    self.issueLimit = issueLimit
  }

  /// What holds where nothing else is said.
  public static let `default` = JSONLimits()
}
