import ContractDiagnostics
import YAMLTree

/// The identity of a schema: a place in a file. Cheap to compare and to hash.
public struct SchemaLocation: Hashable {
  let node: YAMLNode

  init(node: YAMLNode) {
    self.node = node
  }

  public var file: SourceID { node.tree.source.id }

  /// The JSON pointer of the place within its file: `/components/schemas/Pet`; worked out on each call.
  public var pointer: String { node.pointer }
}
