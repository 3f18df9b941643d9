/// The formats of strings that are asserted. A format with another name is not.
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

  /// Whether `text`, which is valid UTF-8, has this format.
  public func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .dateTime: DateTime(utf8: text) != nil
    case .date: CalendarDate(utf8: text) != nil
    case .time: TimeOfDay(text) != nil
    case .uuid: parseUUID(text) != nil
    case .byte: Base64Data(utf8: text) != nil
    default: true
    }
  }
}
