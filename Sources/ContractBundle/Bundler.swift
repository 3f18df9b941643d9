import ContractDiagnostics
import OpenAPIDocument
import YAMLTree

/// One run over a document.
///
/// What a reference into another file leads to gets a name below `components` when it is first met, and is written there once all of the
/// document is.
final class Bundler {
  let root: YAMLNode
  let references: ReferenceResolver
  let isDereferenced: Bool
  private var names = ComponentNames()
  /// What was given a name and is still to be written, in the order of meeting.
  private var pending: [(kind: ObjectKind, name: String, node: YAMLNode)] = []
  /// What stands in place of a reference right now, so that none is replaced within itself.
  private var open: [YAMLNode] = []

  init(root: YAMLNode, references: ReferenceResolver, isDereferenced: Bool) {
    self.root = root
    self.references = references
    self.isDereferenced = isDereferenced
    names.reserve(root, references)
  }

  func run() -> BundledNode {
    guard case .mapping(var entries) = node(root, .document) else { return .scalar(root) }
    var components: [(key: String, value: BundledNode)] = []
    if let index = entries.firstIndex(where: { $0.key == "components" }), case .mapping(let own) = entries[index].value { components = own }
    var next = 0
    while next < pending.count {
      let (kind, name, node) = pending[next]
      next += 1
      add(self.node(node, kind), as: name, to: kind.section ?? "", of: &components)
    }
    guard !components.isEmpty else { return .mapping(entries) }
    if let index = entries.firstIndex(where: { $0.key == "components" }) {
      entries[index].value = .mapping(components)
    } else {
      entries.append(("components", .mapping(components)))
    }
    return .mapping(entries)
  }

  private func add(_ node: BundledNode, as name: String, to section: String, of components: inout [(key: String, value: BundledNode)]) {
    guard let index = components.firstIndex(where: { $0.key == section }) else {
      return components.append((section, .mapping([(name, node)])))
    }
    guard case .mapping(var entries) = components[index].value else { return }
    entries.append((name, node))
    components[index].value = .mapping(entries)
  }

  // MARK: Nodes

  /// A node with its references made to hold within one document.
  func node(_ node: YAMLNode, _ kind: ObjectKind) -> BundledNode {
    switch node.kind {
    case .scalar: return .scalar(node)
    case .sequence:
      let item: ObjectKind = if case .list(let kind) = kind { kind } else { .opaque }
      return .sequence(node.items.map { self.node($0, item) })
    case .mapping:
      if kind != .opaque, let reference = node["$ref"], reference.kind == .scalar, !isMember(reference, kind) {
        return referring(node, reference, kind)
      }
      return .mapping(node.entries.map { ($0.key.text, child($0, of: node, kind)) })
    }
  }

  /// Whether what stands under `$ref` is a thing of that name: a property's schema that allows anything, or nothing.
  private func isMember(_ reference: YAMLNode, _ kind: ObjectKind) -> Bool {
    guard case .map(.schema) = kind else { return false }
    return reference.text == "true" || reference.text == "false"
  }

  private func child(_ entry: YAMLEntry, of parent: YAMLNode, _ kind: ObjectKind) -> BundledNode {
    if kind == .schema, entry.key.text == "discriminator" { return discriminator(entry.value) }
    return node(entry.value, kind.child(entry.key.text))
  }

  /// The values of a mapping are references, or names of components.
  private func discriminator(_ node: YAMLNode) -> BundledNode {
    guard node.kind == .mapping else { return self.node(node, .opaque) }
    return .mapping(
      node.entries.map { entry in
        guard entry.key.text == "mapping", entry.value.kind == .mapping else { return (entry.key.text, self.node(entry.value, .opaque)) }
        return (entry.key.text, .mapping(entry.value.entries.map { ($0.key.text, mapped($0.value)) }))
      })
  }

  private func mapped(_ value: YAMLNode) -> BundledNode {
    let isName = !value.text.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: ".") }
    guard !isName, let target = references.node(of: Located(value.text, at: value.span), from: value) else { return .scalar(value) }
    return .text(address(of: target, .schema) ?? value.text)
  }

  // MARK: References

  private func referring(_ node: YAMLNode, _ reference: YAMLNode, _ kind: ObjectKind) -> BundledNode {
    let siblings = node.entries.filter { $0.key.text != "$ref" }
    let target = references.node(of: Located(reference.text, at: reference.span), from: node)
    if let target, isInlined(target, kind), siblings.isEmpty || kind.section == nil { return inlined(target, siblings, kind) }
    let address = target.flatMap { self.address(of: $0, kind) } ?? reference.text
    // A component that only refers to another file is what that file holds.
    if let target, node.tree === root.tree, address == "#" + node.pointer, !open.contains(target) { return inlined(target, siblings, kind) }
    return .mapping([("$ref", .text(address))] + siblings.map { ($0.key.text, child($0, of: node, kind)) })
  }

  /// What has no place below `components` of 3.0 is; everything else is replaced only on request, and never within itself.
  private func isInlined(_ target: YAMLNode, _ kind: ObjectKind) -> Bool {
    guard !open.contains(target) else { return false }
    if isDereferenced { return true }
    return kind.section == nil && target.tree !== root.tree
  }

  private func inlined(_ target: YAMLNode, _ siblings: [YAMLEntry], _ kind: ObjectKind) -> BundledNode {
    open.append(target)
    defer { open.removeLast() }
    guard case .mapping(let entries) = node(target, kind), !siblings.isEmpty else { return node(target, kind) }
    let own = siblings.map { (key: $0.key.text, value: node($0.value, kind.child($0.key.text))) }
    return .mapping(entries.filter { entry in !own.contains { $0.key == entry.key } } + own)
  }

  /// The reference that leads to a node of the bundled document; nil for what cannot stand below `components`.
  private func address(of target: YAMLNode, _ kind: ObjectKind) -> String? {
    if target.tree === root.tree { return "#" + target.pointer }
    guard let section = kind.section else { return nil }
    let (name, isNew) = names.name(of: target, in: section)
    if isNew { pending.append((kind, name, target)) }
    return "#/components/\(section)/\(JSONPointer.escape(name))"
  }
}
