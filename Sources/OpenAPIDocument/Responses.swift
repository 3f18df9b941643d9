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
