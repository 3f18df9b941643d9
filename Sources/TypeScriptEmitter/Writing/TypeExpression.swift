/// A type, before it is written: what decides about a type can be asked of it, and brackets are set in one place.
indirect enum TypeExpression: Equatable {
  case string, number, boolean, null, unknown, never
  /// `Date`, which `format: date-time` may become.
  case date
  case stringLiteral(String)
  /// In JSON's grammar.
  case numberLiteral(String)
  case booleanLiteral(Bool)
  /// `components["schemas"]["Ticket"]`
  case path(root: Root, keys: [String])
  /// A type declared in the same file.
  case named(Identifier)
  /// A type of `types.ts`, in a file that imports these as `Types`.
  case imported(Identifier)
  /// `CommonAPI.components["schemas"]["Money"]`, of another document's `schema.d.ts`.
  case elsewhere(Identifier, keys: [String])
  case array(TypeExpression)
  case tuple([TypeExpression])
  /// `readonly T[]`, `readonly [A, B]`
  case readonly(TypeExpression)
  case union([TypeExpression])
  case intersection([TypeExpression])
  case object([Member])
  /// `{ [key: string]: T }`
  case map(TypeExpression)
  /// `Record<string, never>`: an object of which nothing is known.
  case emptyObject
  case omit(TypeExpression, String)
  case withRequired(TypeExpression, [String])
  case nonNullable(TypeExpression)
  /// `Exclude<T, undefined>`
  case defined(TypeExpression)
  /// `T["name"]`
  case memberOf(TypeExpression, String)

  /// The interfaces of `schema.d.ts` that a path begins at.
  enum Root: CaseIterable { case components, operations, paths, webhooks }

  struct Member: Equatable {
    var name: String
    var type: TypeExpression
    var isOptional = false
    var isReadOnly = false
    var documentation = Documentation()
  }

  /// `self["name"]`
  func member(_ name: String) -> TypeExpression {
    if case .path(let root, let keys) = self { .path(root: root, keys: keys + [name]) } else { .memberOf(self, name) }
  }

  /// Any of `types`: flat, each keyword once, and `unknown` swallows the others.
  static func anyOf(_ types: [TypeExpression]) -> TypeExpression {
    var members: [TypeExpression] = []
    for type in types {
      if case .union(let inner) = type { inner.forEach { insert($0, into: &members) } } else { insert(type, into: &members) }
    }
    if members.contains(.unknown) { return .unknown }
    return members.count == 1 ? members[0] : members.isEmpty ? .never : .union(members)
  }

  /// All of `types` at once: flat, and without `unknown`, which says nothing beside others.
  static func allOf(_ types: [TypeExpression]) -> TypeExpression {
    var members: [TypeExpression] = []
    for type in types where type != .unknown {
      if case .intersection(let inner) = type { inner.forEach { insert($0, into: &members) } } else { insert(type, into: &members) }
    }
    if members.isEmpty { return types.isEmpty ? .never : .unknown }
    return members.count == 1 ? members[0] : .intersection(members)
  }

  private static func insert(_ type: TypeExpression, into members: inout [TypeExpression]) {
    if type.isKeyword, members.contains(type) { return }
    members.append(type)
  }

  /// True for `string`, `number`, `boolean`, `null`, `unknown`, `never`.
  var isKeyword: Bool {
    switch self {
    case .string, .number, .boolean, .null, .unknown, .never: true
    default: false
    }
  }

  /// True for the keywords that stand for single kinds of JSON values.
  var isPrimitive: Bool { isKeyword && self != .unknown }
}
