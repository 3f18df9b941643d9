import ContractDiagnostics
import YAMLTree

/// One operation on a path.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#operation-object>
public struct Operation {
  public let node: YAMLNode
  public internal(set) var tags: [Located<String>] = []
  public internal(set) var summary: Located<String>?
  public internal(set) var description: Located<String>?
  public internal(set) var externalDocs: ExternalDocumentation?
  public internal(set) var operationID: Located<String>?
  public internal(set) var parameters: [ReferenceOr<Parameter>] = []
  public internal(set) var requestBody: ReferenceOr<RequestBody>?
  public internal(set) var responses = Responses()
  public internal(set) var callbacks: [Entry<ReferenceOr<Callback>>] = []
  public internal(set) var deprecated: Located<Bool>?
  /// nil when not written, so that the document's own holds; empty when security was switched off.
  public internal(set) var security: [SecurityRequirement]?
  public internal(set) var servers: [Server] = []
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}
