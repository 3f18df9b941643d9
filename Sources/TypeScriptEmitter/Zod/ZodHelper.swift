/// Functions at the top of `zod.ts` for what Zod has no method for; only those that the schemas use are written.
enum ZodHelper: CaseIterable {
  case anyObject, has, requires, count, everyMember, everyItem, both, dated, equals, unique, integer, length, expression, format
  case dateTime, date, time, duration, uuid, hostname, idnHostname, email, idnEmail, ipv4, ipv6
  case uri, uriReference, iri, iriReference, uriTemplate
  case regex, byte, jsonPointer, relativeJSONPointer

  /// The function for a `format`; nil for one that is not asserted.
  init?(format: String) {
    guard let known = ZodHelper.formats.first(where: { $0.name == format }) else { return nil }
    self = known.helper
  }

  private static let formats: [(name: String, helper: ZodHelper)] = [
    ("date-time", .dateTime), ("date", .date), ("time", .time), ("duration", .duration), ("uuid", .uuid), ("email", .email),
    ("idn-email", .idnEmail), ("hostname", .hostname), ("idn-hostname", .idnHostname), ("ipv4", .ipv4),
    ("ipv6", .ipv6), ("uri", .uri), ("uri-reference", .uriReference), ("iri", .iri),
    ("iri-reference", .iriReference), ("uri-template", .uriTemplate), ("regex", .regex),
    ("byte", .byte), ("json-pointer", .jsonPointer), ("relative-json-pointer", .relativeJSONPointer),
  ]

  /// Helpers that this one calls.
  var needed: Set<ZodHelper> {
    switch self {
    case .has, .requires, .count, .everyMember, .both: [.anyObject]
    case .unique: [.equals]
    case .dateTime: [.date, .time]
    case .email: [.hostname, .ipv4, .ipv6]
    case .idnEmail: [.email, .idnHostname, .hostname, .ipv4, .ipv6]
    case .idnHostname: [.hostname]
    case .ipv6: [.ipv4]
    case .uri: [.uriReference, .ipv4, .ipv6]
    case .uriReference: [.ipv4, .ipv6]
    case .iri: [.iriReference, .uri, .uriReference, .ipv4, .ipv6]
    case .iriReference: [.uriReference, .ipv4, .ipv6]
    default: []
    }
  }

  var name: StaticString {
    switch self {
    case .anyObject: "isObject"
    case .has: "has"
    case .requires: "requires"
    case .count: "count"
    case .everyMember: "everyMember"
    case .everyItem: "everyItem"
    case .both: "both"
    case .dated: "dated"
    case .equals: "equals"
    case .unique: "isUnique"
    case .integer: "integer"
    case .length: "length"
    case .expression: "expression"
    case .format: "format"
    default: formatName
    }
  }

  private var formatName: StaticString {
    switch self {
    case .dateTime: "isDateTime"
    case .date: "isDate"
    case .time: "isTime"
    case .duration: "isDuration"
    case .uuid: "isUUID"
    case .email: "isEmail"
    case .idnEmail: "isInternationalEmail"
    case .hostname: "isHostname"
    case .idnHostname: "isInternationalHostname"
    case .ipv4: "isIPv4"
    case .ipv6: "isIPv6"
    case .uri: "isURI"
    case .uriReference: "isURIReference"
    case .iri: "isIRI"
    case .iriReference: "isIRIReference"
    case .uriTemplate: "isURITemplate"
    case .regex: "isRegex"
    case .byte: "isBase64"
    case .jsonPointer: "isJSONPointer"
    default: "isRelativeJSONPointer"
    }
  }

  static var names: [StaticString] { allCases.map(\.name) }
}
