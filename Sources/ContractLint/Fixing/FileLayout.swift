import ContractDiagnostics
import YAMLTree

/// How the nodes of a file are laid out on its lines.
struct FileLayout {
  private let tree: YAMLTree
  private let bytes: [UInt8]
  private var nodes: [ContractDiagnostics.Span: YAMLNode] = [:]

  init(_ tree: YAMLTree) {
    self.tree = tree
    bytes = tree.source.bytes
    for index in 0..<tree.count where nodes[tree.node(at: index).span] == nil { nodes[tree.node(at: index).span] = tree.node(at: index) }
  }

  /// nil where the layout gives no certain place.
  func change(for edit: TextEdit) -> ByteChange? {
    guard let node = nodes[edit.span] else { return nil }
    switch edit.replacement {
    case .firstEntry(let key, let value): return firstEntry(key, value, in: node)
    case .removeEntry: return removal(of: node)
    }
  }

  // MARK: Adding

  private func firstEntry(_ key: String, _ value: String, in node: YAMLNode) -> ByteChange? {
    guard node.kind == .mapping else { return nil }
    let start = Int(node.span.start)
    if bytes[start] == UInt8(ascii: "{") {
      let entry = JSONText.string(key).text + ": " + JSONText.string(value).text + (node.count == 0 ? "" : ", ")
      return ByteChange(range: start + 1..<start + 1, text: Array(entry.utf8))
    }
    guard let first = node.entries.first(where: { _ in true })?.key else { return nil }
    let column = Int(first.span.start)
    let text = "\(key): \(value)\n" + String(repeating: " ", count: column - lineStart(of: column))
    return ByteChange(range: column..<column, text: Array(text.utf8))
  }

  // MARK: Taking away

  private func removal(of node: YAMLNode) -> ByteChange? {
    guard let parent = node.parent, parent.kind == .mapping, parent.count > 1, bytes[Int(parent.span.start)] != UInt8(ascii: "{") else {
      return nil
    }
    let entries = Array(parent.entries)
    guard let index = entries.firstIndex(where: { $0.value == node }) else { return nil }
    let start = lineStart(of: Int(entries[index].key.span.start))
    // The first entry of a mapping in a sequence shares its line with the dash.
    guard isBlank(start..<Int(entries[index].key.span.start)) else { return nil }
    return ByteChange(range: start..<end(of: node, after: Int(entries[index].key.span.end)), text: [])
  }

  /// The start of the line behind a node: where the last line ends that holds more than blanks and comments.
  private func end(of node: YAMLNode, after key: Int) -> Int {
    var end = key
    for index in 0..<tree.count {
      let candidate = tree.node(at: index)
      guard
        candidate.kind == .scalar || candidate.count == 0 || bytes[Int(candidate.span.start)] == UInt8(ascii: "{")
          || bytes[Int(candidate.span.start)] == UInt8(ascii: "[")
      else { continue }
      if candidate.span.start >= node.span.start, candidate.span.end <= node.span.end { end = max(end, Int(candidate.span.end)) }
    }
    while end < bytes.count, bytes[end - 1] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  private func lineStart(of offset: Int) -> Int { tree.source.lineRange(tree.source.lineIndex(ofByte: offset)).lowerBound }

  private func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 == UInt8(ascii: " ") } }
}
