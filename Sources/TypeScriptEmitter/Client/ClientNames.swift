import ContractModel

/// The naming table of `client.ts` and `queries.ts`, filled before anything is written.
struct ClientNames {
  struct Call {
    var id: OperationID
    var function: Identifier
  }

  /// The operations that a client can call, in document order.
  private(set) var calls: [Call] = []
  /// A constant for each security scheme that an operation names, by its index in the model.
  private(set) var schemes: [(index: Int, name: Identifier)] = []
  /// A constant for each list of alternatives, so that operations share it.
  private(set) var security: [(alternatives: [SecurityAlternative], name: Identifier)] = []

  /// Gives out further names.
  private(set) var table = IdentifierTable(reserved: ClientNames.reserved)

  init(_ model: Model) {
    for index in model.operations.indices where model.operations[index].role == .path {
      let name = Identifier(pascalCase: model.operations[index].name) ?? Identifier("Operation")
      calls.append(Call(id: OperationID(index), function: table.claim(Identifier(camelCase: name))))
    }
    for call in calls { nameSecurity(of: model[call.id], model) }
  }

  func security(of operation: Operation) -> Identifier? {
    security.first { $0.alternatives == operation.security }?.name
  }

  private mutating func nameSecurity(of operation: Operation, _ model: Model) {
    guard !operation.security.isEmpty, security(of: operation) == nil else { return }
    for requirement in operation.security.flatMap(\.requirements) where !schemes.contains(where: { $0.index == requirement.scheme }) {
      let name = Identifier(pascalCase: model.securitySchemes[requirement.scheme].name) ?? Identifier("Key")
      schemes.append((requirement.scheme, table.claim(Identifier(Identifier(camelCase: name), suffix: Identifier("Scheme")))))
    }
    security.append((operation.security, table.claim(Identifier("security"))))
  }

  /// Words that ECMAScript keeps for itself, and names of the files themselves.
  private static let reserved: [StaticString] = [
    "arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum",
    "eval", "export", "extends", "false", "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface",
    "let", "new", "null", "package", "private", "protected", "public", "return", "static", "super", "switch", "this", "throw", "true",
    "try", "typeof", "undefined", "var", "void", "while", "with", "yield", "components", "operations", "paths", "webhooks", "operation",
    "createClient", "unwrap", "dates", "Types", "client", "queryKeys", "query", "infinite", "mutation", "prefetch", "then",
  ]
}
