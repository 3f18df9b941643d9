extension YAMLNode {
  /// The JSON pointer (RFC 6901) from the root of the file to where the node was written; empty at the root.
  public var pointer: String { "" }
}
