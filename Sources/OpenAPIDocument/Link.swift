import ContractDiagnostics
import YAMLTree

/// How values of a response lead to another operation.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#link-object>
public struct Link {
  public let node: YAMLNode
  public internal(set) var operationReference: Located<String>?
  public internal(set) var operationID: Located<String>?
  /// Constants or runtime expressions by parameter name.
  public internal(set) var parameters: [Entry<YAMLNode>] = []
  public internal(set) var requestBody: YAMLNode?
  public internal(set) var description: Located<String>?
  public internal(set) var server: Server?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}
