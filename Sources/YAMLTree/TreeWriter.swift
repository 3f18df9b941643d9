import ContractDiagnostics

extension EditableNode {
  /// The edited nodes as a tree that stands for `source`, or nil, with the reason reported, when edits made it larger than is read.
  public func tree(source: SourceFile, limits: YAMLLimits = YAMLLimits(), diagnostics: DiagnosticBag) -> YAMLTree? {
    let writer = TreeWriter(source: source, limits: limits)
    do throws(ReadingStopped) {
      _ = try writer.write(self, parent: -1, depth: 0)
    } catch {
      diagnostics.report(error.diagnostic)
      return nil
    }
    return YAMLTree(source: source, parts: writer.parts, symbols: writer.symbols)
  }
}

/// Lays nodes of several trees out as one.
private final class TreeWriter {
  var parts = TreeParts()
  var symbols = SymbolTable()
  private let source: SourceFile
  private let limits: YAMLLimits

  init(source: SourceFile, limits: YAMLLimits) {
    self.source = source
    self.limits = limits
  }

  func write(_ node: EditableNode, parent: Int32, depth: Int) throws(ReadingStopped) -> Int32 {
    guard !node.isUntouched else { return try write(node.origin, parent: parent, depth: depth) }
    let index = try begin(node.origin, parent: parent, depth: depth)
    var slots: [Int32] = []
    for member in node.members {
      if let key = member.key { slots.append(try writeKey(key, parent: index)) }
      slots.append(try write(member.value, parent: index, depth: depth + 1))
    }
    end(index, slots)
    return index
  }

  private func write(_ node: YAMLNode, parent: Int32, depth: Int) throws(ReadingStopped) -> Int32 {
    let index = try begin(node, parent: parent, depth: depth)
    var slots: [Int32] = []
    switch node.kind {
    case .scalar:
      addText(node.textBytes, to: index)
      return index
    case .mapping:
      for entry in node.entries {
        slots.append(try writeKey(entry.key, parent: index))
        slots.append(try write(entry.value, parent: index, depth: depth + 1))
      }
    case .sequence:
      for item in node.items { slots.append(try write(item, parent: index, depth: depth + 1)) }
    }
    end(index, slots)
    return index
  }

  private func begin(_ node: YAMLNode, parent: Int32, depth: Int) throws(ReadingStopped) -> Int32 {
    guard parts.records.count < limits.nodes, depth < limits.depth else {
      throw ReadingStopped(.documentTooLarge, "overlays make the document larger or deeper than is read", at: node.span)
    }
    let record = node.record.pointee
    let index = Int32(parts.records.count)
    var copy = NodeRecord(
      kind: record.kind, style: record.style, tag: tag(of: node), start: record.start, end: record.end, first: 0, count: 0)
    copy.parent = parent
    let file = node.span.file
    if file != source.id { copy.file = file.rawValue }
    parts.records.append(copy)
    return index
  }

  private func end(_ index: Int32, _ slots: [Int32]) {
    parts.records[Int(index)].first = Int32(parts.children.count)
    parts.records[Int(index)].count = Int32(slots.count)
    parts.children += slots
  }

  private func addText(_ bytes: UnsafeBufferPointer<UInt8>, to index: Int32) {
    parts.records[Int(index)].first = Int32(parts.text.count)
    parts.records[Int(index)].count = Int32(bytes.count)
    parts.text.append(contentsOf: bytes)
  }

  private func writeKey(_ key: YAMLNode, parent: Int32) throws(ReadingStopped) -> Int32 {
    let index = try begin(key, parent: parent, depth: 0)
    let bytes = key.textBytes
    let hash = symbols.hash(bytes)
    let found = parts.text.withUnsafeBufferPointer { symbols.find(bytes, hash: hash, in: $0.baseAddress) }
    let symbol: Int32
    if let found {
      symbol = found
      parts.records[Int(index)].first = symbols.places[Int(found)].first
      parts.records[Int(index)].count = Int32(bytes.count)
    } else {
      symbol = symbols.add(bytes, hash: hash, first: Int32(parts.text.count))
      addText(bytes, to: index)
    }
    parts.records[Int(index)].symbol = symbol
    return index
  }

  /// Every tree has a tag table of its own.
  private func tag(of node: YAMLNode) -> Int16 {
    guard let tag = node.tag else { return -1 }
    if let index = parts.tags.firstIndex(of: tag) { return Int16(index) }
    parts.tags.append(tag)
    return Int16(parts.tags.count - 1)
  }
}
