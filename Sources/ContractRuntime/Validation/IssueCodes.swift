/// Every code that an issue or a syntax error can have. Clients switch on them: they never change.
public enum IssueCode {
  public static let syntax = "json.syntax"
  public static let end = "json.end"
  public static let trailing = "json.trailing"
  public static let byteOrderMark = "json.byte_order_mark"
  public static let numberSyntax = "json.number"
  public static let stringSyntax = "json.string"
  public static let surrogate = "json.surrogate"
  public static let utf8 = "json.utf8"
  public static let duplicateMember = "json.duplicate_member"
  public static let depth = "json.depth"
  public static let tooComplex = "json.too_complex"

  public static let type = "type.mismatch"
  public static let enumeration = "enum.mismatch"
  public static let constant = "const.mismatch"
  public static let notAllowed = "value.not_allowed"

  public static let required = "object.required"
  public static let unknownMember = "object.unknown_member"
  public static let tooFewMembers = "object.too_few"
  public static let tooManyMembers = "object.too_many"
  public static let memberNames = "object.property_names"
  public static let dependentRequired = "object.dependent_required"

  public static let tooShort = "string.too_short"
  public static let tooLong = "string.too_long"
  public static let pattern = "string.pattern"
  public static let format = "string.format"

  public static let tooSmall = "number.too_small"
  public static let tooLarge = "number.too_large"
  public static let multipleOf = "number.multiple_of"
  public static let numberRange = "number.out_of_range"
  public static let integerRange = "integer.out_of_range"

  public static let tooFewItems = "array.too_short"
  public static let tooManyItems = "array.too_long"
  public static let notUnique = "array.not_unique"
  public static let contains = "array.contains"
  public static let unknownItem = "array.unknown_item"

  public static let noMatch = "union.no_match"
  public static let ambiguous = "union.ambiguous"
  public static let discriminator = "union.discriminator"
  public static let notMatched = "not.matched"

  /// The document's own description is broken: a reference leads nowhere.
  public static let unresolved = "schema.unresolved"
  /// A reader refused what the schema allows, without saying more.
  public static let schema = "schema.mismatch"
}

extension JSONFailure.Code {
  /// The code of the issue or syntax error, when a reader's failure is all that is known.
  var issueCode: String {
    switch self {
    case .unexpectedByte: IssueCode.syntax
    case .unexpectedEnd: IssueCode.end
    case .trailingBytes: IssueCode.trailing
    case .byteOrderMark: IssueCode.byteOrderMark
    case .invalidNumber: IssueCode.numberSyntax
    case .invalidEscape, .controlCharacter: IssueCode.stringSyntax
    case .loneSurrogate: IssueCode.surrogate
    case .invalidUTF8: IssueCode.utf8
    case .duplicateMember: IssueCode.duplicateMember
    case .depthExceeded: IssueCode.depth
    case .type: IssueCode.type
    case .missingMember: IssueCode.required
    case .unknownMember: IssueCode.unknownMember
    case .memberCount: IssueCode.tooFewMembers
    case .itemCount: IssueCode.tooFewItems
    case .notUnique: IssueCode.notUnique
    case .length: IssueCode.tooShort
    case .pattern: IssueCode.pattern
    case .format: IssueCode.format
    case .range: IssueCode.tooSmall
    case .multiple: IssueCode.multipleOf
    case .integerRange: IssueCode.integerRange
    case .numberRange, .decimalRange: IssueCode.numberRange
    case .enumeration: IssueCode.enumeration
    case .noAlternative: IssueCode.noMatch
    case .discriminator: IssueCode.discriminator
    case .schema: IssueCode.schema
    }
  }

  /// What was expected, in words; without a client's value.
  var message: String {
    switch self {
    case .unexpectedByte: "this character cannot stand here"
    case .unexpectedEnd: "the text ends too early"
    case .trailingBytes: "nothing may follow the value"
    case .byteOrderMark: "JSON must not begin with a byte order mark"
    case .invalidNumber: "this is not a JSON number"
    case .invalidEscape: "this escape is not one of JSON's"
    case .loneSurrogate: "this escape is half of a surrogate pair"
    case .controlCharacter: "control characters must be escaped in strings"
    case .invalidUTF8: "strings must be valid UTF-8"
    case .duplicateMember: "this object has two members with the same name"
    case .depthExceeded: "arrays and objects are nested too deeply"
    case .type: "must be of another type"
    case .missingMember: "a required member is missing"
    case .unknownMember: "is not a known member"
    case .memberCount: "has too few or too many members"
    case .itemCount: "has too few or too many items"
    case .notUnique: "must not contain two equal items"
    case .length: "is too short or too long"
    case .pattern: "must match the pattern"
    case .format: "must have the format asked for"
    case .range: "is too small or too large"
    case .multiple: "must be a multiple of the step asked for"
    case .integerRange: "must be an integer of 64 bits"
    case .numberRange: "must be a double-precision number"
    case .decimalRange: "must have no more than 38 digits"
    case .enumeration: "must be one of the values listed"
    case .noAlternative: "must be one of the alternatives"
    case .discriminator: "must name one of the alternatives"
    case .schema: "must match its schema"
    }
  }
}
