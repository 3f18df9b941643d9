import YAMLTree

/// A JSONPath query.
///
/// RFC 9535, whole, with the five function extensions. Numbers are compared as `Double`.
public struct JSONPath: Sendable {
  public let text: String
  let segments: [Segment]

  /// Throws `JSONPathError` for what is not well-formed or not well-typed.
  public init(_ text: String) throws(JSONPathError) {
    var parser = JSONPathParser(text)
    segments = try parser.parseQuery()
    self.text = text
  }

  /// The nodes that the query selects, in the order of RFC 9535; one may come several times.
  ///
  /// - Throws: `JSONPathBudgetExceeded` when the work grows out of hand.
  public func select(from root: EditableNode) throws(JSONPathBudgetExceeded) -> [EditableNode] {
    let evaluation = JSONPathEvaluation(root: root)
    return try evaluation.select(segments, from: [root])
  }
}

/// Where and why a query is not well-formed.
public struct JSONPathError: Error, Hashable {
  public let message: String
  /// Bytes before the place.
  public let offset: Int
}

/// A query visited more nodes than a sensible one does.
public struct JSONPathBudgetExceeded: Error {}

/// One step of a query: `.a`, `[0]`, `..[?@.b]`.
struct Segment: Sendable {
  var isDescendant: Bool
  var selectors: [Selector]

  /// Whether it selects one node at most.
  var isSingular: Bool {
    guard !isDescendant, selectors.count == 1 else { return false }
    switch selectors[0] {
    case .name, .index: return true
    case .wildcard, .slice, .filter: return false
    }
  }
}

enum Selector: Sendable {
  case name(String)
  case wildcard
  case index(Int)
  case slice(start: Int?, end: Int?, step: Int)
  case filter(LogicalExpression)
}

/// What stands behind `?`.
indirect enum LogicalExpression: Sendable {
  case any([LogicalExpression])
  case all([LogicalExpression])
  case not(LogicalExpression)
  case comparison(Operand, Comparison, Operand)
  case exists(Query)
  case function(FunctionCall)
}

/// A query inside a filter, from the current node (`@`) or from the root (`$`).
struct Query: Sendable {
  var isRelative: Bool
  var segments: [Segment]
  var isSingular: Bool { segments.allSatisfy(\.isSingular) }
}

enum Comparison: String, Sendable, CaseIterable {
  case equal = "=="
  case notEqual = "!="
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case less = "<"
  case greater = ">"
}

/// One side of a comparison, or an argument of a function.
enum Operand: Sendable {
  case literal(PathValue)
  case query(Query)
  case function(FunctionCall)
}

/// A scalar as comparisons see it.
enum PathValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
}

struct FunctionCall: Sendable {
  var function: Function
  var arguments: [Operand]
}

/// RFC 9535, section 2.4.
enum Function: String, Sendable, CaseIterable {
  case length, count, match, search, value

  var argumentCount: Int { self == .match || self == .search ? 2 : 1 }
  /// Whether it takes a list of nodes and not a value.
  var takesNodes: Bool { self == .count || self == .value }
  /// Whether it is a test of its own and cannot be compared.
  var isLogical: Bool { self == .match || self == .search }
}
