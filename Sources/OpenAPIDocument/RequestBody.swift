import ContractDiagnostics
import YAMLTree

/// The body of a request.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#request-body-object>
public struct RequestBody {
  public let node: YAMLNode
  public internal(set) var description: Located<String>?
  /// Media types or ranges of them.
  public internal(set) var content: [Entry<ReferenceOr<MediaType>>] = []
  public internal(set) var required: Located<Bool>?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}
