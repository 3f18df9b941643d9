import ContractDiagnostics

/// A Link Object: how values of a response lead to another operation.
public struct Link: Sendable, Equatable {
  public var provenance: Provenance
  /// The key in the response's map.
  public var name: String
  public var target: Target
  /// Constants or runtime expressions (`$response.body#/id`) by parameter name, perhaps with its place in front (`path.id`).
  public var parameters: [JSONLiteral.Member] = []
  public var requestBody: JSONLiteral?
  public var description: String?
  public var server: Server?
  /// Set when the link was a `$ref` to `#/components/links/NAME`.
  public var component: String?

  public enum Target: Sendable, Equatable {
    case operation(OperationID)
    /// An operation of another document, or one that is not there: `operationId` or `operationRef` as written.
    case unknown(String)
  }

  public init(provenance: Provenance, name: String, target: Target) {
    self.provenance = provenance
    self.name = name
    self.target = target
  }
}
