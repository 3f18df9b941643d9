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

extension SecurityRequirement {
  static let shape = Shape("a security requirement object", [])
}

extension ObjectParser {
  func parseSecurity(_ node: YAMLNode) -> [SecurityRequirement] {
    list(node, "a list of security requirements") { $0.parseSecurityRequirement($1) }
  }

  func parseSecurityRequirement(_ node: YAMLNode) -> SecurityRequirement? {
    guard isMapping(node, SecurityRequirement.shape) else { return nil }
    var requirement = SecurityRequirement(node: node)
    requirement.schemes = map(node, SecurityRequirement.shape.name) { $0.strings($1) }
    return requirement
  }
}
