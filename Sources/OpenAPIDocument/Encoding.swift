import ContractDiagnostics
import YAMLTree

/// How one part of a multipart or form body is written.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#encoding-object>
public struct Encoding {
  public let node: YAMLNode
  /// One media type, a range, or several separated by commas.
  public internal(set) var contentType: Located<String>?
  public internal(set) var headers: [Entry<ReferenceOr<Header>>] = []
  public internal(set) var style: Located<ParameterStyle>?
  public internal(set) var explode: Located<Bool>?
  public internal(set) var allowReserved: Located<Bool>?
  /// Encodings of the properties of this part (3.2).
  public internal(set) var encoding: [Entry<Encoding>] = []
  public internal(set) var prefixEncoding: [Encoding] = []
  /// At most one; an array, because a struct cannot hold itself.
  public internal(set) var itemEncodings: [Encoding] = []
  public internal(set) var extensions: [Extension] = []

  public var span: Span { node.span }
  public var itemEncoding: Encoding? { itemEncodings.first }

  init(node: YAMLNode) { self.node = node }
}
