import ContractDiagnostics
import ContractModel
import OpenAPIDocument
import YAMLTree

extension Lowering {
  /// `example` first, then `examples` in document order; one whose reference leads nowhere is left out, as the resolver has said.
  func lower(_ example: YAMLNode?, _ named: [Entry<ReferenceOr<DocumentExample>>]) -> [Example] {
    guard readsExamples else { return [] }
    var examples = example.map { [Example(value: JSONLiteral($0))] } ?? []
    for entry in named {
      guard let found = resolver.resolve(example: entry.value) else { continue }
      examples.append(lower(found, name: entry.name))
    }
    return examples
  }

  private func lower(_ example: DocumentExample, name: String) -> Example {
    var lowered = Example(name: name, value: (example.dataValue ?? example.value).map { JSONLiteral($0) })
    lowered.summary = example.summary?.value
    lowered.description = example.description?.value
    lowered.serializedValue = example.serializedValue?.value
    lowered.externalValue = example.externalValue?.value
    return lowered
  }
}
