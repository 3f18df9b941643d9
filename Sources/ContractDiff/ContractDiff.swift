// ContractDiff: what changed between two contracts, and whom it breaks.
// In: two models, understood.
// Out: changes, each with its effect, a reason and both places, in the order of the new document; as text, JSON or Markdown.
// What is compared is what values may be, not how the document says it: a schema moved into `components`, or split with `allOf`, is no change.
// Never: reads files or prints.

import ContractModel

/// Compares two contracts.
public enum ContractDiff {
  /// The changes from `old` to `new`, those of operations in the order of the new document, what was removed at the end.
  public static func changes(from old: Model, to new: Model) -> [Change] {
    let comparison = Comparison(old: old, new: new)
    comparison.compareServers()
    comparison.compareSchemes()
    comparison.compareOperations()
    return comparison.changes
  }
}
