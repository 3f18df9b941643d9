import ContractDiagnostics

/// Two things of one scope whose names are one identifier in a target language, so that the later one is called something else.
public struct NameClash: Sendable, Equatable {
  public enum Subject: String, Sendable { case schema, property, operation, parameter, tag, value }

  public var subject: Subject
  /// The names as the document has them.
  public var name: String
  public var first: String
  public var span: Span
  /// Nil where the earlier one stands at the same place.
  public var firstSpan: Span?
  /// What the later one is called.
  public var identifier: String

  public init(_ subject: Subject, _ name: String, at span: Span, first: String, at firstSpan: Span?, identifier: String) {
    self.subject = subject
    self.name = name
    self.first = first
    self.span = span
    self.firstSpan = firstSpan
    self.identifier = identifier
  }
}
