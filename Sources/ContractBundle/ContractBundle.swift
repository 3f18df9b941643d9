// ContractBundle: a document of many files as one.
// In: the root node of a document that could be read, and the means to follow its references.
// Out: one document as YAML or JSON. What other files hold stands under `components`, under names of its own; or, dereferenced, in the place
// of each reference, but for those that lead back into themselves.
// Never: opens files, prints, or changes what the document means.

import OpenAPIDocument
import YAMLTree

/// Makes one document of many.
public enum ContractBundle {
  /// - Parameter isDereferenced: whether references within the document are replaced as well.
  public static func bundle(_ root: YAMLNode, references: ReferenceResolver, isDereferenced: Bool = false) -> BundledDocument {
    let bundler = Bundler(root: root, references: references, isDereferenced: isDereferenced)
    return BundledDocument(root: bundler.run())
  }
}

/// A document in one piece.
public struct BundledDocument {
  let root: BundledNode

  /// Block style, text quoted only where it must be; comments are gone.
  public var yaml: String {
    var writer = YAMLWriter()
    writer.write(root)
    return writer.text
  }

  /// Two spaces for each level.
  public var json: String {
    var writer = JSONWriter()
    writer.write(root, depth: 0)
    return writer.text + "\n"
  }
}

/// A node of the bundled document.
indirect enum BundledNode {
  case scalar(YAMLNode)
  case text(String)
  case mapping([(key: String, value: BundledNode)])
  case sequence([BundledNode])
}
