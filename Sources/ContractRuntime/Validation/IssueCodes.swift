extension JSONFailure.Code {
  /// The stable code of an issue or syntax error.
  var issueCode: String {
    switch self {
    case .duplicateMember: "json.duplicate_member"
    case .depthExceeded: "json.depth"
    case .byteOrderMark: "json.byte_order_mark"
    case .invalidNumber: "json.number"
    case .invalidEscape, .controlCharacter: "json.string"
    case .loneSurrogate: "json.surrogate"
    case .invalidUTF8: "json.utf8"
    case .trailingBytes: "json.trailing"
    case .unexpectedEnd: "json.end"
    case .unexpectedByte: "json.syntax"
    case .type: "type.mismatch"
    case .missingMember: "object.required"
    case .unknownMember: "object.unknown_member"
    case .memberCount: "object.too_few"
    case .itemCount: "array.too_short"
    case .notUnique: "array.not_unique"
    case .length: "string.too_short"
    case .pattern: "string.pattern"
    case .format: "string.format"
    case .range: "number.too_small"
    case .multiple: "number.multiple_of"
    case .integerRange: "integer.out_of_range"
    case .numberRange: "number.out_of_range"
    case .enumeration: "enum.mismatch"
    case .noAlternative: "union.no_match"
    case .discriminator: "union.discriminator"
    case .schema: "schema.mismatch"
    }
  }

  /// What was expected, in words; without a client's value.
  var message: String {
    switch self {
    case .unexpectedByte: "this character cannot stand here"
    case .unexpectedEnd: "the text ends too early"
    case .trailingBytes: "there must be nothing behind the value"
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
    case .unknownMember: "this member is not allowed"
    case .memberCount: "has too few or too many members"
    case .itemCount: "has too few or too many items"
    case .notUnique: "must not contain equal items"
    case .length: "is too short or too long"
    case .pattern: "must match the pattern"
    case .format: "must have the format asked for"
    case .range: "is too small or too large"
    case .multiple: "must be a multiple of the step asked for"
    case .integerRange: "must fit in 64 bits"
    case .numberRange: "must fit in a double-precision number"
    case .enumeration: "must be one of the values listed"
    case .noAlternative: "must be one of the alternatives"
    case .discriminator: "must name one of the alternatives"
    case .schema: "must match its schema"
    }
  }
}
