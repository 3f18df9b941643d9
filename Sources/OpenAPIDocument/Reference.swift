import ContractDiagnostics
import YAMLTree

/// A `$ref` as written; `ReferenceResolver` follows it.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#reference-object>
public struct Reference {
  /// The mapping that holds the `$ref`; its file is the base of a relative reference.
  public let node: YAMLNode
  /// The URI reference: `#/components/schemas/Pet`, `common.yaml#/Error`.
  public let text: Located<String>
  /// Replaces the target's summary (3.1).
  public internal(set) var summary: Located<String>?
  /// Replaces the target's description (3.1).
  public internal(set) var description: Located<String>?

  public var span: Span { text.span }

  init(node: YAMLNode, text: Located<String>) {
    self.node = node
    self.text = text
  }
}

/// Either an object in place, or a reference to one.
public enum ReferenceOr<Value> {
  case reference(Reference)
  case value(Value)

  /// The object when it is in place.
  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  public var reference: Reference? {
    if case .reference(let reference) = self { reference } else { nil }
  }
}
