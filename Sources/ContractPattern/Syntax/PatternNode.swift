/// A regular expression as understood.
indirect enum PatternNode: Sendable {
  case empty
  /// One scalar of a class.
  case scalar(ScalarClass)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  /// `maximum` is nil when there is none.
  case repetition(PatternNode, minimum: Int, maximum: Int?)
  case assertion(Assertion)
  case look(PatternNode, ahead: Bool, negated: Bool)
}

/// What holds between two scalars, looking at no more than one on each side.
enum Assertion: UInt8, Sendable {
  case start, end, wordBoundary, notWordBoundary
}

/// A class of scalars; properties are looked up only when the expression is used.
struct ScalarClass: Sendable {
  var spans: [ScalarSet.Span] = []
  var properties: [(property: UnicodeProperty, negated: Bool)] = []
  var isNegated = false

  mutating func add(_ set: ScalarSet) { spans += set.spans }

  var scalars: ScalarSet {
    var all = spans
    for (property, negated) in properties { all += (negated ? property.scalars.inverted : property.scalars).spans }
    let set = ScalarSet(all)
    return isNegated ? set.inverted : set
  }
}

extension PatternNode {
  /// States that a program for this needs. Saturates far above every limit.
  var size: Int {
    switch self {
    case .empty: return 0
    case .scalar, .assertion: return 1
    case .sequence(let parts): return parts.reduce(0) { min($0 + $1.size, PatternNode.hugeSize) }
    case .alternatives(let choices): return choices.reduce(0) { min($0 + $1.size + 1, PatternNode.hugeSize) }
    case .repetition(let node, let minimum, let maximum):
      let one = node.size + 1
      let (product, overflow) = one.multipliedReportingOverflow(by: max(1, maximum ?? (minimum + 1)))
      return overflow ? PatternNode.hugeSize : min(product, PatternNode.hugeSize)
    case .look(let node, _, _): return min(node.size + 2, PatternNode.hugeSize)
    }
  }

  private static let hugeSize = 1 << 40

  /// Whether a match can only begin at the start of the input.
  var isAnchored: Bool {
    switch self {
    case .assertion(.start): true
    case .sequence(let parts): parts.first?.isAnchored ?? false
    case .alternatives(let choices): !choices.isEmpty && choices.allSatisfy(\.isAnchored)
    case .repetition(let node, let minimum, _): minimum > 0 && node.isAnchored
    default: false
    }
  }

  /// The same expression for the question whether it matches anywhere: at either end, a repetition need not go beyond its minimum.
  var trimmed: PatternNode {
    switch self {
    case .repetition(let node, let minimum, _): return minimum == 0 ? .empty : .repetition(node, minimum: minimum, maximum: minimum)
    case .alternatives(let choices): return .alternatives(choices.map(\.trimmed))
    case .sequence(var parts):
      if case .repetition(let node, let minimum, _) = parts.last { parts[parts.count - 1] = PatternNode.exactly(minimum, node) }
      if case .repetition(let node, let minimum, _) = parts.first { parts[0] = PatternNode.exactly(minimum, node) }
      return .sequence(parts)
    default: return self
    }
  }

  private static func exactly(_ count: Int, _ node: PatternNode) -> PatternNode {
    count == 0 ? .empty : .repetition(node, minimum: count, maximum: count)
  }
}
