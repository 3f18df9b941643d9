import ContractDiagnostics
import YAMLTree

/// Whom to ask about the API.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#contact-object>
public struct Contact {
  public let node: YAMLNode
  public internal(set) var name: Located<String>?
  public internal(set) var url: Located<String>?
  public internal(set) var email: Located<String>?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}

extension Contact {
  static let shape = Shape("a contact object", [.name, .url, .email])
}

extension ObjectParser {
  func parseContact(_ node: YAMLNode) -> Contact? {
    guard isMapping(node, Contact.shape, severity: .warning) else { return nil }
    var contact = Contact(node: node)
    for entry in node.entries {
      switch keyword(entry.key) {
      case .name: contact.name = prose(entry.value)
      case .url: contact.url = prose(entry.value)
      case .email: contact.email = prose(entry.value)
      case .extension: contact.extensions.append(specificationExtension(entry))
      default: reportUnknown(entry, in: Contact.shape)
      }
    }
    return contact
  }
}
