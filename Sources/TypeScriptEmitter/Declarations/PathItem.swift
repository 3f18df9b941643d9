import ContractModel

extension SchemaFile {
  /// An interface with one member for each path, or the alias when there is none.
  mutating func pathItems(_ items: [PathItem], _ interface: StaticString, _ empty: StaticString) {
    guard !items.isEmpty else { return writer.line(empty) }
    writer.startLine()
    writer.code(interface)
    writer.endLine("{")
    writer.indent()
    for item in items { pathItem(item, name: item.path) }
    writer.outdent()
    writer.line("}")
  }

  mutating func pathItem(_ item: PathItem, name: String, isDeclaration: Bool = false) {
    if !isDeclaration, let component = item.component { return reference(name, to: "pathItems", component) }
    let place = SchemaTypes.Place().named(name)
    open(name)
    parameters(item.parameters)
    for method in PathItem.methods {
      if let id = item.operations.first(where: { model[$0].method == method.description }) {
        operation(id, at: place)
      } else {
        writer.startLine()
        writer.code(method)
        writer.endLine("?: never;")
      }
    }
    for id in item.operations where !PathItem.methods.contains(where: { $0.description == model[id].method }) { operation(id, at: place) }
    close()
  }

  /// A method with its operation, by its name when it has one.
  private mutating func operation(_ id: OperationID, at place: SchemaTypes.Place) {
    let operation = model[id]
    writer.mark(operation.provenance)
    writer.documentation(operation.documentation)
    guard let name = operationIDs[id] else {
      open(operation.method)
      members(of: operation, at: place)
      return close()
    }
    if namesWritten.insert(name).inserted { named.append(id) }
    writer.startLine()
    writer.key(operation.method)
    writer.code(": ")
    writer.type(.path(root: .operations, keys: [name]))
    writer.endLine(";")
  }
}

extension PathItem {
  /// The methods of the Path Item Object before OpenAPI 3.2, in the order in which every path lists them.
  fileprivate static let methods: [StaticString] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]
}
