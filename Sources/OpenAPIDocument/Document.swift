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

extension Document {
  static let shape = Shape(
    "an OpenAPI document",
    [
      .openapi, .selfReference, .info, .jsonSchemaDialect, .servers, .paths, .webhooks, .components, .security, .tags, .externalDocs,
    ])
}

extension ObjectParser {
  /// - Parameter openapi: the version as written, which the loader has read to choose `version`.
  func parseDocument(_ node: YAMLNode, openapi: Located<String>) -> Document {
    var document = Document(node: node, version: version, openapi: openapi)
    for entry in node.entries { parse(entry, of: &document) }
    if document.info == nil, node[Keyword.info.rawValue] == nil { reportMissing(.info, in: node, Document.shape, severity: .warning) }
    if document.paths.node == nil, version == .v3_0 { reportMissing(.paths, in: node, Document.shape, severity: .warning) }
    return document
  }

  private func parse(_ entry: YAMLEntry, of document: inout Document) {
    switch keyword(entry.key) {
    case .openapi: break
    case .info: document.info = parseInfo(entry.value)
    case .servers: document.servers = parseServers(entry.value)
    case .paths: document.paths = parsePaths(entry.value)
    case .components: document.components = parseComponents(entry.value)
    case .security: document.security = parseSecurity(entry.value)
    case .tags: document.tags = list(entry.value, "a list of tags") { $0.parseTag($1) }
    case .externalDocs: document.externalDocs = parseExternalDocumentation(entry.value)
    case .extension: document.extensions.append(specificationExtension(entry))
    default: parseNewer(entry, of: &document)
    }
  }

  private func parseNewer(_ entry: YAMLEntry, of document: inout Document) {
    switch keyword(entry.key) {
    case .selfReference:
      since(.v3_2, entry)
      document.selfReference = string(entry.value)
    case .jsonSchemaDialect:
      since(.v3_1, entry)
      document.jsonSchemaDialect = parseDialect(entry.value)
    case .webhooks:
      since(.v3_1, entry)
      document.webhooks = map(entry.value, "a map of webhooks") { $0.parsePathItem($1) }
    default: reportUnknown(entry, in: Document.shape)
    }
  }
}
