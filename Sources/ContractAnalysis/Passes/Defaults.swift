import ContractDiagnostics
import ContractModel

/// Finds the defaults that their own schema refuses: what is written with one would be invalid, so no reader takes them.
enum Defaults {
  static func check(in model: inout Model, diagnostics: DiagnosticBag) {
    for index in 0..<model.schemas.count {
      let id = SchemaID(index)
      guard let value = model.schemas[id].annotations.defaultValue else { continue }
      let check = LiteralCheck(schemas: model.schemas)
      guard let reason = check.refusal(of: value, by: id) else { continue }
      model.schemas[id].annotations.isDefaultRefused = true
      diagnostics.warning(
        .defaultValue, "the default \(reason); no reader takes it", at: model.schemas[id].provenance.span,
        help: "give a default that the schema lets through")
    }
  }
}
