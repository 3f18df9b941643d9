import ContractDiagnostics
import YAMLTree

/// What an overlay says of itself. Nothing depends on it, so what is wrong with it is a warning.
///
/// <https://spec.openapis.org/overlay/v1.1.0.html#info-object>
enum OverlayInformation {
  static func check(_ root: YAMLNode, _ diagnostics: DiagnosticBag) {
    checkText(root["extends"], "extends", diagnostics)
    checkActions(root["actions"], diagnostics)
    guard let info = root["info"], info.kind == .mapping else {
      let start = Span(file: root.span.file, start: root.span.start, end: root.span.start)
      diagnostics.warning(
        .overlaySyntax, "an overlay must have `info`, with `title` and `version`", at: root["info"]?.span ?? start,
        help: "write `info: {title: …, version: 1.0.0}`")
      return
    }
    OverlayDocument.check(info, keys: ["title", "version", "description"], "the info of an overlay", diagnostics)
    for name in ["title", "version"] where info[name] == nil {
      diagnostics.warning(.overlaySyntax, "the info of an overlay must have `\(name)`", at: info.span)
    }
    for name in ["title", "version", "description"] { checkText(info[name], name, diagnostics) }
  }

  /// A field that is a string wherever it stands.
  static func checkText(_ node: YAMLNode?, _ name: String, _ diagnostics: DiagnosticBag) {
    guard let node else { return }
    if case .string = node.scalar { return }
    diagnostics.warning(.overlaySyntax, "`\(name)` must be a string", at: node.span, help: "put it in quotes")
  }

  /// The same action twice is a slip; it is applied twice.
  private static func checkActions(_ list: YAMLNode?, _ diagnostics: DiagnosticBag) {
    guard let list, list.kind == .sequence else { return }
    var seen: [String: [YAMLNode]] = [:]
    for action in list.items {
      let target = action["target"]?.text ?? ""
      if let first = seen[target, default: []].first(where: { isSame($0, action) }) {
        diagnostics.warning(
          .overlaySyntax, "the same action is written twice, and applied twice", at: action.span,
          notes: [.init("first written here", at: first.span)], help: "remove one of the two")
      }
      seen[target, default: []].append(action)
    }
  }

  private static func isSame(_ first: YAMLNode, _ second: YAMLNode) -> Bool {
    guard first.kind == second.kind, first.count == second.count else { return false }
    switch first.kind {
    case .scalar: return first.scalar == second.scalar
    case .sequence: return zip(first.items, second.items).allSatisfy(isSame)
    case .mapping: return zip(first.entries, second.entries).allSatisfy { $0.key.text == $1.key.text && isSame($0.value, $1.value) }
    }
  }
}
