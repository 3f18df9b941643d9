import ContractDiagnostics
import ContractModel

/// An enumeration has values, each once, each of the declared type.
enum EnumerationRule {
  static func check(_ model: Model, _ diagnostics: DiagnosticBag) {
    for schema in model.schemas.all {
      guard let values = schema.enumeration else { continue }
      let span = schema.provenance.span
      if schema.hasContradictingValues {
        let types = schema.kinds.names.joined(separator: ", ")
        diagnostics.warning(
          .enumerationType, "enum has values that are not of type \(types); they are read as the type says", at: span,
          help: "quote values that are strings")
      }
      if Set(values).count != values.count {
        diagnostics.warning(.duplicateEnumerationValue, "enum lists a value twice", at: span, help: "remove the second one")
      }
    }
  }
}
