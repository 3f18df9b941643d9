import ContractDiagnostics
import ContractModel

/// An alias that stands for itself, directly or through a list, has no meaning as another name: it becomes free-form JSON.
enum AliasCycles {
  static func cut(in model: inout Model, diagnostics: DiagnosticBag) {
    for index in model.types.all.indices {
      let id = TypeID(index)
      guard case .alias(let use) = model.types[id].kind, reaches(use, id, model, 0) else { continue }
      let schema = model.types[id].schema
      diagnostics.warning(
        .notSupportedRecursiveAlias, "\"\(model.types[id].name)\" is a list or map of itself; its values are kept as free-form JSON",
        at: model.schemas[schema].provenance.span, help: "they are still validated against the schema")
      var free = TypeUse(.any, isNullable: use.isNullable, schema: schema)
      free.checks.needsValidator = true
      model.types[id].kind = .alias(free)
    }
  }

  private static func reaches(_ use: TypeUse, _ target: TypeID, _ model: Model, _ depth: Int) -> Bool {
    guard depth < 64 else { return true }
    switch use.shape {
    case .array(let element), .dictionary(let element): return reaches(element, target, model, depth + 1)
    case .named(let id):
      if id == target { return true }
      if case .alias(let inner) = model.types[id].kind { return reaches(inner, target, model, depth + 1) }
      return false
    default: return false
    }
  }
}
