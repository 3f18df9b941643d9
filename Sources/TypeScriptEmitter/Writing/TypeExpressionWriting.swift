extension TypeScriptWriter {
  mutating func type(_ type: TypeExpression) {
    switch type {
    case .string: code("string")
    case .number: code("number")
    case .boolean: code("boolean")
    case .null: code("null")
    case .unknown: code("unknown")
    case .never: code("never")
    case .stringLiteral(let value): string(value)
    case .numberLiteral(let value): number(value)
    case .booleanLiteral(let value): code(value ? "true" : "false")
    case .path(let root, let keys): path(root, keys)
    case .date: code("Date")
    case .named(let name): identifier(name)
    case .imported(let name): imported(name)
    case .elsewhere(let name, let keys): elsewhere(name, keys)
    case .emptyObject: code("Record<string, never>")
    case .array, .tuple, .union, .intersection: list(type)
    case .readonly(let type): readonly(type)
    case .object(let members): object(members)
    case .map(let value): map(value)
    case .omit(let type, let name): omit(type, name)
    case .withRequired(let type, let names): withRequired(type, names)
    case .nonNullable(let type): nonNullable(type)
    case .defined(let type): defined(type)
    case .memberOf(let type, let name): member(name, of: type)
    }
  }

  /// A member with its documentation, on lines of its own.
  mutating func member(_ member: TypeExpression.Member) {
    documentation(member.documentation)
    startLine()
    if member.isReadOnly { code("readonly ") }
    key(member.name)
    code(member.isOptional ? "?: " : ": ")
    type(member.type)
    endLine(";")
  }

  private mutating func imported(_ name: Identifier) {
    usesTypes = true
    code("Types.")
    identifier(name)
  }

  private mutating func elsewhere(_ name: Identifier, _ keys: [String]) {
    identifier(name)
    code(".components")
    for key in keys { index(key) }
  }

  private mutating func list(_ type: TypeExpression) {
    switch type {
    case .array(let element):
      self.type(element, inBracketsIf: element.isUnion || element.isIntersection || element.isReadOnly)
      code("[]")
    case .tuple(let elements):
      code("[")
      joined(elements, ", ") { writer, element in writer.type(element) }
      code("]")
    case .union(let members):
      joined(members, " | ") { writer, member in writer.type(member, inBracketsIf: member.isIntersection) }
    case .intersection(let members):
      joined(members, " & ") { writer, member in writer.type(member, inBracketsIf: member.isUnion) }
    default: break
    }
  }

  private mutating func type(_ type: TypeExpression, inBracketsIf needsBrackets: Bool) {
    if needsBrackets { code("(") }
    self.type(type)
    if needsBrackets { code(")") }
  }

  private mutating func joined(
    _ types: [TypeExpression], _ separator: StaticString, _ body: (inout TypeScriptWriter, TypeExpression) -> Void
  ) {
    for (index, type) in types.enumerated() {
      if index > 0 { code(separator) }
      body(&self, type)
    }
  }

  mutating func root(_ root: TypeExpression.Root) {
    roots.insert(root)
    switch root {
    case .components: code("components")
    case .operations: code("operations")
    case .paths: code("paths")
    case .webhooks: code("webhooks")
    }
  }

  private mutating func path(_ root: TypeExpression.Root, _ keys: [String]) {
    self.root(root)
    for key in keys { index(key) }
  }

  /// `["name"]`, or `[200]` where the member is a number.
  mutating func index(_ key: String) {
    code("[")
    if PropertyKey.isCanonicalNumber(key) { number(key) } else { string(key) }
    code("]")
  }

  private mutating func object(_ members: [TypeExpression.Member]) {
    endLine("{")
    indent()
    for member in members { self.member(member) }
    outdent()
    startLine()
    code("}")
  }

  private mutating func readonly(_ type: TypeExpression) {
    code("readonly ")
    self.type(type)
  }

  private mutating func map(_ value: TypeExpression) {
    endLine("{")
    indent()
    startLine()
    code("[key: string]: ")
    type(value)
    endLine(";")
    outdent()
    startLine()
    code("}")
  }

  private mutating func omit(_ type: TypeExpression, _ name: String) {
    code("Omit<")
    self.type(type)
    code(", ")
    string(name)
    code(">")
  }

  private mutating func withRequired(_ type: TypeExpression, _ names: [String]) {
    code("WithRequired<")
    self.type(type)
    code(", ")
    self.type(.anyOf(names.map { .stringLiteral($0) }))
    code(">")
  }

  private mutating func nonNullable(_ type: TypeExpression) {
    code("NonNullable<")
    self.type(type)
    code(">")
  }

  private mutating func defined(_ type: TypeExpression) {
    code("Exclude<")
    self.type(type)
    code(", undefined>")
  }

  private mutating func member(_ name: String, of type: TypeExpression) {
    self.type(type)
    index(name)
  }
}

extension TypeExpression {
  fileprivate var isUnion: Bool { if case .union = self { true } else { false } }
  fileprivate var isReadOnly: Bool { if case .readonly = self { true } else { false } }
  fileprivate var isIntersection: Bool { if case .intersection = self { true } else { false } }
}
