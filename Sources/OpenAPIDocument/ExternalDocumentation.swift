import ContractDiagnostics
import YAMLTree

/// A link to further documentation.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#external-documentation-object>
public struct ExternalDocumentation {
  public let node: YAMLNode
  public internal(set) var description: Located<String>?
  public internal(set) var url: Located<String>?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}
