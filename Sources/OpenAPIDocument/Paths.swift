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
