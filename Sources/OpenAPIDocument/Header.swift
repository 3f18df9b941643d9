import ContractDiagnostics
import YAMLTree

/// A header of a response or of a part of a body.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#header-object>
public struct Header {
  public let node: YAMLNode
  public internal(set) var description: Located<String>?
  public internal(set) var required: Located<Bool>?
  public internal(set) var deprecated: Located<Bool>?
  public internal(set) var style: Located<ParameterStyle>?
  public internal(set) var explode: Located<Bool>?
  public internal(set) var schema: Schema?
  public internal(set) var content: [Entry<ReferenceOr<MediaType>>] = []
  public internal(set) var example: YAMLNode?
  public internal(set) var examples: [Entry<ReferenceOr<Example>>] = []
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}
