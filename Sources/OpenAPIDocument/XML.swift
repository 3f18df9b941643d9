import ContractDiagnostics
import YAMLTree

/// How a property is written in XML.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#xml-object>
public struct XML {
  public let node: YAMLNode
  /// `element`, `attribute`, `text`, `cdata` or `none` (3.2).
  public internal(set) var nodeType: Located<String>?
  public internal(set) var name: Located<String>?
  public internal(set) var namespace: Located<String>?
  public internal(set) var prefix: Located<String>?
  public internal(set) var attribute: Located<Bool>?
  public internal(set) var wrapped: Located<Bool>?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}

extension XML {
  static let shape = Shape(
    "an XML object", [.nodeType, .name, .namespace, .prefix, .attribute, .wrapped],
    exclusions: [(.nodeType, .attribute), (.nodeType, .wrapped)])
}

extension ObjectParser {
  func parseXML(_ node: YAMLNode) -> XML? {
    guard isMapping(node, XML.shape, severity: .warning) else { return nil }
    var xml = XML(node: node)
    for entry in node.entries {
      switch keyword(entry.key) {
      case .nodeType:
        since(.v3_2, entry)
        xml.nodeType = string(entry.value)
      case .name: xml.name = string(entry.value)
      case .namespace: xml.namespace = string(entry.value)
      case .prefix: xml.prefix = string(entry.value)
      case .attribute: xml.attribute = boolean(entry.value)
      case .wrapped: xml.wrapped = boolean(entry.value)
      case .extension: xml.extensions.append(specificationExtension(entry))
      default: reportUnknown(entry, in: XML.shape)
      }
    }
    checkExclusions(node, XML.shape)
    return xml
  }
}
