import ContractDiagnostics
import YAMLTree

/// Where the API is served.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#server-object>
public struct Server {
  public let node: YAMLNode
  /// A URL, perhaps relative, with `{variables}`.
  public let url: Located<String>
  public internal(set) var description: Located<String>?
  /// A unique name for the host (3.2).
  public internal(set) var name: Located<String>?
  public internal(set) var variables: [Entry<ServerVariable>] = []
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode, url: Located<String>) {
    self.node = node
    self.url = url
  }
}

extension Server {
  static let shape = Shape("a server object", [.url, .description, .name, .variables])
}

extension ObjectParser {
  func parseServers(_ node: YAMLNode) -> [Server] {
    list(node, "a list of server objects") { $0.parseServer($1) }
  }

  func parseServer(_ node: YAMLNode) -> Server? {
    guard isMapping(node, Server.shape) else { return nil }
    guard let url = node[Keyword.url.rawValue] else {
      reportMissing(.url, in: node, Server.shape)
      return nil
    }
    guard let url = string(url) else { return nil }
    var server = Server(node: node, url: url)
    for entry in node.entries { parse(entry, of: &server) }
    return server
  }

  private func parse(_ entry: YAMLEntry, of server: inout Server) {
    switch keyword(entry.key) {
    case .url: break
    case .description: server.description = prose(entry.value)
    case .name:
      since(.v3_2, entry)
      server.name = prose(entry.value)
    case .variables: server.variables = map(entry.value, "a map of server variables") { $0.parseServerVariable($1) }
    case .extension: server.extensions.append(specificationExtension(entry))
    default: reportUnknown(entry, in: Server.shape)
    }
  }
}
