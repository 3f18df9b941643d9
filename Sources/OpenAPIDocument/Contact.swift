import ContractDiagnostics
import YAMLTree

/// Whom to ask about the API.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#contact-object>
public struct Contact {
  public let node: YAMLNode
  public internal(set) var name: Located<String>?
  public internal(set) var url: Located<String>?
  public internal(set) var email: Located<String>?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}
