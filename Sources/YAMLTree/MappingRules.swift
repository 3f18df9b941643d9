import ContractDiagnostics

extension TreeBuilder {
  /// Reports keys that stand twice in a mapping, and keeps the first of them.
  func dropDuplicates(in frame: Frame) {
    var kept = frame.firstSlot
    var slot = frame.firstSlot
    while slot + 1 < pending.count {
      if isFirst(pending[slot], in: frame, before: slot) {
        if kept != slot {
          pending[kept] = pending[slot]
          pending[kept + 1] = pending[slot + 1]
        }
        kept += 2
      }
      slot += 2
    }
    if kept < pending.count { pending.removeSubrange(kept...) }
    reportLookalikes(in: frame)
  }

  /// Keys that look the same would be one member to whoever compares texts by what they show.
  private func reportLookalikes(in frame: Frame) {
    guard !symbols.lookalikes.isEmpty else { return }
    var seen: [Int32: Int32] = [:]
    for slot in stride(from: frame.firstSlot, to: pending.count, by: 2) {
      let key = pending[slot]
      let symbol = parts.records[Int(key)].symbol
      guard symbol >= 0 else { continue }
      guard let first = seen.updateValue(key, forKey: symbols.lookalikes[symbol] ?? symbol) else { continue }
      problems.append(
        Diagnostic(
          .error, .duplicateKey, "the key \(quoted(symbols.names[Int(symbol)])) is already in this mapping, in another Unicode spelling",
          at: headSpan(of: key), notes: [.init("first written here", at: headSpan(of: first))],
          help: "write both in one spelling, such as NFC, and remove one of the two"))
    }
  }

  /// Remembers for each symbol the last mapping that had it, which is the cheapest way to see it again.
  private func isFirst(_ key: Int32, in frame: Frame, before slot: Int) -> Bool {
    let symbol = parts.records[Int(key)].symbol
    guard symbol >= 0 else { return false }
    guard lastMapping[Int(symbol)] == frame.node else {
      lastMapping[Int(symbol)] = frame.node
      return true
    }
    if symbol == mergeSymbol, parts.records[Int(key)].style == .plain { return true }
    reportDuplicate(key, symbol: symbol, in: frame, before: slot)
    return false
  }

  private func reportDuplicate(_ key: Int32, symbol: Int32, in frame: Frame, before slot: Int) {
    let first = stride(from: frame.firstSlot, to: slot, by: 2).first { parts.records[Int(pending[$0])].symbol == symbol }
    let name = symbols.names[Int(symbol)]
    problems.append(
      Diagnostic(
        .error, .duplicateKey, "the key \(quoted(name)) is already in this mapping", at: headSpan(of: key),
        notes: first.map { [.init("first written here", at: headSpan(of: pending[$0]))] } ?? [],
        help: "remove one of the two"))
  }

  /// Replaces `<<: *base` by the entries of the base that the mapping does not have itself.
  ///
  /// <https://yaml.org/type/merge.html>
  func expandMerges(in frame: Frame) throws(ReadingStopped) {
    let written = Array(pending[frame.firstSlot...])
    var present = Set(stride(from: 0, to: written.count, by: 2).map { parts.records[Int(written[$0])].symbol })
    pending.removeSubrange(frame.firstSlot...)
    for slot in stride(from: 0, to: written.count, by: 2) {
      let key = parts.records[Int(written[slot])]
      if key.symbol == mergeSymbol, key.style == .plain {
        try merge(written[slot + 1], into: &present)
      } else {
        pending += written[slot...(slot + 1)]
      }
    }
  }

  private func merge(_ base: Int32, into present: inout Set<Int32>) throws(ReadingStopped) {
    switch parts.records[Int(base)].kind {
    case .mapping: try merge(entriesOf: base, into: &present)
    case .sequence:
      for item in childSlots(of: base) {
        guard parts.records[Int(item)].kind == .mapping else { return reportMerge(item) }
        try merge(entriesOf: item, into: &present)
      }
    case .scalar: reportMerge(base)
    }
  }

  private func merge(entriesOf base: Int32, into present: inout Set<Int32>) throws(ReadingStopped) {
    let slots = childSlots(of: base)
    try countMerged(slots.count, at: headSpan(of: base))
    for slot in stride(from: slots.startIndex, to: slots.endIndex, by: 2)
    where present.insert(parts.records[Int(slots[slot])].symbol).inserted {
      pending += slots[slot...(slot + 1)]
    }
  }

  /// The mapping itself is closed already, so its parent carries the count.
  private func countMerged(_ size: Int, at place: Span) throws(ReadingStopped) {
    try count(aliased: size, at: place)
  }

  private func childSlots(of node: Int32) -> ArraySlice<Int32> {
    let record = parts.records[Int(node)]
    return parts.children[Int(record.first)..<Int(record.first + record.count)]
  }

  private func reportMerge(_ node: Int32) {
    problems.append(
      Diagnostic(
        .error, .yamlMerge, "`<<` merges a mapping or a sequence of mappings, found something else", at: headSpan(of: node),
        help: "quote the key if it is meant as a name: '<<'"))
  }
}
