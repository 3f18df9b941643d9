/// A Request Body Object.
public struct RequestBody: Sendable, Equatable {
  public var provenance: Provenance
  public var isRequired: Bool
  public var description: String?
  public var contents: [Content] = []
  public var component: String?
  public init(provenance: Provenance, isRequired: Bool) {
    self.provenance = provenance
    self.isRequired = isRequired
  }
}

/// A Response Object under its status.
public struct Response: Sendable, Equatable {
  public enum Status: Sendable, Hashable {
    case code(Int)
    /// `4XX` is `.range(4)`.
    case range(Int)
    case `default`

    /// As the document writes it.
    public var text: String {
      switch self {
      case .code(let code): String(code)
      case .range(let class_): "\(class_)XX"
      case .default: "default"
      }
    }
  }
  public var provenance: Provenance
  public var status: Status
  public var description: String
  public var headers: [Header] = []
  /// Declared headers that the specification says are ignored (`Content-Type`); types for clients still show them.
  public var ignoredHeaders: [Header] = []
  public var contents: [Content] = []
  public var links: [Link] = []
  public var component: String?
  public init(provenance: Provenance, status: Status, description: String) {
    self.provenance = provenance
    self.status = status
    self.description = description
  }
}

/// A Media Type Object under its media type.
public struct Content: Sendable, Equatable {
  /// How bytes of the media type are understood.
  public enum Form: Sendable, Equatable {
    case json, text, urlEncoded, multipart, eventStream, jsonLines, xml
    /// Anything else: bytes as they come.
    case binary
  }
  public var provenance: Provenance
  /// As written, parameters included.
  public var mediaType: String
  public var form: Form
  public var schema: SchemaID?
  /// For sequential media types (OpenAPI 3.2).
  public var itemSchema: SchemaID?
  /// The type of the whole value, or of one item when `itemSchema` is there; nil when the bytes are handed over as they are.
  public var type: TypeUse?
  public var encodings: [Encoding] = []
  public var examples: [Example] = []
  /// The parts of a multipart body with files, in document order; empty when the body is read as one value or not at all.
  public var parts: [Part] = []
  /// What `type` describes of each server-sent event.
  public var eventForm: EventForm = .untyped
  public init(provenance: Provenance, mediaType: String, form: Form) {
    self.provenance = provenance
    self.mediaType = mediaType
    self.form = form
  }
}

/// An Encoding Object for one property.
public struct Encoding: Sendable, Equatable {
  public var property: String
  public var contentType: String?
  public var style: Parameter.Style?
  public var explode: Bool?
  /// Header fields of the part.
  public var headers: [Header] = []
  public init(property: String) { self.property = property }
}

/// One property of a multipart body.
public struct Part: Sendable, Equatable {
  public var name: String
  /// The type of one part: an element, where the property is an array. Nil for a file.
  public var type: TypeUse?
  public var schema: SchemaID
  public var isRequired: Bool
  /// True when it may come several times.
  public var repeats: Bool
  public var description: String?
  /// The media types it may have, separated by commas.
  public var contentType: String?
  public var headers: [Header] = []
  public init(name: String, schema: SchemaID, isRequired: Bool, repeats: Bool) {
    self.name = name
    self.schema = schema
    self.isRequired = isRequired
    self.repeats = repeats
  }
}

/// How the schema of an event stream applies to its events.
public enum EventForm: Sendable, Equatable {
  /// Not at all: events are handed over as they are.
  case untyped
  /// To the data of each event.
  case data
  /// To each event as an object of `event`, `data`, `id` and `retry`; its data is a JSON text where the schema wants no string.
  case event(dataIsJSON: Bool)
}
