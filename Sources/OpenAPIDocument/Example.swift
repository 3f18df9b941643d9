import ContractDiagnostics
import YAMLTree

/// An example value.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#example-object>
public struct Example {
  public let node: YAMLNode
  public internal(set) var summary: Located<String>?
  public internal(set) var description: Located<String>?
  public internal(set) var value: YAMLNode?
  /// The value before serialisation (3.2).
  public internal(set) var dataValue: YAMLNode?
  /// The value as it goes over the wire (3.2).
  public internal(set) var serializedValue: Located<String>?
  /// A URI; never fetched.
  public internal(set) var externalValue: Located<String>?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}
