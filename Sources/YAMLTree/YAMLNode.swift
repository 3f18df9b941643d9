import ContractDiagnostics

/// A handle to one node: cheap to copy, equal when it is the same node of the same tree.
///
/// An alias is the node that it names, so one handle may be reached by several ways; its span is where it was written.
public struct YAMLNode {
  public let tree: YAMLTree
  /// The number of the node within its tree, in the order of the text.
  public let index: Int32

  init(tree: YAMLTree, index: Int32) {
    self.tree = tree
    self.index = index
  }

  public enum Kind: UInt8, Sendable, BitwiseCopyable {
    case scalar, mapping, sequence
  }

  /// Whether a scalar was written plainly, and so may be a number, a boolean or null, or is text in any case.
  public enum Style: UInt8, Sendable, BitwiseCopyable {
    case plain, quoted
  }

  var record: UnsafePointer<NodeRecord> { tree.records + Int(index) }

  public var kind: Kind { record.pointee.kind }
  public var style: Style { record.pointee.style }

  /// Where it was written: in the tree's file, or in the overlay that put it there.
  public var span: Span {
    let record = record
    let file = record.pointee.file
    return Span(file: file < 0 ? tree.source.id : SourceID(file), start: record.pointee.start, end: record.pointee.end)
  }

  /// The explicit tag in full, `tag:yaml.org,2002:str`, or nil.
  public var tag: String? {
    let tag = record.pointee.tag
    return tag < 0 ? nil : tree.tags[Int(tag)]
  }

  /// The text of a scalar after unquoting, exactly as written when plain; empty for a collection.
  public var text: String {
    let symbol = symbol
    return symbol < 0 ? String(decoding: textBytes, as: UTF8.self) : tree.symbols[Int(symbol)]
  }

  /// The UTF-8 of a scalar's text; valid while the tree lives.
  var textBytes: UnsafeBufferPointer<UInt8> {
    let record = record
    guard record.pointee.kind == .scalar else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: tree.text + Int(record.pointee.first), count: Int(record.pointee.count))
  }

  /// The number of a mapping key's text in `YAMLTree.symbols`; -1 for any other node.
  public var symbol: Int32 { record.pointee.symbol }

  /// Number of entries of a mapping, or items of a sequence; 0 for a scalar.
  public var count: Int {
    let record = record
    switch record.pointee.kind {
    case .scalar: return 0
    case .mapping: return Int(record.pointee.count) / 2
    case .sequence: return Int(record.pointee.count)
    }
  }

  /// The collection the node was written in; nil at the root.
  public var parent: YAMLNode? {
    let parent = record.pointee.parent
    return parent < 0 ? nil : YAMLNode(tree: tree, index: parent)
  }
}

extension YAMLNode: Hashable {
  public static func == (left: YAMLNode, right: YAMLNode) -> Bool {
    left.index == right.index && left.tree === right.tree
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(tree))
    hasher.combine(index)
  }
}

extension YAMLNode {
  /// The first byte of a scalar's text; nil when it is empty, and for a collection.
  public var firstByte: UInt8? {
    let record = record
    guard record.pointee.kind == .scalar, record.pointee.count > 0 else { return nil }
    return tree.text[Int(record.pointee.first)]
  }
}
