/// Chooses which alternative of a union a value was probably meant to be, so that one list of issues is shown and not one for each.
enum ClosestAlternative {
  /// How far an alternative is from matching; smaller is closer.
  private enum Distance: Int {
    /// Mistakes further in, or of one keyword.
    case near
    /// A member with a fixed value has another one: it is another kind of object.
    case otherKind
    /// Not even the type is right.
    case otherType
  }

  /// The issues of the closest alternative, or nil when none is closer than by its type.
  ///
  /// - Parameter pointer: where the union's value is.
  static func issues(_ alternatives: [[ValidationIssue]], at pointer: String) -> [ValidationIssue]? {
    let ranked = alternatives.map { (issues: $0, distance: distance($0, pointer)) }.filter { $0.distance != .otherType }
    guard let closest = ranked.min(by: { ($0.distance.rawValue, $0.issues.count) < ($1.distance.rawValue, $1.issues.count) }) else {
      return nil
    }
    if closest.distance == .otherKind, let one = sharedKind(ranked.map(\.issues), pointer) { return [one] }
    return closest.issues
  }

  private static func distance(_ issues: [ValidationIssue], _ pointer: String) -> Distance {
    if issues.contains(where: { $0.pointer == pointer && $0.code == IssueCode.type }) { return .otherType }
    return issues.contains { isKind($0, pointer) } ? .otherKind : .near
  }

  /// Whether the issue is about a fixed value one step in.
  private static func isKind(_ issue: ValidationIssue, _ pointer: String) -> Bool {
    guard issue.code == IssueCode.constant || issue.code == IssueCode.enumeration, issue.pointer.hasPrefix(pointer + "/") else {
      return false
    }
    return !issue.pointer.dropFirst(pointer.count + 1).contains("/")
  }

  /// One issue for all, when every alternative asks for some fixed value of the same member.
  private static func sharedKind(_ alternatives: [[ValidationIssue]], _ pointer: String) -> ValidationIssue? {
    let kinds = alternatives.map { $0.first { isKind($0, pointer) } }
    guard let first = kinds.first ?? nil, kinds.allSatisfy({ $0?.pointer == first.pointer }) else { return nil }
    let values = kinds.flatMap { kind -> [JSONValue] in
      guard let kind, let limit = kind.limit else { return [] }
      return kind.code == IssueCode.enumeration ? limit.array ?? [] : [limit]
    }
    let problem = Problem.discriminator(values)
    return ValidationIssue(
      code: problem.code, detail: problem.detail, location: first.location, pointer: first.pointer, limit: problem.limit)
  }
}
