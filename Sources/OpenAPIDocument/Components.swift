import ContractDiagnostics
import YAMLTree

/// Reusable parts; they mean nothing until something refers to them.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#components-object>
public struct Components {
  /// nil when the document has no `components`.
  public internal(set) var node: YAMLNode?
  public internal(set) var schemas: [Entry<Schema>] = []
  public internal(set) var responses: [Entry<ReferenceOr<Response>>] = []
  public internal(set) var parameters: [Entry<ReferenceOr<Parameter>>] = []
  public internal(set) var examples: [Entry<ReferenceOr<Example>>] = []
  public internal(set) var requestBodies: [Entry<ReferenceOr<RequestBody>>] = []
  public internal(set) var headers: [Entry<ReferenceOr<Header>>] = []
  public internal(set) var securitySchemes: [Entry<ReferenceOr<SecurityScheme>>] = []
  public internal(set) var links: [Entry<ReferenceOr<Link>>] = []
  public internal(set) var callbacks: [Entry<ReferenceOr<Callback>>] = []
  public internal(set) var pathItems: [Entry<PathItem>] = []
  public internal(set) var mediaTypes: [Entry<ReferenceOr<MediaType>>] = []
  public internal(set) var extensions: [Extension] = []

  public var span: Span? { node?.span }
}
