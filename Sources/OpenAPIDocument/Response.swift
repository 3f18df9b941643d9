import ContractDiagnostics
import YAMLTree

/// One response of an operation.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#response-object>
public struct Response {
  public let node: YAMLNode
  public internal(set) var summary: Located<String>?
  public internal(set) var description: Located<String>?
  public internal(set) var headers: [Entry<ReferenceOr<Header>>] = []
  public internal(set) var content: [Entry<ReferenceOr<MediaType>>] = []
  public internal(set) var links: [Entry<ReferenceOr<Link>>] = []
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}
