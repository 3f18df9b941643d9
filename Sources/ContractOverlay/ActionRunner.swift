import ContractDiagnostics
import YAMLTree

/// Applies one action.
struct ActionRunner {
  let root: EditableNode
  let diagnostics: DiagnosticBag

  func run(_ action: OverlayAction) {
    guard let targets = select(action.target.value, at: action.target.span) else { return }
    guard !targets.isEmpty else {
      diagnostics.warning(
        .overlayTarget, "the target \(quoted(action.target.value.text)) matches nothing, so nothing changes", at: action.target.span,
        help: "what lies behind a `$ref` is not part of this file")
      return
    }
    switch action.change {
    case .remove: remove(targets, action.target)
    case .update(let value): for target in targets { merge(value, into: target) }
    case .copy(let path, let span):
      guard let value = copied(path, at: span) else { return }
      for target in targets { merge(value, into: target) }
    }
  }

  private func select(_ path: JSONPath, at span: Span) -> [EditableNode]? {
    do {
      return try path.select(from: root)
    } catch {
      diagnostics.error(
        .jsonPath, "the path \(quoted(path.text)) takes too long on this document", at: span, help: "name more of the way instead of `..`")
      return nil
    }
  }

  private func remove(_ targets: [EditableNode], _ path: Located<JSONPath>) {
    for target in targets where target !== root || !path.value.segments.isEmpty { _ = target.remove() }
    guard path.value.segments.isEmpty else { return }
    diagnostics.error(.overlayMerge, "the whole document cannot be removed", at: path.span)
  }

  /// The one value that a `copy` names, as it stands now.
  private func copied(_ path: JSONPath, at span: Span) -> YAMLNode? {
    guard let found = select(path, at: span) else { return nil }
    guard found.count == 1 else {
      diagnostics.error(.overlayMerge, "`copy` must select one value, \(quoted(path.text)) selects \(found.count)", at: span)
      return nil
    }
    return found[0].tree(source: root.origin.tree.source, diagnostics: diagnostics)?.root
  }

  /// Entries are merged, items appended, scalars replaced.
  private func merge(_ value: YAMLNode, into target: EditableNode) {
    switch (target.kind, value.kind) {
    case (.mapping, .mapping):
      for entry in value.entries {
        if let known = target[entry.key.text] { merge(property: entry, into: known) } else { target.append(entry.value, forKey: entry.key) }
      }
    case (.sequence, .sequence): for item in value.items { target.append(item) }
    case (.sequence, _): target.append(value)
    case (.scalar, .scalar): target.replace(with: value)
    default: refuse(value, target)
    }
  }

  /// Within an update, an array takes the items of an array only.
  private func merge(property: YAMLEntry, into target: EditableNode) {
    let value = property.value
    if target.kind == value.kind || target.isNull { return target.isNull ? target.replace(with: value) : merge(value, into: target) }
    refuse(value, target)
  }

  private func refuse(_ value: YAMLNode, _ target: EditableNode) {
    diagnostics.error(
      .overlayMerge, "a \(value.kind) cannot be merged into a \(target.kind)", at: value.span,
      notes: [.init("the document has it here", at: target.span)], help: "remove the old value by an action of its own first")
  }
}

extension EditableNode {
  /// An empty value takes anything.
  fileprivate var isNull: Bool { kind == .scalar && origin.isNull }
}
