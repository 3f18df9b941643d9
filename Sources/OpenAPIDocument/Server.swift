import ContractDiagnostics
import YAMLTree

/// Where the API is served.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#server-object>
public struct Server {
  public let node: YAMLNode
  /// A URL, perhaps relative, with `{variables}`.
  public let url: Located<String>
  public internal(set) var description: Located<String>?
  /// A unique name for the host (3.2).
  public internal(set) var name: Located<String>?
  public internal(set) var variables: [Entry<ServerVariable>] = []
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode, url: Located<String>) {
    self.node = node
    self.url = url
  }
}
