import ContractModel

/// How a body appears in Swift, on both sides of the wire.
enum Payload: Equatable {
  case json
  case text
  /// One value, from or to the fields of a form.
  case form
  /// One value, from or to the parts of a multipart body without files.
  case multipartForm
  /// Typed parts; the enumeration's name as written from the module's level.
  case parts(String)
  /// Parts as they come.
  case multipart
  /// JSON texts one by one; the case of `ItemFraming`.
  case items(String)
  case events
  case jsonEvents
  case eventItems(dataIsJSON: Bool)
  /// Chunks of a request.
  case received
  /// Chunks of a response.
  case sent

  /// - Parameter partType: names the enumeration of the parts, when there is one.
  init(received content: Content, partType: () -> String) {
    switch content.form {
    case .urlEncoded where content.type != nil: self = .form
    case .multipart:
      if content.type != nil { self = .multipartForm } else { self = content.parts.isEmpty ? .multipart : .parts(partType()) }
    default: self = Payload.common(content) ?? .received
    }
  }

  init(sent content: Content) { self = Payload.common(content) ?? .sent }

  private static func common(_ content: Content) -> Payload? {
    switch content.form {
    case .json: return .json
    case .text: return .text
    case .jsonLines where content.type != nil:
      return .items(content.mediaType.lowercased().contains("json-seq") ? "records" : "lines")
    case .eventStream:
      switch content.eventForm {
      case .untyped: return .events
      case .data: return .jsonEvents
      case .event(let dataIsJSON): return .eventItems(dataIsJSON: dataIsJSON)
      }
    case .urlEncoded, .multipart, .jsonLines, .xml, .binary: return nil
    }
  }

  /// Whether it is handed over as it arrives, and so is there in any case.
  var isStream: Bool {
    switch self {
    case .json, .text, .form, .multipartForm, .parts: false
    case .multipart, .items, .events, .jsonEvents, .eventItems, .received, .sent: true
    }
  }

  /// Whether it never stands in memory as a whole.
  var isUnbounded: Bool {
    if case .parts = self { return true }
    return isStream
  }

  func type(_ content: Content, _ context: SwiftContext) -> String {
    let item = context.spelling(content.type ?? TypeUse(.any))
    switch self {
    case .json, .form, .multipartForm: return item
    case .text: return "String"
    case .parts(let name): return "MultipartParts<" + name + ">"
    case .multipart: return "MultipartBody"
    case .items, .eventItems: return "ItemStream<" + item + ">"
    case .events: return "EventStream"
    case .jsonEvents: return "JSONEventStream<" + item + ">"
    case .received: return "RequestBody"
    case .sent: return "ResponseBody"
    }
  }
}
