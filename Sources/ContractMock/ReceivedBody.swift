import ContractModel
import ContractServer

/// How a request body of one media type is read, as generated code reads it.
enum ReceivedBody: Sendable {
  case json, text, form, multipartForm, parts, multipart
  case items(ItemFraming)
  case events, jsonEvents
  case eventItems(dataIsJSON: Bool)
  case bytes

  init(_ content: Content) {
    switch content.form {
    case .json: self = .json
    case .text: self = .text
    case .urlEncoded: self = content.type == nil ? .bytes : .form
    case .multipart: self = content.type != nil ? .multipartForm : content.parts.isEmpty ? .multipart : .parts
    case .jsonLines: self = content.type == nil ? .bytes : .items(content.framing)
    case .eventStream:
      switch content.eventForm {
      case .untyped: self = .events
      case .data: self = .jsonEvents
      case .event(let dataIsJSON): self = .eventItems(dataIsJSON: dataIsJSON)
      }
    case .xml, .binary: self = .bytes
    }
  }

  /// Whether it never stands in memory as a whole.
  var isUnbounded: Bool {
    switch self {
    case .json, .text, .form, .multipartForm: false
    case .parts, .multipart, .items, .events, .jsonEvents, .eventItems, .bytes: true
    }
  }
}

extension Content {
  /// How JSON texts follow one another.
  var framing: ItemFraming { mediaType.lowercased().contains("json-seq") ? .records : .lines }
}
