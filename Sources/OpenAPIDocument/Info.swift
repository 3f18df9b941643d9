import ContractDiagnostics
import YAMLTree

/// What the API is.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#info-object>
public struct Info {
  public let node: YAMLNode
  public internal(set) var title: Located<String>?
  public internal(set) var summary: Located<String>?
  public internal(set) var description: Located<String>?
  public internal(set) var termsOfService: Located<String>?
  public internal(set) var contact: Contact?
  public internal(set) var license: License?
  /// The version of the API, not of the specification.
  public internal(set) var version: Located<String>?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}

extension Info {
  static let shape = Shape(
    "an info object", [.title, .summary, .description, .termsOfService, .contact, .license, .version])
}

extension ObjectParser {
  func parseInfo(_ node: YAMLNode) -> Info? {
    guard let (parser, node) = followed(node), isMapping(node, Info.shape) else { return nil }
    var info = Info(node: node)
    for entry in node.entries { parser.parse(entry, of: &info) }
    if info.title == nil { reportMissing(.title, in: node, Info.shape, severity: .warning) }
    if info.version == nil { reportMissing(.version, in: node, Info.shape, severity: .warning) }
    return info
  }

  private func parse(_ entry: YAMLEntry, of info: inout Info) {
    switch keyword(entry.key) {
    case .title: info.title = prose(entry.value)
    case .summary:
      since(.v3_1, entry)
      info.summary = prose(entry.value)
    case .description: info.description = prose(entry.value)
    case .termsOfService: info.termsOfService = prose(entry.value)
    case .contact: info.contact = parseContact(entry.value)
    case .license: info.license = parseLicense(entry.value)
    case .version: info.version = prose(entry.value)
    case .extension: info.extensions.append(specificationExtension(entry))
    default: reportUnknown(entry, in: Info.shape)
    }
  }
}
