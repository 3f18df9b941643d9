import ContractModel

/// Which of the module's types are meant inside a type or an operation, nested types included.
struct TypeMentions {
  private(set) var byRoot: [TypeDeclaration.Owner: Set<TypeID>] = [:]
  /// Other operations, for the sake of the types that nest in them.
  private(set) var operations: [TypeDeclaration.Owner: Set<OperationID>] = [:]

  init(_ model: Model, shared: SharedTypes) {
    for (name, target) in shared.targets { add(TypeUse(.named(target)), to: root(of: name, model), model) }
    for index in model.types.all.indices {
      let id = TypeID(index)
      let root = root(of: id, model)
      for use in TypeMentions.uses(model.types[id].kind) { add(use, to: root, model) }
    }
    for (index, operation) in model.operations.enumerated() {
      let root = TypeDeclaration.Owner.operation(OperationID(index))
      for parameter in operation.parameters { add(parameter.type, to: root, model) }
      let contents = (operation.requestBody?.contents ?? []) + operation.responses.flatMap(\.contents)
      for use in contents.compactMap(\.type) { add(use, to: root, model) }
      for header in operation.responses.flatMap(\.headers) { add(header.type, to: root, model) }
    }
  }

  /// The type of the module, or the operation, in which a type nests.
  func root(of id: TypeID, _ model: Model) -> TypeDeclaration.Owner {
    var current = id
    for _ in 0..<64 {
      switch model.types[current].owner {
      case .module: return .type(current)
      case .operation(let operation): return .operation(operation)
      case .type(let owner): current = owner
      }
    }
    return .type(current)
  }

  /// The uses that a declaration is made of.
  static func uses(_ kind: TypeDeclaration.Kind) -> [TypeUse] {
    switch kind {
    case .record(let record):
      if case .kept(let use) = record.additional { return record.properties.map(\.type) + [use] }
      return record.properties.map(\.type)
    case .union(let union): return union.cases.map(\.type)
    case .alias(let use), .wrapper(let use): return [use]
    case .enumeration, .pending: return []
    }
  }

  private mutating func add(_ use: TypeUse, to root: TypeDeclaration.Owner, _ model: Model) {
    switch use.shape {
    case .array(let element), .dictionary(let element): add(element, to: root, model)
    case .named(let id):
      // A nested type is written from its outermost owner on.
      let home = self.root(of: id, model)
      guard home != root else { return }
      switch home {
      case .type(let outermost): byRoot[root, default: []].insert(outermost)
      case .operation(let operation): operations[root, default: []].insert(operation)
      case .module: break
      }
    default: break
    }
  }
}
