import ContractModel

/// The TypeScript type of each schema, as openapi-typescript 7 has it.
///
/// The questions are split by file: values (`const`, `enum`), composition (`allOf` …), core (`type`, members, items), references.
struct SchemaTypes {
  let model: Model
  let discriminators: Discriminators
  /// `readonly T[]`
  let readonlyArrays: Bool
  /// References being written out, innermost last.
  var expanding: [SchemaID] = []
  /// Members that a reference makes required need a helper type at the end of the file.
  var usesWithRequired = false

  init(_ model: Model, readonlyArrays: Bool = false) {
    self.model = model
    self.readonlyArrays = readonlyArrays
    discriminators = Discriminators(model)
  }

  /// Set where types differ from those of `schema.d.ts`.
  var rendition: Rendition?

  /// Where a schema is used, as far as it changes its type.
  struct Place {
    /// The schema that a discriminator would know by this place: a component, and what is written inside it without a name.
    var owner: SchemaID?
    /// In what clients send, a default does not make a member present.
    var isSent = false
  }

  mutating func type(of id: SchemaID, at place: Place = Place()) -> TypeExpression {
    type(of: model.schemas[id], id, at: place)
  }

  /// - Parameter schema: the schema of `id`, or a variant of it, such as one with a single type.
  mutating func type(of schema: Schema, _ id: SchemaID, at place: Place) -> TypeExpression {
    if let boolean = schema.boolean { return boolean ? .unknown : .never }
    if let target = schema.reference { return reference(to: target) }
    if let value = schema.constant, value != .null { return .literal(value) }
    if let values = enumeration(of: schema) { return values }
    return composition(of: schema, id, at: place)
  }
}

extension Schema {
  /// The types as written: without the null that `nullable` brought.
  var writtenKinds: JSONKinds { isMarkedNullable ? kinds.subtracting(.null) : kinds }

  /// True for a schema that lets any value through, or says so little that it comes to the same.
  func has(_ property: String) -> Bool { object.properties.contains { $0.name == property } }
}

extension SchemaTypes.Place {
  /// A place below this one that has a name.
  ///
  /// openapi-typescript takes a place for one of the request when its path holds these words anywhere.
  func named(_ name: String) -> SchemaTypes.Place {
    SchemaTypes.Place(owner: nil, isSent: isSent || SchemaTypes.Place.soundsSent(name))
  }

  static func soundsSent(_ name: String) -> Bool {
    name.utf8.count >= 10 && (name.contains("parameters") || name.contains("requestBody"))
  }
}
