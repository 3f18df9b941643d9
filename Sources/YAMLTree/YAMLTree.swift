// YAMLTree: one file's YAML or JSON, as nodes that know where they stand.
// In: the bytes of one source file.
// Out: an immutable tree of mappings, sequences and scalars, each with its span; number text is kept exactly.
// Never: knows OpenAPI, opens files, follows $ref, or expands aliases into copies.
// Bounded: size, depth, node count and alias expansion; see YAMLLimits.

import ContractDiagnostics

/// The nodes of one file in three flat buffers, so that a large document costs few allocations and no copying.
///
/// A tree never changes after it was read. Handles (`YAMLNode`) keep it alive.
public final class YAMLTree {
  /// The file that was read.
  public let source: SourceFile
  /// Every distinct mapping key of the file, once; `YAMLNode.symbol` is an index into it.
  public var symbols: [String] { symbolTable.names }

  let records: UnsafePointer<NodeRecord>
  let children: UnsafePointer<Int32>
  let text: UnsafePointer<UInt8>
  let tags: [String]
  let nodeCount: Int
  private let symbolTable: SymbolTable
  private let rootIndex: Int32

  init(source: SourceFile, parts: consuming TreeParts, symbols: SymbolTable) {
    self.source = source
    symbolTable = symbols
    tags = parts.tags
    nodeCount = parts.records.count
    rootIndex = parts.root
    records = YAMLTree.copy(parts.records)
    children = YAMLTree.copy(parts.children)
    text = YAMLTree.copy(parts.text)
  }

  deinit {
    records.deallocate()
    children.deallocate()
    text.deallocate()
  }

  /// The node that is the whole document.
  public var root: YAMLNode { YAMLNode(tree: self, index: rootIndex) }

  /// How many nodes the file holds; `YAMLNode.index` is below it.
  public var count: Int { nodeCount }

  /// The node of a number from 0 up to `count`.
  public func node(at index: Int) -> YAMLNode {
    precondition(index >= 0 && index < nodeCount, "no such node")
    return YAMLNode(tree: self, index: Int32(index))
  }

  /// Whether any mapping of the file has a key.
  public func hasKey(_ key: String) -> Bool { symbol(of: key) != nil }

  /// The symbol of a key; nil when no mapping of the file has it.
  func symbol(of key: String) -> Int32? {
    var key = key
    return key.withUTF8 { symbolTable.find($0, hash: symbolTable.hash($0), in: text) }
  }

  private static func copy<Element: BitwiseCopyable>(_ array: [Element]) -> UnsafePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(array.count, 1))
    array.withUnsafeBufferPointer { buffer in
      if let start = buffer.baseAddress { memory.initialize(from: start, count: buffer.count) }
    }
    return UnsafePointer(memory)
  }
}

/// What a builder hands over when a file has been read.
struct TreeParts {
  var records: [NodeRecord] = []
  var children: [Int32] = []
  var text: [UInt8] = []
  var tags: [String] = []
  var root: Int32 = 0
}

/// One node in 32 bytes.
struct NodeRecord: BitwiseCopyable {
  var kind: YAMLNode.Kind
  var style: YAMLNode.Style
  /// Index into the tag table, or -1.
  var tag: Int16 = -1
  var start: Int32
  var end: Int32
  /// Scalar: offset of its text. Collection: offset of its first child slot; a mapping has two slots for each entry.
  var first: Int32
  /// Scalar: length of its text in bytes. Collection: number of child slots.
  var count: Int32
  /// The collection it was written in; -1 at the root.
  var parent: Int32 = -1
  /// Index into the symbol table when the scalar is a mapping key, otherwise -1.
  var symbol: Int32 = -1
  /// The file it was written in, when that is not the tree's own; -1 otherwise.
  var file: Int32 = -1
}
