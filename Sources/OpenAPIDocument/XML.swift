import ContractDiagnostics
import YAMLTree

/// How a property is written in XML.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#xml-object>
public struct XML {
  public let node: YAMLNode
  /// `element`, `attribute`, `text`, `cdata` or `none` (3.2).
  public internal(set) var nodeType: Located<String>?
  public internal(set) var name: Located<String>?
  public internal(set) var namespace: Located<String>?
  public internal(set) var prefix: Located<String>?
  public internal(set) var attribute: Located<Bool>?
  public internal(set) var wrapped: Located<Bool>?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}
