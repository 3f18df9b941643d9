import ContractDiagnostics
import ContractModel
import OpenAPIDocument
import YAMLTree

extension Lowering {
  /// An enumeration has each value once, and values of the declared type only.
  func checkEnumeration(_ schema: Schema, _ written: DocumentSchema) {
    guard let values = schema.enumeration, let nodes = written.enumValues, values.count == nodes.count else { return }
    if schema.hasContradictingValues { reportContradiction(schema, values, written) }
    guard Set(values).count != values.count else { return }
    var first: [JSONLiteral: Int] = [:]
    for (index, value) in values.enumerated() {
      guard let earlier = first.updateValue(first[value] ?? index, forKey: value) else { continue }
      diagnostics.warning(
        .duplicateEnumerationValue, "enum lists the value \(quoted(value.shown)) twice", at: nodes[index].span,
        notes: [.init("first listed here", at: nodes[earlier].span)], help: "remove the second one")
    }
  }

  private func reportContradiction(_ schema: Schema, _ values: [JSONLiteral], _ written: DocumentSchema) {
    let types = schema.kinds.names.joined(separator: ", ")
    let index = values.firstIndex { !schema.admits($0) } ?? 0
    let isText = values[index].stringValue != nil
    diagnostics.warning(
      .enumerationType,
      "enum has values that are not of type \(types), such as \(quoted(values[index].shown)); they are read as the type says",
      at: written.enumValues?[index].span ?? written.span,
      notes: written.types.first.map { [.init("the type is here", at: $0.span)] } ?? [],
      help: isText ? "remove the quotes, or correct the type" : "quote values that are strings")
  }
}
