import ContractDiagnostics
import YAMLTree

/// Puts fixes into the text of a file; what stands around them stays as it is, comments included.
public enum Fixer {
  /// The bytes of `tree`'s file with `edits` made, and how many of them were.
  ///
  /// An edit is left out where the layout gives no certain place for it: an entry in a flow mapping is not taken away.
  public static func apply(_ edits: [TextEdit], to tree: YAMLTree) -> (bytes: [UInt8], count: Int) {
    let layout = FileLayout(tree)
    let changes = edits.compactMap { layout.change(for: $0) }.sorted { $0.range.lowerBound > $1.range.lowerBound }
    var bytes = tree.source.bytes
    var count = 0
    var limit = Int.max
    // From the end, so that offsets hold; what overlaps a change that was made waits for the next run.
    for change in changes where change.range.upperBound <= limit {
      bytes.replaceSubrange(change.range, with: change.text)
      limit = change.range.lowerBound
      count += 1
    }
    return (bytes, count)
  }
}

/// A range of bytes with what takes its place.
struct ByteChange {
  let range: Range<Int>
  let text: [UInt8]
}
