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

  /// What is wrong with a value as one alternative, and what speaks for its being that one.
  struct Candidate {
    let issues: [ValidationIssue]
    /// Members with a fixed value that the value has.
    let matchingConstants: Int

    /// How far in the deepest mistake is: who got that far meant this alternative.
    fileprivate var depth: Int { issues.map { $0.pointer.utf8.count { $0 == UInt8(ascii: "/") } }.max() ?? 0 }
  }

  /// The issues of the closest alternative, or nil when none is closer than by its type. The first of equals is taken.
  ///
  /// - Parameter pointer: where the union's value is.
  static func issues(_ alternatives: [Candidate], at pointer: String) -> [ValidationIssue]? {
    let ranked = alternatives.map { (candidate: $0, distance: distance($0.issues, pointer)) }.filter { $0.distance != .otherType }
    let closest = ranked.min { one, other in
      (one.distance.rawValue, -one.candidate.matchingConstants, one.candidate.issues.count, -one.candidate.depth)
        < (other.distance.rawValue, -other.candidate.matchingConstants, other.candidate.issues.count, -other.candidate.depth)
    }
    guard let closest else { return nil }
    if closest.distance == .otherKind, let one = sharedKind(ranked.map(\.candidate.issues), pointer) { return [one] }
    return closest.candidate.issues
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

extension SchemaNode {
  /// How many members of `value` have the fixed value that this schema asks for.
  func matchingConstants(_ value: JSONValue, depth: Int = 0) -> Int {
    guard case .object(let members) = value, depth < 8 else { return 0 }
    var count = 0
    for (name, property) in object?.properties ?? [:] {
      let target = property.reference ?? property
      guard let member = members[name.text] else { continue }
      if target.constant == member || target.enumeration?.contains(member) == true { count += 1 }
    }
    for part in allOf + (reference.map { [$0] } ?? []) { count += part.matchingConstants(value, depth: depth + 1) }
    return count
  }
}
