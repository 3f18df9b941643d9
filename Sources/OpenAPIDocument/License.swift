import ContractDiagnostics
import YAMLTree

/// The licence of the API.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#license-object>
public struct License {
  public let node: YAMLNode
  public internal(set) var name: Located<String>?
  /// An SPDX expression (3.1).
  public internal(set) var identifier: Located<String>?
  public internal(set) var url: Located<String>?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}

extension License {
  static let shape = Shape("a license object", [.name, .identifier, .url], exclusions: [(.identifier, .url)])
}

extension ObjectParser {
  func parseLicense(_ node: YAMLNode) -> License? {
    guard isMapping(node, License.shape, severity: .warning) else { return nil }
    checkExclusions(node, License.shape)
    var license = License(node: node)
    for entry in node.entries {
      switch keyword(entry.key) {
      case .name: license.name = prose(entry.value)
      case .identifier:
        since(.v3_1, entry)
        license.identifier = prose(entry.value)
      case .url: license.url = prose(entry.value)
      case .extension: license.extensions.append(specificationExtension(entry))
      default: reportUnknown(entry, in: License.shape)
      }
    }
    if license.name == nil { reportMissing(.name, in: node, License.shape, severity: .warning) }
    return license
  }
}
