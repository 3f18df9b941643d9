import ContractDiagnostics
import YAMLTree

/// One file that was read: its tree, its parser, and where it lies.
final class SourceDocument {
  /// The path that diagnostics show.
  let path: String
  /// The one absolute path of the file; relative references are seen from its folder.
  let canonicalPath: String
  let tree: YAMLTree
  let parser: ObjectParser
  /// `$id`, `$self` and anchors; gathered when first asked for.
  private(set) lazy var identifiers = IdentifierIndex(tree: tree)

  init(path: String, canonicalPath: String, tree: YAMLTree, parser: ObjectParser) {
    self.path = path
    self.canonicalPath = canonicalPath
    self.tree = tree
    self.parser = parser
  }

  /// The schema component of a name, if the file is a document that has it.
  func schemaComponent(named name: String) -> YAMLNode? {
    tree.root[Keyword.components.rawValue]?[Keyword.schemas.rawValue]?[name]
  }
}
