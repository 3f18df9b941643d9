/// What a keyword can find wrong, with the limit it was given.
enum Problem {
  case type(KindSet, found: JSONKind)
  case enumeration([JSONValue])
  case constant(JSONValue)
  case notAllowed
  case required
  case requiredBy(String)
  case unknownMember
  case tooFewMembers(Int)
  case tooManyMembers(Int)
  case memberName
  case tooShort(Int)
  case tooLong(Int)
  case pattern(String)
  case format(StringFormat)
  case tooSmall(JSONNumber, isExclusive: Bool)
  case tooLarge(JSONNumber, isExclusive: Bool)
  case notMultiple(JSONNumber)
  case integerRange(Int)
  case decimalRange
  case tooFewItems(Int)
  case tooManyItems(Int)
  case notUnique
  case tooFewMatches(Int)
  case tooManyMatches(Int)
  case unknownItem
  case noMatch([KindSet?])
  case ambiguous
  case discriminator([JSONValue])
  case notMatched
  case unresolved(String)
  case tooComplex

  var code: String {
    switch self {
    case .type: IssueCode.type
    case .enumeration: IssueCode.enumeration
    case .constant: IssueCode.constant
    case .notAllowed: IssueCode.notAllowed
    case .required: IssueCode.required
    case .requiredBy: IssueCode.dependentRequired
    case .unknownMember: IssueCode.unknownMember
    case .tooFewMembers: IssueCode.tooFewMembers
    case .tooManyMembers: IssueCode.tooManyMembers
    case .memberName: IssueCode.memberNames
    case .tooShort: IssueCode.tooShort
    case .tooLong: IssueCode.tooLong
    case .pattern: IssueCode.pattern
    case .format: IssueCode.format
    case .tooSmall: IssueCode.tooSmall
    case .tooLarge: IssueCode.tooLarge
    case .notMultiple: IssueCode.multipleOf
    case .integerRange: IssueCode.integerRange
    case .decimalRange: IssueCode.numberRange
    case .tooFewItems: IssueCode.tooFewItems
    case .tooManyItems: IssueCode.tooManyItems
    case .notUnique: IssueCode.notUnique
    case .tooFewMatches, .tooManyMatches: IssueCode.contains
    case .unknownItem: IssueCode.unknownItem
    case .noMatch: IssueCode.noMatch
    case .ambiguous: IssueCode.ambiguous
    case .discriminator: IssueCode.discriminator
    case .notMatched: IssueCode.notMatched
    case .unresolved: IssueCode.unresolved
    case .tooComplex: IssueCode.tooComplex
    }
  }

  /// The limit as the schema has it.
  var limit: JSONValue? {
    switch self {
    case .enumeration(let values), .discriminator(let values): .array(values)
    case .constant(let value): value
    case .tooFewMembers(let count), .tooManyMembers(let count), .tooShort(let count), .tooLong(let count), .tooFewItems(let count),
      .tooManyItems(let count), .tooFewMatches(let count), .tooManyMatches(let count):
      .number(JSONNumber(count))
    case .pattern(let source): .string(source)
    case .format(let format): .string(format.rawValue)
    case .tooSmall(let bound, _), .tooLarge(let bound, _), .notMultiple(let bound): .number(bound)
    default: nil
    }
  }
}
