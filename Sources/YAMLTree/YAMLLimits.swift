/// How much of a document is read before it is refused.
public struct YAMLLimits: Sendable {
  /// Bytes of one file.
  public var size = 64 << 20
  /// Mappings and sequences within one another.
  public var depth = 512
  /// Nodes of one file, as written.
  public var nodes = 8_000_000
  /// Nodes that aliases and merge keys would add to one file if each were written out.
  public var aliasedNodes = 250_000

  public init() {}
}
