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

extension Example {
  static let shape = Shape(
    "an example object", [.summary, .description, .value, .dataValue, .serializedValue, .externalValue],
    exclusions: [(.value, .externalValue), (.dataValue, .value), (.serializedValue, .value), (.serializedValue, .externalValue)])
}

extension ObjectParser {
  func parseExamples(_ node: YAMLNode) -> [Entry<ReferenceOr<Example>>] {
    map(node, "a map of examples", severity: .warning) { $0.referenceOr($1, ObjectParser.parseExample) }
  }

  func parseExample(_ node: YAMLNode) -> Example? {
    guard isMapping(node, Example.shape, severity: .warning) else { return nil }
    var example = Example(node: node)
    for entry in node.entries { parse(entry, of: &example) }
    checkExclusions(node, Example.shape)
    return example
  }

  private func parse(_ entry: YAMLEntry, of example: inout Example) {
    switch keyword(entry.key) {
    case .summary: example.summary = prose(entry.value)
    case .description: example.description = prose(entry.value)
    case .value: example.value = entry.value
    case .dataValue:
      since(.v3_2, entry)
      example.dataValue = entry.value
    case .serializedValue:
      since(.v3_2, entry)
      example.serializedValue = prose(entry.value)
    case .externalValue: example.externalValue = prose(entry.value)
    case .extension: example.extensions.append(specificationExtension(entry))
    default: reportUnknown(entry, in: Example.shape)
    }
  }
}
