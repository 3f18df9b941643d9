import ContractDiagnostics
import ContractModel

/// One run: both models, what was compared already, and the changes so far.
///
/// A reference, because every part of the comparison reports. Not for use from several threads.
final class Comparison {
  let old: ModelView
  let new: ModelView
  private(set) var changes: [Change] = []
  /// The operation that is being compared.
  var operation: String?
  private var seen: Set<Pair> = []

  /// A type that both documents have is reported once for each direction, however often it is used.
  private struct Pair: Hashable {
    let old: Int
    let new: Int
    let direction: Direction
  }

  init(old: Model, new: Model) {
    self.old = ModelView(old)
    self.new = ModelView(new)
  }

  /// Adds a change, unless the same one is there already.
  func report(
    _ kind: ChangeKind, _ direction: Direction = .request, at subject: String, _ message: String, old: Span? = nil, new: Span? = nil
  ) {
    let change = Change(
      kind: kind, effect: kind.effect(in: direction), operation: operation, subject: subject, message: message, oldSpan: old, newSpan: new)
    changes.append(change)
  }

  /// Whether two types are met together for the first time in this direction.
  func isFirst(_ oldType: Int, _ newType: Int, _ direction: Direction) -> Bool {
    seen.insert(Pair(old: oldType, new: newType, direction: direction)).inserted
  }
}

/// A model with what the comparison asks of it.
struct ModelView {
  let model: Model
  private let schemas: SchemaTable

  init(_ model: Model) {
    self.model = model
    schemas = model.effectiveSchemas ?? model.schemas
  }

  subscript(id: SchemaID) -> Schema { schemas[id] }

  func schema(of use: TypeUse) -> Schema? { use.schema.map { schemas[$0] } }

  /// The declaration that a use names; names for other types are followed.
  func declaration(_ id: TypeID) -> TypeDeclaration { model.types[id] }

  /// Follows names that stand for other types; a use keeps its own null and its own keywords.
  func resolved(_ use: TypeUse) -> TypeUse {
    var current = use
    for _ in 0..<64 {
      guard case .named(let id) = current.shape, let target = aliased(id) else { return current }
      var next = target
      next.isNullable = target.isNullable || current.isNullable
      if !current.checks.isEmpty { next.checks = current.checks }
      next.schema = current.schema ?? target.schema
      current = next
    }
    return current
  }

  private func aliased(_ id: TypeID) -> TypeUse? {
    switch model.types[id].kind {
    case .alias(let use), .wrapper(let use): use
    default: nil
    }
  }

  /// What people call a type: the component's name, or its place below one.
  func name(of id: TypeID) -> String {
    let declaration = model.types[id]
    switch declaration.owner {
    case .module: return declaration.name
    case .type(let owner): return name(of: owner) + "." + declaration.name
    case .operation: return declaration.name
    }
  }
}
