import ContractDiagnostics

/// Puts the pieces that a reader finds, in the order of the text, together to a tree.
final class TreeBuilder {
  let source: SourceFile
  let limits: YAMLLimits
  var parts = TreeParts()
  var symbols = SymbolTable()
  var anchors = AnchorTable()
  /// Collections that are open, outermost first.
  var frames: [Frame] = []
  /// Child slots of open collections; each frame owns those from its `firstSlot` on.
  var pending: [Int32] = []
  /// Problems that do not stop the reading.
  var problems: [Diagnostic] = []
  /// For each symbol the mapping in which it was last met, to find duplicates in one pass.
  var lastMapping: [Int32] = []
  /// The symbol of `<<`, once it was met.
  var mergeSymbol: Int32 = -2

  init(source: SourceFile, limits: YAMLLimits) {
    self.source = source
    self.limits = limits
    let expected = source.bytes.count / 24
    parts.records.reserveCapacity(expected)
    parts.children.reserveCapacity(expected)
    parts.text.reserveCapacity(source.bytes.count / 2)
  }

  /// A collection that is being read.
  struct Frame {
    let node: Int32
    let isMapping: Bool
    let firstSlot: Int
    /// The next node is a key.
    var expectsKey: Bool
    /// Nodes that aliases in it stand for.
    var aliased = 0
    var hasMerge = false
  }

  func span(_ start: Int, _ end: Int) -> Span {
    Span(file: source.id, start: Int32(start), end: Int32(end))
  }

  /// The tree, when no error was met.
  func finish(reportingTo diagnostics: DiagnosticBag) -> YAMLTree? {
    problems.forEach(diagnostics.report)
    guard !parts.records.isEmpty else {
      diagnostics.error(
        .emptyDocument, "the file is empty", at: .beginning(of: source.id), help: "an OpenAPI document begins with `openapi: 3.1.0`")
      return nil
    }
    return YAMLTree(source: source, parts: parts, symbols: symbols)
  }
}

// MARK: - Pieces

extension TreeBuilder {
  func addScalar(
    _ bytes: UnsafeBufferPointer<UInt8>, style: YAMLNode.Style, tag: Int16 = -1, from start: Int, to end: Int, anchor: String? = nil
  ) throws(ReadingStopped) {
    let node = try newNode(.scalar, style: style, tag: tag, from: start, to: end)
    if let frame = frames.last, frame.expectsKey { addKeyText(bytes, to: node) } else { addText(bytes, to: node) }
    if let anchor { anchors.define(anchor, node: node, size: 1) }
    attach(node)
  }

  func open(
    _ kind: YAMLNode.Kind, tag: Int16 = -1, at start: Int, headEnd: Int, anchor: String? = nil
  ) throws(ReadingStopped) {
    guard frames.count < limits.depth else {
      throw ReadingStopped(
        .documentTooLarge, "mappings and sequences are nested deeper than \(limits.depth) levels", at: span(start, headEnd))
    }
    let node = try newNode(kind, style: .plain, tag: tag, from: start, to: headEnd)
    checkKeyIsScalar(start, headEnd)
    if let anchor { anchors.open(anchor, node: node) }
    attach(node)
    let isMapping = kind == .mapping
    frames.append(Frame(node: node, isMapping: isMapping, firstSlot: pending.count, expectsKey: isMapping))
  }

  /// Closes the innermost collection.
  ///
  /// - Parameter end: where it ends; nil when it ends with its last child, as block collections do.
  func close(at end: Int?) throws(ReadingStopped) {
    let frame = frames.removeLast()
    let node = Int(frame.node)
    for slot in frame.firstSlot..<pending.count { adopt(pending[slot], by: frame.node) }
    if let last = pending.last, end == nil, frame.firstSlot < pending.count {
      parts.records[node].end = max(parts.records[node].end, parts.records[Int(last)].end)
    }
    if let end { parts.records[node].end = Int32(end) }
    try moveChildren(of: frame)
    let size = parts.records.count - node + frame.aliased
    anchors.close(node: frame.node, size: size)
    if frame.aliased > 0 { try count(aliased: frame.aliased, at: headSpan(of: frame.node)) }
  }

