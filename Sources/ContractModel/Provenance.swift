import ContractDiagnostics

/// Where in the documents something was declared.
public struct Provenance: Sendable, Equatable {
  /// Unique in the model: the JSON pointer in fragment form (`#/components/schemas/Ticket`), with the file's path before the `#` when it
  /// is not the root document.
  public var pointer: String
  public var span: Span
  public init(pointer: String, span: Span) {
    self.pointer = pointer
    self.span = span
  }
}
