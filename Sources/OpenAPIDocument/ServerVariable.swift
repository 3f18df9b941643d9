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
