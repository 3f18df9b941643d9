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
