import ContractDiagnostics
import YAMLTree

/// The responses of an operation by status: `200`, `4XX` or `default`.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#responses-object>
public struct Responses {
  /// nil when the operation has no `responses`.
  public internal(set) var node: YAMLNode?
  public internal(set) var entries: [Entry<ReferenceOr<Response>>] = []
  public internal(set) var extensions: [Extension] = []

  public var span: Span? { node?.span }
}

extension Responses {
  static let shape = Shape("a responses object", [.defaultValue])
}

extension ObjectParser {
  func parseResponses(_ node: YAMLNode) -> Responses {
    var responses = Responses()
    responses.node = node
    guard !node.isNull, let (parser, node) = followed(node), isMapping(node, Responses.shape) else { return responses }
    for entry in node.entries {
      if parser.keyword(entry.key) == .extension {
        responses.extensions.append(specificationExtension(entry))
      } else if let status = parseStatus(entry.key), let response = parser.referenceOr(entry.value, ObjectParser.parseResponse) {
        responses.entries.append(Entry(status, response))
      }
    }
    return responses
  }

  /// A key of the map; `2xx` is read as `2XX`.
  private func parseStatus(_ key: YAMLNode) -> Located<String>? {
    let text = key.text
    switch StatusKey(text) {
    case .valid: remarkNumber(key)
    case .lowerCase:
      diagnostics.warning(
        .statusCode, "a range of statuses is written in upper case", at: key.span, help: "write \(quoted(text.uppercased()))")
      return Located(text.uppercased(), at: key.span)
    case .invalid:
      diagnostics.warning(
        .statusCode, "expected a status such as `200`, a range such as `4XX`, or `default`, found \(quoted(text)); it is left out",
        at: key.span, help: Response.shape.keywords.contains(keyword(key)) ? "it belongs to a response: indent it below its status" : nil)
      return nil
    }
    return Located(text, at: key.span)
  }

  private func remarkNumber(_ key: YAMLNode) {
    guard case .integer = key.scalar else { return }
    remarkOnce(
      "status", .wrongKind, "statuses are strings in the specification, found the number \(quoted(key.text))", at: key.span,
      help: "put it in quotes: '\(key.text)'")
  }
}

/// How a key of `responses` is written.
private enum StatusKey {
  case valid, lowerCase, invalid

  init(_ text: String) {
    let bytes = Array(text.utf8)
    guard text != "default" else {
      self = .valid
      return
    }
    guard bytes.count == 3, bytes[0] >= UInt8(ascii: "1"), bytes[0] <= UInt8(ascii: "5") else {
      self = .invalid
      return
    }
    let rest = bytes.dropFirst()
    if rest.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) || text.hasSuffix("XX") {
      self = .valid
    } else {
      self = text.uppercased().hasSuffix("XX") ? .lowerCase : .invalid
    }
  }
}
