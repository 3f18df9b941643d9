extension JSONPathParser {
  /// Alternatives of conjunctions: `a || b && c`.
  mutating func parseLogical() throws(JSONPathError) -> LogicalExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 64 else { throw error("filters are nested too deeply") }
    var alternatives = [try parseConjunction()]
    while takeBetweenSpace("||") { alternatives.append(try parseConjunction()) }
    return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
  }

  private mutating func parseConjunction() throws(JSONPathError) -> LogicalExpression {
    var members = [try parseBasic()]
    while takeBetweenSpace("&&") { members.append(try parseBasic()) }
    return members.count == 1 ? members[0] : .all(members)
  }

  private mutating func takeBetweenSpace(_ text: StaticString) -> Bool {
    let start = position
    skipSpace()
    guard take(text) else {
      position = start
      return false
    }
    skipSpace()
    return true
  }

  private mutating func parseBasic() throws(JSONPathError) -> LogicalExpression {
    if take("!") {
      skipSpace()
      if peek == UInt8(ascii: "(") { return .not(try parseParentheses()) }
      return .not(try test(parseOperand(), at: position))
    }
    if peek == UInt8(ascii: "(") { return try parseParentheses() }
    let start = position
    let left = try parseOperand()
    let end = position
    skipSpace()
    guard let comparison = takeComparison() else {
      position = end
      return try test(left, at: start)
    }
    try checkComparable(left, at: start)
    skipSpace()
    let rightStart = position
    let right = try parseOperand()
    try checkComparable(right, at: rightStart)
    return .comparison(left, comparison, right)
  }

  private mutating func parseParentheses() throws(JSONPathError) -> LogicalExpression {
    position += 1
    skipSpace()
    let inner = try parseLogical()
    skipSpace()
    guard take(")") else { throw error("expected `)`") }
    return inner
  }

  private mutating func takeComparison() -> Comparison? {
    if take("==") { return .equal }
    if take("!=") { return .notEqual }
    if take("<=") { return .lessOrEqual }
    if take(">=") { return .greaterOrEqual }
    if take("<") { return .less }
    return take(">") ? .greater : nil
  }

  /// An operand that stands alone, as a test.
  private func test(_ operand: Operand, at start: Int) throws(JSONPathError) -> LogicalExpression {
    switch operand {
    case .query(let query): return .exists(query)
    case .function(let call):
      if call.function.isLogical { return .function(call) }
      throw JSONPathError(message: "the result of `\(call.function.rawValue)` must be compared with something", offset: start)
    case .literal: throw JSONPathError(message: "a literal must be compared with something", offset: start)
    }
  }

  private func checkComparable(_ operand: Operand, at start: Int) throws(JSONPathError) {
    switch operand {
    case .query(let query) where !query.isSingular:
      throw JSONPathError(message: "only a path to one node can be compared", offset: start)
    case .function(let call) where call.function.isLogical:
      throw JSONPathError(message: "the result of `\(call.function.rawValue)` cannot be compared", offset: start)
    default: return
    }
  }

  private mutating func parseOperand() throws(JSONPathError) -> Operand {
    switch peek {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return .literal(.string(try parseString()))
    case UInt8(ascii: "@"), UInt8(ascii: "$"):
      let isRelative = peek == UInt8(ascii: "@")
      position += 1
      return .query(Query(isRelative: isRelative, segments: try parseSegments()))
    default:
      if let number = try parseNumber() { return .literal(.number(number)) }
      return try parseWord()
    }
  }

  /// `true`, `false`, `null`, or a call.
  private mutating func parseWord() throws(JSONPathError) -> Operand {
    let start = position
    while let byte = peek, JSONPathParser.isNamePart(byte, isFirst: position == start) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    if take("(") {
      guard let function = Function(rawValue: word) else {
        throw JSONPathError(message: "there is no function `\(word.prefix(40))`", offset: start)
      }
      return .function(try parseArguments(of: function, at: start))
    }
    switch word {
    case "true": return .literal(.boolean(true))
    case "false": return .literal(.boolean(false))
    case "null": return .literal(.null)
    default: throw JSONPathError(message: "expected `@`, `$`, a literal or a function", offset: start)
    }
  }

  private mutating func parseArguments(of function: Function, at start: Int) throws(JSONPathError) -> FunctionCall {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 64 else { throw error("filters are nested too deeply") }
    var arguments: [Operand] = []
    repeat {
      skipSpace()
      let place = position
      let argument = try parseOperand()
      try check(argument, of: function, at: place)
      arguments.append(argument)
      skipSpace()
    } while take(",")
    guard take(")") else { throw error("expected `,` or `)`") }
    guard arguments.count == function.argumentCount else {
      throw JSONPathError(message: "`\(function.rawValue)` takes \(function.argumentCount) arguments", offset: start)
    }
    return FunctionCall(function: function, arguments: arguments)
  }

  private func check(_ argument: Operand, of function: Function, at place: Int) throws(JSONPathError) {
    if function.takesNodes {
      guard case .query = argument else { throw JSONPathError(message: "`\(function.rawValue)` takes a path", offset: place) }
    } else {
      try checkComparable(argument, at: place)
    }
  }
}
