import ContractDiagnostics
import YAMLTree

/// Schemes that must all be satisfied, each with its scopes or roles; an empty requirement lets anyone in.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#security-requirement-object>
public struct SecurityRequirement {
  public let node: YAMLNode
  public internal(set) var schemes: [Entry<[Located<String>]>] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}