  private func moveChildren(of frame: Frame) throws(ReadingStopped) {
    let node = Int(frame.node)
    if frame.isMapping { dropDuplicates(in: frame) }
    if frame.hasMerge { try expandMerges(in: frame) }
    parts.records[node].first = Int32(parts.children.count)
    parts.records[node].count = Int32(pending.count - frame.firstSlot)
    parts.children.append(contentsOf: pending[frame.firstSlot...])
    pending.removeSubrange(frame.firstSlot...)
  }

  /// Aliased nodes belong to the collection that they were written in.
  private func adopt(_ child: Int32, by parent: Int32) {
    if child > parent, parts.records[Int(child)].parent < 0 { parts.records[Int(child)].parent = parent }
  }

  private func newNode(
    _ kind: YAMLNode.Kind, style: YAMLNode.Style, tag: Int16, from start: Int, to end: Int
  ) throws(ReadingStopped) -> Int32 {
    let node = parts.records.count
    guard node < limits.nodes else {
      throw ReadingStopped(
        .documentTooLarge, "the file has more than \(limits.nodes) values", at: span(start, end),
        help: "split the document into several files")
    }
    parts.records.append(
      NodeRecord(kind: kind, style: style, tag: tag, start: Int32(start), end: Int32(end), first: 0, count: 0))
    return Int32(node)
  }

  /// Puts a node into the innermost open collection.
  func attach(_ node: Int32) {
    guard !frames.isEmpty else { return }
    pending.append(node)
    let top = frames.count - 1
    if frames[top].isMapping { frames[top].expectsKey.toggle() }
  }
}

// MARK: - Text

extension TreeBuilder {
  private func addText(_ bytes: UnsafeBufferPointer<UInt8>, to node: Int32) {
    parts.records[Int(node)].first = Int32(parts.text.count)
    parts.records[Int(node)].count = Int32(bytes.count)
    parts.text.append(contentsOf: bytes)
  }

  /// Keys repeat, so their text is kept once.
  private func addKeyText(_ bytes: UnsafeBufferPointer<UInt8>, to node: Int32) {
    let hash = symbols.hash(bytes)
    if let symbol = parts.text.withUnsafeBufferPointer({ symbols.find(bytes, hash: hash, in: $0.baseAddress) }) {
      parts.records[Int(node)].first = symbols.places[Int(symbol)].first
      parts.records[Int(node)].count = Int32(bytes.count)
      setSymbol(symbol, of: node)
    } else {
      let symbol = symbols.add(bytes, hash: hash, first: Int32(parts.text.count))
      lastMapping.append(-1)
      addText(bytes, to: node)
      if symbols.names[Int(symbol)] == "<<" { mergeSymbol = symbol }
      setSymbol(symbol, of: node)
    }
  }

  private func setSymbol(_ symbol: Int32, of node: Int32) {
    parts.records[Int(node)].symbol = symbol
    if symbol == mergeSymbol, parts.records[Int(node)].style == .plain { frames[frames.count - 1].hasMerge = true }
  }

  private func checkKeyIsScalar(_ start: Int, _ end: Int) {
    guard let frame = frames.last, frame.expectsKey else { return }
    problems.append(
      Diagnostic(.error, .yamlKey, "a key must be a string, found a mapping or a sequence", at: span(start, end)))
  }

  /// The number of a tag in the tag table; tags outside the core schema are reported.
  func tagIndex(_ tag: String, at span: Span) -> Int16 {
    if !YAMLTag.isKnown(tag) {
      problems.append(
        Diagnostic(
          .error, .yamlTag, "the tag \(quoted(tag)) is not supported", at: span,
          help: "remove it; only the types of JSON can stand in a document"))
    }
    if let index = parts.tags.firstIndex(of: tag) { return Int16(index) }
    guard parts.tags.count < Int(Int16.max) else { return -1 }
    parts.tags.append(tag)
    return Int16(parts.tags.count - 1)
  }
}
