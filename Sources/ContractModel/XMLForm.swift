/// How a value is written in XML, for readers and tools: XML bodies are handed over as bytes.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#xml-object>
public struct XMLForm: Sendable, Equatable {
  /// What the value is written as; nil when the document leaves it to the convention (an element, and nothing of its own for a list).
  public var node: Node?
  /// The name without its prefix; nil for that of the member or component.
  public var name: String?
  public var namespace: String?
  public var prefix: String?

  public enum Node: String, Sendable, CaseIterable {
    case element, attribute, text, cdata, none
  }

  public init() {}
}
