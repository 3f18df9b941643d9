import ContractDiagnostics
import YAMLTree

/// A parameter of an operation.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#parameter-object>
public struct Parameter {
  public let node: YAMLNode
  public let name: Located<String>
  public let location: Located<Location>
  public internal(set) var description: Located<String>?
  public internal(set) var required: Located<Bool>?
  public internal(set) var deprecated: Located<Bool>?
  public internal(set) var allowEmptyValue: Located<Bool>?
  public internal(set) var style: Located<ParameterStyle>?
  public internal(set) var explode: Located<Bool>?
  public internal(set) var allowReserved: Located<Bool>?
  public internal(set) var schema: Schema?
  public internal(set) var content: [Entry<ReferenceOr<MediaType>>] = []
  public internal(set) var example: YAMLNode?
  public internal(set) var examples: [Entry<ReferenceOr<Example>>] = []
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode, name: Located<String>, location: Located<Location>) {
    self.node = node
    self.name = name
    self.location = location
  }

  /// Where the parameter is sent; the key `in`.
  public enum Location: String, Hashable, Sendable, CaseIterable {
    case query, querystring, header, path, cookie
  }
}

/// How a value becomes text in a URL, a header or a form.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#style-values>
public enum ParameterStyle: String, Hashable, Sendable, CaseIterable {
  case matrix, label, simple, form, spaceDelimited, pipeDelimited, deepObject, cookie
}
