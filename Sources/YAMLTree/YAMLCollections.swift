/// One entry of a mapping.
public struct YAMLEntry {
  public let key: YAMLNode
  public let value: YAMLNode
}

extension YAMLNode {
  /// The entries of a mapping in the order of the text; empty for any other node.
  public var entries: YAMLEntries {
    let record = record
    guard record.pointee.kind == .mapping else { return YAMLEntries(tree: tree, slots: tree.children, count: 0) }
    return YAMLEntries(tree: tree, slots: tree.children + Int(record.pointee.first), count: Int(record.pointee.count) / 2)
  }

  /// The items of a sequence; empty for any other node.
  public var items: YAMLItems {
    let record = record
    guard record.pointee.kind == .sequence else { return YAMLItems(tree: tree, slots: tree.children, count: 0) }
    return YAMLItems(tree: tree, slots: tree.children + Int(record.pointee.first), count: Int(record.pointee.count))
  }

  /// The value of a key in a mapping; nil when there is none, or the node is no mapping.
  public subscript(key: String) -> YAMLNode? {
    let record = record
    guard record.pointee.kind == .mapping, let symbol = tree.symbol(of: key) else { return nil }
    var slots = tree.children + Int(record.pointee.first)
    let end = slots + Int(record.pointee.count)
    while slots < end {
      if tree.records[Int(slots[0])].symbol == symbol { return YAMLNode(tree: tree, index: slots[1]) }
      slots += 2
    }
    return nil
  }
}

/// The entries of a mapping. A plain sequence: unoptimised builds step through it without generic code.
public struct YAMLEntries: Sequence, IteratorProtocol {
  let tree: YAMLTree
  var slots: UnsafePointer<Int32>
  public private(set) var count: Int

  init(tree: YAMLTree, slots: UnsafePointer<Int32>, count: Int) {
    self.tree = tree
    self.slots = slots
    self.count = count
  }

  public mutating func next() -> YAMLEntry? {
    guard count > 0 else { return nil }
    count -= 1
    let entry = YAMLEntry(key: YAMLNode(tree: tree, index: slots[0]), value: YAMLNode(tree: tree, index: slots[1]))
    slots += 2
    return entry
  }

  public var underestimatedCount: Int { count }
}

/// The items of a sequence.
public struct YAMLItems: Sequence, IteratorProtocol {
  let tree: YAMLTree
  var slots: UnsafePointer<Int32>
  public private(set) var count: Int

  init(tree: YAMLTree, slots: UnsafePointer<Int32>, count: Int) {
    self.tree = tree
    self.slots = slots
    self.count = count
  }

  public mutating func next() -> YAMLNode? {
    guard count > 0 else { return nil }
    count -= 1
    let node = YAMLNode(tree: tree, index: slots[0])
    slots += 1
    return node
  }

  public var underestimatedCount: Int { count }
}
