import ContractTestSupport
/// An expression as plain as can be: each node answers, straight from the definition, where a match that begins at a place may end.
indirect enum ReferenceExpression: Sendable {
  case leaf(String, @Sendable (Unicode.Scalar) -> Bool)
  case assertion(String, @Sendable ([Unicode.Scalar], Int) -> Bool)
  case sequence(ReferenceExpression, ReferenceExpression)
  case choice(ReferenceExpression, ReferenceExpression)
  case repetition(ReferenceExpression, Int, Int?, String)
  case look(ReferenceExpression, ahead: Bool, negated: Bool)

  var source: String {
    switch self {
    case .leaf(let text, _), .assertion(let text, _): text
    case .sequence(let first, let second): first.source + second.source
    case .choice(let first, let second): "(?:\(first.source)|\(second.source))"
    case .repetition(let inner, _, _, let quantifier): "(\(inner.source))\(quantifier)"
    case .look(let inner, let ahead, let negated): "(?\(ahead ? "" : "<")\(negated ? "!" : "=")\(inner.source))"
    }
  }

  func ends(_ text: [Unicode.Scalar], _ start: Int) -> Set<Int> {
    switch self {
    case .leaf(_, let test): return start < text.count && test(text[start]) ? [start + 1] : []
    case .assertion(_, let holds): return holds(text, start) ? [start] : []
    case .sequence(let first, let second): return Set(first.ends(text, start).flatMap { second.ends(text, $0) })
    case .choice(let first, let second): return first.ends(text, start).union(second.ends(text, start))
    case .repetition(let inner, let minimum, let maximum, _): return Self.repeated(inner, minimum, maximum, text, start)
    case .look(let inner, let ahead, let negated):
      let found = ahead ? !inner.ends(text, start).isEmpty : (0...start).contains { inner.ends(text, $0).contains(start) }
      return found != negated ? [start] : []
    }
  }

  private static func repeated(
    _ inner: ReferenceExpression, _ minimum: Int, _ maximum: Int?, _ text: [Unicode.Scalar], _ start: Int
  ) -> Set<Int> {
    var places: Set<Int> = [start]
    var result: Set<Int> = minimum == 0 ? places : []
    // Without a maximum, more rounds than places find nothing new.
    for round in 1..<((maximum ?? minimum + text.count + 1) + 1) {
      places = Set(places.flatMap { inner.ends(text, $0) })
      if round >= minimum { result.formUnion(places) }
    }
    return result
  }

  func matches(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return (0...scalars.count).contains { !ends(scalars, $0).isEmpty }
  }
}

extension ReferenceExpression {
  static func random(_ depth: Int, _ random: inout SeededGenerator) -> ReferenceExpression {
    if depth == 0 { return leaves.randomElement(using: &random)! }
    switch Int.random(in: 0..<13, using: &random) {
    case 0...3: return .sequence(self.random(depth - 1, &random), self.random(depth - 1, &random))
    case 4, 5: return .choice(self.random(depth - 1, &random), self.random(depth - 1, &random))
    case 6...8:
      let (minimum, maximum, text) = quantifiers.randomElement(using: &random)!
      return .repetition(self.random(depth - 1, &random), minimum, maximum, text)
    case 9, 10: return .look(self.random(depth - 1, &random), ahead: .random(using: &random), negated: .random(using: &random))
    default: return leaves.randomElement(using: &random)!
    }
  }

  private static let quantifiers: [(Int, Int?, String)] = [
    (0, nil, "*"), (1, nil, "+"), (0, 1, "?"), (2, 2, "{2}"), (1, 3, "{1,3}"), (2, nil, "{2,}"), (0, nil, "*?"), (0, 0, "{0}"),
  ]

  private static let leaves: [ReferenceExpression] = [
    .leaf("a") { $0 == "a" }, .leaf("b") { $0 == "b" }, .leaf(".") { $0 != "\n" }, .leaf("[ab]") { $0 == "a" || $0 == "b" },
    .leaf("[^a]") { $0 != "a" }, .leaf("\\w") { isWord($0) }, .leaf("\\W") { !isWord($0) }, .leaf("é") { $0 == "é" },
    .assertion("^") { $1 == 0 }, .assertion("$") { $1 == $0.count },
    .assertion("\\b") { isWordBefore($0, $1) != isWordAfter($0, $1) }, .assertion("\\B") { isWordBefore($0, $1) == isWordAfter($0, $1) },
  ]

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool { "ab_".unicodeScalars.contains(scalar) }
  private static func isWordBefore(_ text: [Unicode.Scalar], _ place: Int) -> Bool { place > 0 && isWord(text[place - 1]) }
  private static func isWordAfter(_ text: [Unicode.Scalar], _ place: Int) -> Bool { place < text.count && isWord(text[place]) }
}
