import ContractDiagnostics
import YAMLTree

/// An overlay file.
///
/// <https://spec.openapis.org/overlay/v1.1.0.html#overlay-object>
struct OverlayDocument {
  private(set) var actions: [OverlayAction] = []

  /// nil, with the reason reported, when the file is no overlay.
  init?(_ root: YAMLNode, diagnostics: DiagnosticBag) {
    guard OverlayDocument.checkVersion(root, diagnostics) else { return nil }
    OverlayDocument.check(root, keys: ["overlay", "info", "extends", "actions"], "an overlay", diagnostics)
    OverlayInformation.check(root, diagnostics)
    guard let list = root["actions"], list.kind == .sequence, list.count > 0 else {
      diagnostics.error(
        .overlaySyntax, "an overlay must have `actions`, a list of at least one action", at: root["actions"]?.span ?? root.span)
      return
    }
    actions = list.items.compactMap { OverlayAction($0, diagnostics: diagnostics) }
  }

  private static func checkVersion(_ root: YAMLNode, _ diagnostics: DiagnosticBag) -> Bool {
    guard let version = root["overlay"] else {
      let start = Span(file: root.span.file, start: root.span.start, end: root.span.start)
      diagnostics.error(
        .overlaySyntax, "an overlay must have `overlay`, its version", at: start, help: "begin it with `overlay: 1.0.0`")
      return false
    }
    guard version.text.hasPrefix("1.") || version.text == "1" else {
      diagnostics.error(
        .overlaySyntax, "the overlay version \(quoted(version.text)) is not understood, expected 1.0.0 or 1.1.0", at: version.span)
      return false
    }
    if version.text.split(separator: ".").count != 3 {
      diagnostics.warning(
        .overlaySyntax, "expected a version of three numbers, found \(quoted(version.text))", at: version.span, help: "write 1.0.0 or 1.1.0"
      )
    }
    return true
  }

  static func check(_ node: YAMLNode, keys: [String], _ noun: String, _ diagnostics: DiagnosticBag) {
    for entry in node.entries where !keys.contains(entry.key.text) && !entry.key.text.hasPrefix("x-") {
      let near = Suggestion.nearest(to: entry.key.text, among: keys)
      diagnostics.error(
        .overlaySyntax, "unknown key \(quoted(entry.key.text)) in \(noun)", at: entry.key.span,
        help: near.map { "did you mean `\($0)`?" })
    }
  }
}

/// One change.
///
/// <https://spec.openapis.org/overlay/v1.1.0.html#action-object>
struct OverlayAction {
  enum Change {
    case remove
    case update(YAMLNode)
    /// The value that another place of the document has (1.1).
    case copy(JSONPath, Span)
  }

  let target: Located<JSONPath>
  let change: Change

  init?(_ node: YAMLNode, diagnostics: DiagnosticBag) {
    guard node.kind == .mapping else {
      diagnostics.error(.overlaySyntax, "expected an action, found a \(node.kind)", at: node.span)
      return nil
    }
    OverlayDocument.check(node, keys: ["target", "description", "update", "remove", "copy"], "an action", diagnostics)
    OverlayInformation.checkText(node["description"], "description", diagnostics)
    guard let written = node["target"] else {
      diagnostics.error(.overlaySyntax, "an action must have `target`", at: node.span)
      return nil
    }
    guard let target = OverlayAction.path(written, diagnostics), let change = OverlayAction.change(node, diagnostics) else { return nil }
    self.target = Located(target, at: written.span)
    self.change = change
  }

  private static func change(_ node: YAMLNode, _ diagnostics: DiagnosticBag) -> Change? {
    if let remove = node["remove"] {
      if remove.scalar == .boolean(true) { return .remove }
      if remove.scalar != .boolean(false) {
        diagnostics.error(.overlaySyntax, "`remove` must be true or false, found \(quoted(remove.text))", at: remove.span)
        return nil
      }
    }
    if let update = node["update"] {
      if let copy = node["copy"] {
        diagnostics.warning(.overlaySyntax, "`copy` has no effect beside `update`", at: copy.span, help: "make it an action of its own")
      }
      return .update(update)
    }
    if let copy = node["copy"] { return path(copy, diagnostics).map { .copy($0, copy.span) } }
    diagnostics.warning(
      .overlaySyntax, "an action without `update`, `copy` or `remove: true` changes nothing", at: node.span, help: "write what is to change"
    )
    return nil
  }

  private static func path(_ node: YAMLNode, _ diagnostics: DiagnosticBag) -> JSONPath? {
    do {
      return try JSONPath(node.text)
    } catch {
      diagnostics.error(
        .jsonPath, "\(error.message), at character \(error.offset + 1) of \(quoted(node.text))", at: node.span,
        help: "JSONPath is RFC 9535: `$.paths['/tickets'].get`")
      return nil
    }
  }
}
