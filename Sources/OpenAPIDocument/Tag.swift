import ContractDiagnostics
import YAMLTree

/// A group of operations.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#tag-object>
public struct Tag {
  public let node: YAMLNode
  public let name: Located<String>
  public internal(set) var summary: Located<String>?
  public internal(set) var description: Located<String>?
  public internal(set) var externalDocs: ExternalDocumentation?
  /// The name of the tag it is nested in (3.2).
  public internal(set) var parent: Located<String>?
  /// `nav`, `badge`, `audience` or any other (3.2).
  public internal(set) var kind: Located<String>?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode, name: Located<String>) {
    self.node = node
    self.name = name
  }
}
