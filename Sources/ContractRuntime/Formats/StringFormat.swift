import ContractPattern

/// The formats of strings that are asserted. A format with another name is not.
///
/// Source: JSON Schema 2020-12 validation, section 7.3, and the OpenAPI format registry for `byte` and `decimal`.
public enum StringFormat: String, Sendable, CaseIterable {
  case dateTime = "date-time"
  case date
  case time
  case duration
  case uuid
  case email
  case idnEmail = "idn-email"
  case hostname
  case idnHostname = "idn-hostname"
  case ipv4
  case ipv6
  case uri
  case uriReference = "uri-reference"
  case iri
  case iriReference = "iri-reference"
  case uriTemplate = "uri-template"
  case regex
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"
  case byte
  case decimal

  /// Whether `text`, which is valid UTF-8, has this format.
  public func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .dateTime: DateTime(utf8: text) != nil
    case .date: CalendarDate(utf8: text) != nil
    case .time: TimeOfDay(text) != nil
    case .duration: isDuration(text)
    case .uuid: parseUUID(text) != nil
    case .email: isEmailAddress(text, isInternational: false)
    case .idnEmail: isEmailAddress(text, isInternational: true)
    case .hostname: isHostname(text)
    case .idnHostname: isInternationalHostname(text)
    case .ipv4: isIPv4Address(text)
    case .ipv6: isIPv6Address(text)
    case .uri: ResourceIdentifier.isValid(text, allowsRelative: false, isInternational: false)
    case .uriReference: ResourceIdentifier.isValid(text, allowsRelative: true, isInternational: false)
    case .iri: ResourceIdentifier.isValid(text, allowsRelative: false, isInternational: true)
    case .iriReference: ResourceIdentifier.isValid(text, allowsRelative: true, isInternational: true)
    case .uriTemplate: isURITemplate(text)
    case .regex: isPattern(text)
    case .jsonPointer: isJSONPointer(text)
    case .relativeJSONPointer: isRelativeJSONPointer(text)
    case .byte: Base64Data(utf8: text) != nil
    case .decimal: DecimalText.isExact(text)
    }
  }
}

/// Format `regex`: an expression of ECMA-262, also one that we could not match.
private func isPattern(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  do throws(PatternError) {
    _ = try Pattern(String(decoding: text, as: UTF8.self))
    return true
  } catch {
    return error.kind != .malformed
  }
}
