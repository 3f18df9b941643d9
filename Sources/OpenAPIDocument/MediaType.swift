import ContractDiagnostics
import YAMLTree

/// One representation of a body.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#media-type-object>
public struct MediaType {
  public let node: YAMLNode
  public internal(set) var schema: Schema?
  /// The schema of each item of a stream (3.2).
  public internal(set) var itemSchema: Schema?
  public internal(set) var example: YAMLNode?
  public internal(set) var examples: [Entry<ReferenceOr<Example>>] = []
  public internal(set) var encoding: [Entry<Encoding>] = []
  /// Encodings by position (3.2).
  public internal(set) var prefixEncoding: [Encoding] = []
  /// The encoding of all further positions (3.2).
  public internal(set) var itemEncoding: Encoding?
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }

  init(node: YAMLNode) { self.node = node }
}
