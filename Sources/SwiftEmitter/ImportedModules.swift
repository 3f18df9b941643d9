import ContractModel

/// Which modules a file must import for the sake of types that stand there.
extension SwiftContext {
  /// Schemas that a type of another module carries; a further name for a type carries none.
  static func importedSchemas(_ model: Model) -> [SchemaID: TypeID] {
    var schemas: [SchemaID: TypeID] = [:]
    for id in model.imports.types.keys {
      if case .alias = model.types[id].kind { continue }
      schemas[model.types[id].schema] = id
    }
    return schemas
  }

  /// For the declarations of these types, and the code that reads and writes them.
  func importedModules(in types: [TypeID]) -> [String] {
    model.imports.isEmpty ? [] : importedModules(in: types.flatMap { TypeMentions.uses(model.types[$0].kind) })
  }

  /// For the inputs and outputs of these operations, and the code that reads and writes them.
  func importedModules(in operations: [OperationShape], _ shared: [Named<Response>]) -> [String] {
    guard !model.imports.isEmpty else { return [] }
    let all = operations.map(\.operation)
    let responses = all.flatMap(\.responses) + shared.map(\.value)
    let contents = all.flatMap { $0.requestBody?.contents ?? [] } + responses.flatMap(\.contents)
    let parts = contents.flatMap(\.parts)
    let headers = responses.flatMap(\.headers) + parts.flatMap(\.headers)
    let inline = operations.flatMap { nested(in: .operation($0.id)) }.flatMap(family).flatMap { TypeMentions.uses(model.types[$0].kind) }
    return importedModules(
      in: all.flatMap(\.parameters).map(\.type) + contents.compactMap(\.type) + parts.compactMap(\.type) + headers.map(\.type) + inline)
  }

  func importedModules(in uses: [TypeUse]) -> [String] {
    var modules: [String] = []
    var seen: Set<TypeID> = []
    var open = uses
    while let use = open.popLast() {
      switch use.shape {
      case .array(let element), .dictionary(let element): open.append(element)
      case .named(let id):
        guard seen.insert(id).inserted else { continue }
        if let item = model.imports.types[id] { modules.append(model.imports.documents[item.document].name) }
        // A further name is read as what it stands for.
        if case .alias(let target) = model.types[id].kind { open.append(target) }
      case .null, .boolean, .integer, .number, .decimal, .string, .any, .constant: continue
      }
    }
    return Set(modules).sorted()
  }
}
