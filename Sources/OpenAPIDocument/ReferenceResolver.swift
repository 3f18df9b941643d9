import ContractDiagnostics
import YAMLTree

/// Follows references: from the text of a `$ref` and the file it stands in, to the file, the node and the typed object.
///
/// Every target is parsed once for each type. A reference that leads nowhere is reported, and the answer is nil.
public final class ReferenceResolver {
  init() {}

  /// The schema a reference names; it may hold a `$ref` again.
  public func resolve(schema reference: Reference) -> Schema? { nil }

  /// Follows `$ref`s while they are all that a schema says (annotations aside): the schema that gives it its meaning, and so the
  /// key of its identity. The schema itself when it holds no reference; nil when the chain is broken or goes round in a circle.
  public func canonical(_ schema: Schema) -> Schema? { nil }

  public func resolve(pathItem: PathItem) -> PathItem? { nil }
  public func resolve(operation: ReferenceOr<Operation>) -> Operation? { nil }
  public func resolve(parameter: ReferenceOr<Parameter>) -> Parameter? { nil }
  public func resolve(requestBody: ReferenceOr<RequestBody>) -> RequestBody? { nil }
  public func resolve(response: ReferenceOr<Response>) -> Response? { nil }
  public func resolve(mediaType: ReferenceOr<MediaType>) -> MediaType? { nil }
  public func resolve(header: ReferenceOr<Header>) -> Header? { nil }
  public func resolve(example: ReferenceOr<Example>) -> Example? { nil }
  public func resolve(link: ReferenceOr<Link>) -> Link? { nil }
  public func resolve(callback: ReferenceOr<Callback>) -> Callback? { nil }
  public func resolve(securityScheme: ReferenceOr<SecurityScheme>) -> SecurityScheme? { nil }

  /// The schema a discriminator's mapping names: the name of a schema component of the root document, or a URI reference.
  ///
  /// - Parameter base: a node of the file the value stands in, such as `Discriminator.node`.
  public func resolve(schemaNamed name: Located<String>, from base: YAMLNode) -> Schema? { nil }
}
