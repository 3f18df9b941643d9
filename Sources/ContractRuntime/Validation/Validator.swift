/// Applies compiled schemas to a value and collects what is wrong.
///
/// It is the complete reading of JSON Schema 2020-12; the readers in generated code are the fast one. With a limit of zero it only answers yes or no.
struct Validator {
  private(set) var issues: [ValidationIssue] = []
  let limit: Int
  let root: String
  var path: [PathStep] = []
  /// Resources entered on the way, outermost first.
  var scope: [SchemaResource] = []
  /// Schemas that may still be applied: alternatives inside alternatives must not take forever.
  var budget = 0
  /// Schemas applied one inside the other, and how many of them to the same value.
  private var depth = 0
  private static let maximumDepth = 1024

  init(limit: Int, root: String) {
    self.limit = limit
    self.root = root
  }

  /// Only the answer counts, or nothing more would be listed.
  var isSilent: Bool { issues.count >= limit }

  @discardableResult
  mutating func run(_ value: JSONValue, _ node: SchemaNode) -> Bool {
    let size = Validator.size(value)
    // A small value may be tried against many alternatives; a large one may not multiply its size by that.
    budget = min(100_000 + 2_000 * size, 4_000_000 + 64 * size)
    return apply(node, to: value, nil)
  }

  /// How many values there are in a value, itself included.
  private static func size(_ value: JSONValue) -> Int {
    switch value {
    case .array(let items): items.reduce(1) { $0 + size($1) }
    case .object(let object): object.members.reduce(1) { $0 + size($1.value) }
    default: 1
    }
  }

  /// Whether `value` matches; what was looked at is noted in `evaluated`, when that is asked for.
  mutating func apply(_ node: SchemaNode, to value: JSONValue, _ evaluated: Evaluated?) -> Bool {
    if let answer = node.boolean { return answer || fail(.notAllowed) }
    if let key = node.unresolved { return fail(.unresolved(key)) }
    budget -= 1
    depth += 1
    defer { depth -= 1 }
    if budget < 0 || depth > Validator.maximumDepth { return fail(.tooComplex) }
    let entersResource = scope.last !== node.resource
    if entersResource { scope.append(node.resource) }
    defer { if entersResource { scope.removeLast() } }
    let own = evaluated ?? (node.asksForEvaluated ? Evaluated() : nil)
    return applyKeywords(node, value, own)
  }

  private mutating func applyKeywords(_ node: SchemaNode, _ value: JSONValue, _ evaluated: Evaluated?) -> Bool {
    var isValid = applyGeneral(node, value)
    // Other keywords would only repeat that the type is wrong.
    if !isValid && isSilent { return false }
    isValid = applyTyped(node, value, evaluated) && isValid
    if !isValid && isSilent { return false }
    isValid = applyInPlace(node, value, evaluated) && isValid
    if !isValid && isSilent { return false }
    return applyUnevaluated(node, value, evaluated) && isValid
  }

  private mutating func applyGeneral(_ node: SchemaNode, _ value: JSONValue) -> Bool {
    var isValid = true
    if let types = node.types, !types.allows(value) { isValid = fail(.type(types, found: value.kind)) }
    if let constant = node.constant, value != constant { isValid = fail(.constant(constant)) }
    if let values = node.enumeration, !values.contains(value) { isValid = fail(.enumeration(values)) }
    return isValid
  }

  private mutating func applyTyped(_ node: SchemaNode, _ value: JSONValue, _ evaluated: Evaluated?) -> Bool {
    switch value {
    case .number(let number): node.number.map { check(number, $0) } ?? true
    case .string(let text): node.string.map { check(text, $0) } ?? true
    case .array(let items): node.array.map { check(items, $0, evaluated) } ?? true
    case .object(let object): node.object.map { check(object, $0, evaluated) } ?? true
    default: true
    }
  }

  /// Notes an issue at the current place. Always false.
  mutating func fail(_ problem: Problem) -> Bool {
    if !isSilent {
      issues.append(
        ValidationIssue(
          code: problem.code, detail: problem.detail, location: path.location(root), pointer: path.pointer, limit: problem.limit))
    }
    return false
  }

  /// Notes an issue one step further in. Always false.
  mutating func fail(_ problem: Problem, at step: PathStep) -> Bool {
    path.append(step)
    defer { path.removeLast() }
    return fail(problem)
  }

  /// Applies a schema to a value one step further in.
  mutating func descend(_ step: PathStep, _ node: SchemaNode, _ value: JSONValue) -> Bool {
    path.append(step)
    defer { path.removeLast() }
    return apply(node, to: value, nil)
  }

  /// Applies a schema without noting issues.
  mutating func probe(_ node: SchemaNode, _ value: JSONValue, _ evaluated: Evaluated?) -> Bool {
    var silent = Validator(limit: 0, root: "")
    silent.scope = scope
    silent.budget = budget
    silent.depth = depth
    defer { budget = silent.budget }
    return silent.apply(node, to: value, evaluated)
  }

  /// The issues that a schema finds, apart from those noted.
  mutating func issues(of node: SchemaNode, _ value: JSONValue) -> [ValidationIssue] {
    var inner = Validator(limit: limit, root: root)
    inner.path = path
    inner.scope = scope
    inner.budget = budget
    inner.depth = depth
    defer { budget = inner.budget }
    _ = inner.apply(node, to: value, nil)
    return inner.issues
  }

  /// Notes issues found apart.
  mutating func note(_ found: [ValidationIssue]) {
    issues += found.prefix(max(0, limit - issues.count))
  }
}

extension KindSet {
  func allows(_ value: JSONValue) -> Bool {
    switch value {
    case .null: contains(.null)
    case .boolean: contains(.boolean)
    case .number(let number): contains(.number) || (contains(.integer) && number.isInteger)
    case .string: contains(.string)
    case .array: contains(.array)
    case .object: contains(.object)
    }
  }
}
