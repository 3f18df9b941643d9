/// A Parameter Object.
public struct Parameter: Sendable, Equatable {
  public enum Location: String, Sendable { case path, query, header, cookie, querystring }
  public enum Style: String, Sendable {
    case matrix, label, simple, form, spaceDelimited, pipeDelimited, deepObject, cookie
  }
  public var provenance: Provenance
  public var name: String
  public var location: Location
  public var isRequired: Bool
  public var isDeprecated = false
  public var description: String?
  public var style: Style
  public var explode: Bool
  public var allowReserved = false
  public var allowEmptyValue = false
  /// The media type of a parameter with `content`.
  public var contentType: String?
  public var schema: SchemaID
  public var type: TypeUse
  public var examples: [Example] = []
  /// The name under `#/components/parameters` when this was a `$ref` to it.
  public var component: String?

  public init(provenance: Provenance, name: String, location: Location, isRequired: Bool, style: Style, explode: Bool, schema: SchemaID) {
    self.provenance = provenance
    self.name = name
    self.location = location
    self.isRequired = isRequired
    self.style = style
    self.explode = explode
    self.schema = schema
    self.type = TypeUse(.any, schema: schema)
  }

  /// Header parameters of these names are ignored: other parts of a document describe them (Parameter Object, `name`).
  public var isIgnored: Bool {
    location == .header && ["accept", "content-type", "authorization"].contains(name.lowercased())
  }
}

/// A Header Object of a response or a part.
public struct Header: Sendable, Equatable {
  public var provenance: Provenance
  public var name: String
  public var isRequired: Bool
  public var isDeprecated = false
  public var description: String?
  public var explode = false
  public var contentType: String?
  public var schema: SchemaID
  public var type: TypeUse
  public var examples: [Example] = []
  public var component: String?

  public init(provenance: Provenance, name: String, isRequired: Bool, schema: SchemaID) {
    self.provenance = provenance
    self.name = name
    self.isRequired = isRequired
    self.schema = schema
    self.type = TypeUse(.any, schema: schema)
  }
}
