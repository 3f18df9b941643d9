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
