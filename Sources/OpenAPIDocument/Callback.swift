import ContractDiagnostics
import YAMLTree

/// Requests that the API makes to its client; keys are runtime expressions.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#callback-object>
public struct Callback {
  public let node: YAMLNode
  public internal(set) var items: [Entry<PathItem>] = []
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}

extension Callback {
  static let shape = Shape("a callback object", [])
}

extension ObjectParser {
  func parseCallback(_ node: YAMLNode) -> Callback? {
    guard isMapping(node, Callback.shape) else { return nil }
    var callback = Callback(node: node)
    for entry in node.entries {
      if keyword(entry.key) == .extension {
        callback.extensions.append(specificationExtension(entry))
      } else if let item = parsePathItem(entry.value) {
        callback.items.append(Entry(located(key: entry.key), item))
      }
    }
    return callback
  }
}
