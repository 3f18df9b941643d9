// OpenAPIDocument: the specification's own shapes, as the author wrote them.
// In: node trees of OpenAPI 3.0, 3.1 and 3.2 documents, and files asked for through an injected reader.
// Out: one struct for each object of the specification, in the order of the text, every part with its span and node.
// Never: opens files or the network by itself, replaces a $ref by its target, merges schemas, or names anything.
// References are followed only on demand, by ReferenceResolver.

import ContractDiagnostics
import YAMLTree

/// The root of an API description.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#openapi-object>
public struct Document {
  public let node: YAMLNode
  public let version: OpenAPIVersion
  /// The version as written: `3.1.0`.
  public let openapi: Located<String>
  /// `$self`, the base URI of the document (3.2).
  public internal(set) var selfReference: Located<String>?
  public internal(set) var info: Info?
  public internal(set) var jsonSchemaDialect: Located<String>?
  public internal(set) var servers: [Server] = []
  public internal(set) var paths = Paths()
  public internal(set) var webhooks: [Entry<PathItem>] = []
  public internal(set) var components = Components()
  /// nil when not written.
  public internal(set) var security: [SecurityRequirement]?
  public internal(set) var tags: [Tag] = []
  public internal(set) var externalDocs: ExternalDocumentation?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode, version: OpenAPIVersion, openapi: Located<String>) {
    self.node = node
    self.version = version
    self.openapi = openapi
  }
}
