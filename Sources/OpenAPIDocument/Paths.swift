import ContractDiagnostics
import YAMLTree

/// The paths of the API, in the order of the text. Keys begin with a slash.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#paths-object>
public struct Paths {
  /// nil when the document has no `paths`.
  public internal(set) var node: YAMLNode?
  public internal(set) var items: [Entry<PathItem>] = []
  public internal(set) var extensions: [Extension] = []

  public var span: Span? { node?.span }
}

extension Paths {
  static let shape = Shape("a paths object", [])
}

extension ObjectParser {
  func parsePaths(_ node: YAMLNode) -> Paths {
    var paths = Paths()
    paths.node = node
    guard !node.isNull, let (parser, node) = followed(node), isMapping(node, Paths.shape) else { return paths }
    for entry in node.entries {
      if parser.keyword(entry.key) == .extension {
        paths.extensions.append(specificationExtension(entry))
      } else if let item = parser.parsePathItem(entry.value) {
        let path = located(key: entry.key)
        checkPath(path)
        paths.items.append(Entry(path, item))
      }
    }
    return paths
  }

  private func checkPath(_ path: Located<String>) {
    let bytes = path.value.utf8
    if !bytes.starts(with: "/".utf8) {
      diagnostics.warning(
        .pathSyntax, "the path \(quoted(path.value)) does not begin with a slash", at: path.span, help: "write \(quoted("/" + path.value))")
    }
    if bytes.contains(UInt8(ascii: "?")) || bytes.contains(UInt8(ascii: "#")) {
      diagnostics.warning(
        .pathSyntax, "the path \(quoted(path.value)) has a query or a fragment, so no request matches it", at: path.span,
        help: "declare query parameters instead")
    }
    if !hasBalancedBraces(bytes) {
      diagnostics.warning(.pathSyntax, "the braces in the path \(quoted(path.value)) do not match", at: path.span)
    }
  }

  private func hasBalancedBraces(_ path: String.UTF8View) -> Bool {
    var isOpen = false
    for byte in path where byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") {
      guard isOpen == (byte == UInt8(ascii: "}")) else { return false }
      isOpen.toggle()
    }
    return !isOpen
  }
}
