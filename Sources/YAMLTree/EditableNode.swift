import ContractDiagnostics

/// A node of a document that is being changed: the way from one tree to another.
///
/// Children are made when they are first asked for, so that what an edit does not touch costs nothing. Values keep the place where
/// they were written, also when that is another file. What an alias names is written out, so that a change at one place stays there.
public final class EditableNode {
  /// Where the node was written.
  public private(set) var origin: YAMLNode
  /// The collection that holds the node now; nil at the root, and for what was removed.
  public private(set) weak var parent: EditableNode?
  /// nil until someone looks below the node.
  private var expanded: [Member]?

  /// A child; `key` is nil in a sequence.
  public struct Member {
    public let key: YAMLNode?
    public let value: EditableNode
  }

  public init(_ origin: YAMLNode) {
    self.origin = origin
  }

  public var kind: YAMLNode.Kind { origin.kind }
  public var span: Span { origin.span }
  /// The entries of a mapping or the items of a sequence, in order.
  public var members: [Member] {
    if let expanded { return expanded }
    let children = origin.kind == .mapping ? entriesOfOrigin() : origin.items.map { Member(key: nil, value: child($0)) }
    expanded = children
    return children
  }

  /// The value of a key in a mapping.
  public subscript(key: String) -> EditableNode? {
    guard kind == .mapping else { return nil }
    return members.first { $0.key?.text == key }?.value
  }

  /// Whether nothing below the node was looked at, so that it is still what was written.
  var isUntouched: Bool { expanded == nil }

  private func entriesOfOrigin() -> [Member] {
    origin.entries.map { Member(key: $0.key, value: child($0.value)) }
  }

  private func child(_ node: YAMLNode) -> EditableNode {
    let child = EditableNode(node)
    child.parent = self
    return child
  }

  // MARK: Changes

  /// Adds an entry to a mapping, at its end.
  public func append(_ value: YAMLNode, forKey key: YAMLNode) {
    expanded = members + [Member(key: key, value: child(value))]
  }

  /// Adds an item to a sequence, at its end.
  public func append(_ value: YAMLNode) {
    expanded = members + [Member(key: nil, value: child(value))]
  }

  /// Puts another value in the node's place.
  public func replace(with value: YAMLNode) {
    origin = value
    expanded = nil
  }

  /// Takes the node out of the collection that holds it; false at the root.
  public func remove() -> Bool {
    guard let parent else { return false }
    parent.expanded = parent.members.filter { $0.value !== self }
    self.parent = nil
    return true
  }
}
