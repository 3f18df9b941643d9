extension Problem {
  /// A sentence for people: what was expected. It holds words of the schema, never of the client.
  var detail: String {
    switch self {
    case .type(let types, let found): "must be \(types.description), not \(Problem.word(found))"
    case .enumeration(let values): "must be one of \(Problem.list(values))"
    case .constant(let value): "must be \(Problem.list([value]))"
    case .notAllowed: "is not allowed"
    case .required: "is required"
    case .requiredBy(let name): "is required when `\(name)` is present"
    case .unknownMember: "is not a known member"
    case .tooFewMembers(let count): "must have at least \(Problem.count(count, "member"))"
    case .tooManyMembers(let count): "must have at most \(Problem.count(count, "member"))"
    case .memberName: "is not an allowed member name"
    case .tooShort(let count): "must be at least \(Problem.count(count, "character")) long"
    case .tooLong(let count): "must be at most \(Problem.count(count, "character")) long"
    case .pattern(let source): "must match the pattern \(source)"
    case .format(let format): "must be \(format.explanation)"
    case .tooSmall(let bound, let isExclusive): isExclusive ? "must be greater than \(bound)" : "must be at least \(bound)"
    case .tooLarge(let bound, let isExclusive): isExclusive ? "must be less than \(bound)" : "must be at most \(bound)"
    case .notMultiple(let step): "must be a multiple of \(step)"
    case .integerRange(let bits): "must be an integer of \(bits) bits"
    case .decimalRange: JSONFailure.Code.decimalRange.message
    case .tooFewItems(let count): "must have at least \(Problem.count(count, "item"))"
    case .tooManyItems(let count): "must have at most \(Problem.count(count, "item"))"
    case .notUnique: "must not contain two equal items"
    case .tooFewMatches(let count): "must contain at least \(Problem.count(count, "item")) of the kind asked for"
    case .tooManyMatches(let count): "must contain at most \(Problem.count(count, "item")) of the kind asked for"
    case .unknownItem: "is one item too many"
    case .noMatch(let types): Problem.noMatch(types)
    case .ambiguous: "matches more than one alternative, and must match exactly one"
    case .discriminator(let values): "must be one of \(Problem.list(values))"
    case .notMatched: "matches what is excluded"
    case .unresolved(let key): "cannot be checked: there is no schema `\(key)`"
    case .tooComplex: "takes too long to check"
    }
  }

  private static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  private static func word(_ kind: JSONKind) -> String {
    switch kind {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .boolean: "a boolean"
    case .null, .end, .invalid: "null"
    }
  }

  /// The first values of a list, as JSON.
  private static func list(_ values: [JSONValue]) -> String {
    let shown = values.prefix(12).map { String(decoding: $0.json(), as: UTF8.self) }
    return shown.joined(separator: ", ") + (values.count > shown.count ? ", …" : "")
  }

  private static func noMatch(_ types: [KindSet?]) -> String {
    guard !types.contains(where: { $0 == nil }) else { return "must match one of \(types.count) alternatives" }
    let all = types.reduce(KindSet()) { $0.union($1 ?? []) }
    return "must be \(all.description)"
  }
}

extension StringFormat {
  /// The format in words, with an example where that says more.
  var explanation: String {
    switch self {
    case .dateTime: "a date and time with offset, such as 2026-01-31T12:00:00Z"
    case .date: "a date, such as 2026-01-31"
    case .time: "a time with offset, such as 12:00:00Z"
    case .duration: "a duration, such as P1DT12H"
    case .uuid: "a UUID, such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301"
    case .email, .idnEmail: "an email address"
    case .hostname, .idnHostname: "a host name"
    case .ipv4: "an IPv4 address"
    case .ipv6: "an IPv6 address"
    case .uri, .iri: "an absolute URI"
    case .uriReference, .iriReference: "a URI or a relative reference"
    case .uriTemplate: "a URI template"
    case .regex: "a regular expression"
    case .jsonPointer: "a JSON pointer"
    case .relativeJSONPointer: "a relative JSON pointer"
    case .byte: "base64 text"
    case .decimal: "a decimal number of at most 38 digits, such as 12.50"
    }
  }
}
