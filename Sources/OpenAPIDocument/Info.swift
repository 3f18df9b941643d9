import ContractDiagnostics
import YAMLTree

/// What the API is.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#info-object>
public struct Info {
  public let node: YAMLNode
  public internal(set) var title: Located<String>?
  public internal(set) var summary: Located<String>?
  public internal(set) var description: Located<String>?
  public internal(set) var termsOfService: Located<String>?
  public internal(set) var contact: Contact?
  public internal(set) var license: License?
  /// The version of the API, not of the specification.
  public internal(set) var version: Located<String>?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}
