import ContractDiagnostics
import YAMLTree

/// A group of operations.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#tag-object>
public struct Tag {
  public let node: YAMLNode
  public let name: Located<String>
  public internal(set) var summary: Located<String>?
  public internal(set) var description: Located<String>?
  public internal(set) var externalDocs: ExternalDocumentation?
  /// The name of the tag it is nested in (3.2).
  public internal(set) var parent: Located<String>?
  /// `nav`, `badge`, `audience` or any other (3.2).
  public internal(set) var kind: Located<String>?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode, name: Located<String>) {
    self.node = node
    self.name = name
  }
}

extension Tag {
  static let shape = Shape("a tag object", [.name, .summary, .description, .externalDocs, .parent, .kind])
}

extension ObjectParser {
  func parseTag(_ node: YAMLNode) -> Tag? {
    guard isMapping(node, Tag.shape), let name = requiredField(.name, of: node, Tag.shape), let name = string(name) else { return nil }
    var tag = Tag(node: node, name: name)
    for entry in node.entries { parse(entry, of: &tag) }
    return tag
  }

  private func parse(_ entry: YAMLEntry, of tag: inout Tag) {
    switch keyword(entry.key) {
    case .name: break
    case .summary:
      since(.v3_2, entry)
      tag.summary = prose(entry.value)
    case .description: tag.description = prose(entry.value)
    case .externalDocs: tag.externalDocs = parseExternalDocumentation(entry.value)
    case .parent:
      since(.v3_2, entry)
      tag.parent = string(entry.value)
    case .kind:
      since(.v3_2, entry)
      tag.kind = string(entry.value)
    case .extension: tag.extensions.append(specificationExtension(entry))
    default: reportUnknown(entry, in: Tag.shape)
    }
  }
}
