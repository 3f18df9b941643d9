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
