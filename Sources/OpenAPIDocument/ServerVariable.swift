import ContractDiagnostics
import YAMLTree

/// A variable in a server's URL.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#server-variable-object>
public struct ServerVariable {
  public let node: YAMLNode
  public internal(set) var enumValues: [Located<String>] = []
  public internal(set) var defaultValue: Located<String>?
  public internal(set) var description: Located<String>?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}

extension ServerVariable {
  static let shape = Shape("a server variable object", [.enumValues, .defaultValue, .description])
}

extension ObjectParser {
  func parseServerVariable(_ node: YAMLNode) -> ServerVariable? {
    guard isMapping(node, ServerVariable.shape) else { return nil }
    var variable = ServerVariable(node: node)
    for entry in node.entries {
      switch keyword(entry.key) {
      case .enumValues: variable.enumValues = parseVariableValues(entry.value)
      case .defaultValue: variable.defaultValue = string(entry.value)
      case .description: variable.description = prose(entry.value)
      case .extension: variable.extensions.append(specificationExtension(entry))
      default: reportUnknown(entry, in: ServerVariable.shape)
      }
    }
    if variable.defaultValue == nil { reportMissing(.defaultValue, in: node, ServerVariable.shape, severity: .warning) }
    return variable
  }

  private func parseVariableValues(_ node: YAMLNode) -> [Located<String>] {
    let values = strings(node)
    if values.isEmpty, node.kind == .sequence {
      diagnostics.warning(
        .emptyEnumeration, "enum has no values; it is read as if it were not there", at: node.span, help: "list at least one value")
    }
    return values
  }
}
