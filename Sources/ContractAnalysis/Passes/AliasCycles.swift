import ContractDiagnostics
import ContractModel

/// A list or map of itself cannot be another name for a type: it becomes a type that holds the list. A name for nothing but itself has no
/// meaning: it becomes free-form JSON.
enum AliasCycles {
  static func cut(in model: inout Model, diagnostics: DiagnosticBag) {
    for index in model.types.all.indices {
      let id = TypeID(index)
      guard case .alias(let use) = model.types[id].kind, reaches(use, id, model, 0) else { continue }
      switch use.shape {
      case .array, .dictionary: model.types[id].kind = .wrapper(use)
      default: model.types[id].kind = .alias(free(use, id, model, diagnostics))
      }
    }
  }

  private static func free(_ use: TypeUse, _ id: TypeID, _ model: Model, _ diagnostics: DiagnosticBag) -> TypeUse {
    let schema = model.types[id].schema
    diagnostics.error(
      .referenceCycle, "\(quoted(model.types[id].name)) refers to nothing but itself",
      at: (model.effectiveSchemas ?? model.schemas)[schema].provenance.span,
      help: "let one of the references lead to a schema with keywords")
    return TypeUse(.any, isNullable: use.isNullable)
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
