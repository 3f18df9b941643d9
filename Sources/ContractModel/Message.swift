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
  public init(property: String) { self.property = property }
}
