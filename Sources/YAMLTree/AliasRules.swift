import ContractDiagnostics

extension TreeBuilder {
  /// Puts the node that an alias names into the innermost collection.
  ///
  /// What the aliases stand for is counted as if it were written out, from the sizes of the anchors, so that a bomb of nested
  /// aliases is refused when its text is met and not when it goes off.
  func addAlias(_ name: String, at place: Span) throws(ReadingStopped) {
    guard let anchor = anchors[name] else {
      throw ReadingStopped(
        .yamlAlias, "no anchor \(quoted("&" + name)) comes before this alias", at: place,
        help: Suggestion.nearest(to: name, among: anchors.names).map { "did you mean `*\($0)`?" })
    }
    guard let size = anchor.size else {
      throw ReadingStopped(
        .yamlAlias, "the alias \(quoted("*" + name)) stands inside what it names", at: place,
        notes: [.init("it begins here", at: headSpan(of: anchor.node))])
    }
    try count(aliased: size, at: place)
    if frames.last?.expectsKey == true { try addKey(copying: anchor.node, at: place) } else { attach(anchor.node) }
  }

  func count(aliased size: Int, at place: Span) throws(ReadingStopped) {
    guard !frames.isEmpty else { return }
    frames[frames.count - 1].aliased += size
    guard frames[frames.count - 1].aliased > limits.aliasedNodes else { return }
    throw ReadingStopped(
      .aliasExpansion, "aliases stand for more than \(limits.aliasedNodes) values", at: place,
      help: "write shared parts once below `components` and use `$ref`")
  }

  /// A key is a node of its own, because only keys carry symbols.
  private func addKey(copying node: Int32, at place: Span) throws(ReadingStopped) {
    let record = parts.records[Int(node)]
    guard record.kind == .scalar else {
      problems.append(
        Diagnostic(.error, .yamlKey, "a key must be a string, found an alias of a mapping or a sequence", at: place))
      return attach(node)
    }
    let text = Array(parts.text[Int(record.first)..<Int(record.first + record.count)])
    try addKey(text, style: record.style, tag: record.tag, at: place)
  }

  private func addKey(_ text: [UInt8], style: YAMLNode.Style, tag: Int16, at place: Span) throws(ReadingStopped) {
    var failure: ReadingStopped?
    text.withUnsafeBufferPointer { bytes in
      do throws(ReadingStopped) {
        try addScalar(bytes, style: style, tag: tag, from: Int(place.start), to: Int(place.end))
      } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// The span of a collection's first line, which is all that is known while it is open.
  func headSpan(of node: Int32) -> Span {
    span(Int(parts.records[Int(node)].start), Int(parts.records[Int(node)].end))
  }
}
