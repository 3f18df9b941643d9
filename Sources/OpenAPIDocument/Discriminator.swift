import ContractDiagnostics
import YAMLTree

/// Which property tells the alternatives of a schema apart.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#discriminator-object>
public struct Discriminator {
  public let node: YAMLNode
  public let propertyName: Located<String>
  /// Schema names or references by property value.
  public internal(set) var mapping: [Entry<Located<String>>] = []
  /// A schema name or reference for when the property is absent or unknown (3.2).
  public internal(set) var defaultMapping: Located<String>?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode, propertyName: Located<String>) {
    self.node = node
    self.propertyName = propertyName
  }
}

extension Discriminator {
  static let shape = Shape("a discriminator object", [.propertyName, .mapping, .defaultMapping])
}

extension ObjectParser {
  func parseDiscriminator(_ node: YAMLNode) -> Discriminator? {
    if case .string = node.scalar { return parseOldDiscriminator(node) }
    guard isMapping(node, Discriminator.shape),
      let property = requiredField(.propertyName, of: node, Discriminator.shape, severity: .warning),
      let property = string(property)
    else { return nil }
    var discriminator = Discriminator(node: node, propertyName: property)
    for entry in node.entries {
      switch keyword(entry.key) {
      case .propertyName: break
      case .mapping:
        discriminator.mapping = map(entry.value, "a map of schema names by property value") { $0.string($1) }
      case .defaultMapping:
        since(.v3_2, entry)
        discriminator.defaultMapping = string(entry.value)
      case .extension: discriminator.extensions.append(specificationExtension(entry))
      default: reportUnknown(entry, in: Discriminator.shape)
      }
    }
    return discriminator
  }

  /// Swagger 2.0 wrote only the property's name.
  private func parseOldDiscriminator(_ node: YAMLNode) -> Discriminator? {
    reportWrongKind(
      node, expected: Discriminator.shape.name, severity: .warning, help: "write `propertyName: \(node.text)` below `discriminator`")
    return Discriminator(node: node, propertyName: Located(node.text, at: node.span))
  }
}
