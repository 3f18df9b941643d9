import ContractPattern
import YAMLTree

extension JSONPathEvaluation {
  func holds(_ expression: LogicalExpression, for node: EditableNode) throws(JSONPathBudgetExceeded) -> Bool {
    switch expression {
    case .any(let members):
      for member in members where try holds(member, for: node) { return true }
      return false
    case .all(let members):
      for member in members where try !holds(member, for: node) { return false }
      return true
    case .not(let inner): return try !holds(inner, for: node)
    case .exists(let query): return try !nodes(of: query, at: node).isEmpty
    case .function(let call): return try test(call, at: node)
    case .comparison(let left, let comparison, let right):
      return try compare(value(of: left, at: node), comparison, value(of: right, at: node))
    }
  }

  private func nodes(of query: Query, at node: EditableNode) throws(JSONPathBudgetExceeded) -> [EditableNode] {
    try spend(1)
    return try select(query.segments, from: [query.isRelative ? node : root])
  }

  // MARK: Values

  /// One side of a comparison.
  private enum Value {
    case nothing
    case scalar(PathValue)
    case collection(EditableNode)
  }

  private func value(of operand: Operand, at node: EditableNode) throws(JSONPathBudgetExceeded) -> Value {
    switch operand {
    case .literal(let literal): return .scalar(literal)
    case .query(let query): return try value(of: nodes(of: query, at: node))
    case .function(let call): return try result(of: call, at: node)
    }
  }

  /// The value of the only node, or nothing.
  private func value(of nodes: [EditableNode]) -> Value {
    nodes.count == 1 ? value(of: nodes[0]) : .nothing
  }

  private func value(of node: EditableNode) -> Value {
    node.scalar.map { .scalar($0) } ?? .collection(node)
  }

  private func result(of call: FunctionCall, at node: EditableNode) throws(JSONPathBudgetExceeded) -> Value {
    switch (call.function, call.arguments[0]) {
    case (.count, .query(let query)): return .scalar(.number(Double(try nodes(of: query, at: node).count)))
    case (.value, .query(let query)): return try value(of: nodes(of: query, at: node))
    case (.length, let argument): return length(of: try value(of: argument, at: node))
    default: return .nothing
    }
  }

  private func length(of value: Value) -> Value {
    switch value {
    case .scalar(.string(let text)): .scalar(.number(Double(text.unicodeScalars.count)))
    case .collection(let node): .scalar(.number(Double(node.members.count)))
    default: .nothing
    }
  }

  /// `match` and `search`; false for what is no string, and for an expression that is not well-formed.
  private func test(_ call: FunctionCall, at node: EditableNode) throws(JSONPathBudgetExceeded) -> Bool {
    guard case .scalar(.string(let text)) = try value(of: call.arguments[0], at: node),
      case .scalar(.string(let expression)) = try value(of: call.arguments[1], at: node)
    else { return false }
    try spend(text.utf8.count)
    let translated = JSONPathEvaluation.ecmaScript(expression)
    let whole = call.function == .match ? "^(?:" + translated + ")$" : translated
    return (try? Pattern(whole))?.matches(text) ?? false
  }

  /// An I-Regexp as ECMA-262 has it: the dot stands for anything but line feed and carriage return (RFC 9485, section 5.3).
  private static func ecmaScript(_ expression: String) -> String {
    var result = ""
    var isEscaped = false
    var isInClass = false
    for scalar in expression.unicodeScalars {
      if scalar == ".", !isEscaped, !isInClass { result += "[^\\n\\r]" } else { result.unicodeScalars.append(scalar) }
      if !isEscaped, scalar == "[" || scalar == "]" { isInClass = scalar == "[" }
      isEscaped = !isEscaped && scalar == "\\"
    }
    return result
  }

  // MARK: Comparing

  private func compare(_ left: Value, _ comparison: Comparison, _ right: Value) throws(JSONPathBudgetExceeded) -> Bool {
    switch comparison {
    case .equal: try isEqual(left, right)
    case .notEqual: try !isEqual(left, right)
    case .less: isLess(left, right)
    case .greater: isLess(right, left)
    case .lessOrEqual: isLess(left, right) ? true : try isEqual(left, right)
    case .greaterOrEqual: isLess(right, left) ? true : try isEqual(left, right)
    }
  }

  private func isLess(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.scalar(.number(let left)), .scalar(.number(let right))): left < right
    case (.scalar(.string(let left)), .scalar(.string(let right))): left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
    default: false
    }
  }

  private func isEqual(_ left: Value, _ right: Value) throws(JSONPathBudgetExceeded) -> Bool {
    switch (left, right) {
    case (.nothing, .nothing): return true
    case (.scalar(let left), .scalar(let right)): return left == right
    case (.collection(let left), .collection(let right)): return try isEqual(left, right)
    default: return false
    }
  }

  private func isEqual(_ left: EditableNode, _ right: EditableNode) throws(JSONPathBudgetExceeded) -> Bool {
    try spend(1)
    guard left.kind == right.kind, left.members.count == right.members.count else { return false }
    guard left.kind != .scalar else { return left.scalar == right.scalar }
    for (index, member) in left.members.enumerated() {
      let other = member.key.map { right[$0.text] } ?? right.members[index].value
      guard let other, try isEqual(member.value, other) else { return false }
    }
    return true
  }
}

extension EditableNode {
  /// nil for a collection.
  var scalar: PathValue? {
    switch origin.scalar {
    case nil: nil
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .integer(let text): .number(Int(text).map { Double($0) } ?? Double(text) ?? .infinity)
    case .float(let text): .number(Double(text) ?? .infinity)
    case .string(let text): .string(text)
    }
  }
}
