// ContractOverlay: changes to a document that are kept apart from it, as the Overlay Specification 1.0 and 1.1 has them.
// In: the tree of a document and the trees of overlay files.
// Out: the document's tree with every action applied; values know the file that they come from. Mistakes are diagnostics.
// Never: opens files, knows OpenAPI, follows `$ref`, or changes a tree in place.
// JSONPath is RFC 9535, whole, over these trees.

import ContractDiagnostics
import YAMLTree

/// Applies overlays.
public enum Overlays {
  /// The document with all actions of the overlays applied in order.
  ///
  /// - Returns: nil when the result is larger than is read, which is reported; mistakes in overlays are reported and left out.
  public static func apply(
    _ overlays: [YAMLTree], to document: YAMLTree, limits: YAMLLimits = YAMLLimits(), diagnostics: DiagnosticBag
  ) -> YAMLTree? {
    let root = EditableNode(document.root)
    for tree in overlays {
      guard let overlay = OverlayDocument(tree.root, diagnostics: diagnostics) else { continue }
      for action in overlay.actions { ActionRunner(root: root, diagnostics: diagnostics).run(action) }
    }
    return root.tree(source: document.source, limits: limits, diagnostics: diagnostics)
  }
}
