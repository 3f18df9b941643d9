/// Anchors by name, with how many nodes each stands for once all aliases below it are written out.
struct AnchorTable {
  private var anchors: [String: Anchor] = [:]
  private var openNames: [Int32: String] = [:]

  struct Anchor {
    let node: Int32
    /// nil while the collection is still open.
    var size: Int?
  }

  subscript(name: String) -> Anchor? { anchors[name] }

  /// Names in use, for suggestions.
  var names: [String] { anchors.keys.sorted() }

  /// A later anchor of the same name takes its place, as YAML has it.
  mutating func define(_ name: String, node: Int32, size: Int) {
    anchors[name] = Anchor(node: node, size: size)
  }

  mutating func open(_ name: String, node: Int32) {
    anchors[name] = Anchor(node: node, size: nil)
    openNames[node] = name
  }

  mutating func close(node: Int32, size: Int) {
    guard !openNames.isEmpty, let name = openNames.removeValue(forKey: node), anchors[name]?.node == node else { return }
    anchors[name]?.size = size
  }
}
