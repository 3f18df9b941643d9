/// Index into `Model.schemas`.
public struct SchemaID: Sendable, Hashable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
}

/// All schemas of the model: components first met, then inline ones, each once.
public struct SchemaTable: Sendable, Equatable {
  public private(set) var all: [Schema] = []
  public init() {}

  public subscript(id: SchemaID) -> Schema {
    get { all[id.index] }
    set { all[id.index] = newValue }
  }
  public var count: Int { all.count }

  public mutating func append(_ schema: Schema) -> SchemaID {
    all.append(schema)
    return SchemaID(all.count - 1)
  }

  /// Follows references that carry nothing beside them to the schema that says something.
  public func resolve(_ id: SchemaID) -> SchemaID {
    var current = id
    for _ in 0..<64 {
      guard let next = all[current.index].reference, all[current.index].isBareReference else { return current }
      current = next
    }
    return current
  }
}

/// A JSON Schema (draft 2020-12 in meaning, whatever dialect it was written in).
///
/// `nullable` has become a member of `kinds`, boolean exclusive bounds have become numbers, references are ids.
public struct Schema: Sendable, Equatable {
  public var provenance: Provenance
  /// The name under `#/components/schemas`, for a component.
  public var componentName: String?
  /// What the type is to be called, by configuration or extension; each target language spells it in its own case.
  public var givenName: String?
  /// The schema of which this one is a copy, made to spell something out.
  public var origin: SchemaID?
  /// `true` or `false` for a boolean schema.
  public var boolean: Bool?
  /// The target of `$ref`. In 3.1 and later the other members apply beside it.
  public var reference: SchemaID?
  public var annotations = Annotations()
  /// The types let through; empty when `type` is absent.
  public var kinds: JSONKinds = []
  /// True when null was added by `nullable: true`, with or without a `type` (in 3.0 with no `type` it says nothing to a validator).
  public var isMarkedNullable = false
  public var enumeration: [JSONLiteral]?
  public var constant: JSONLiteral?
  public var format: String?
  public var string = StringConstraints()
  public var number = NumberConstraints()
  public var array = ArrayConstraints()
  public var object = ObjectConstraints()
  public var allOf: [SchemaID] = []
  public var anyOf: [SchemaID] = []
  public var oneOf: [SchemaID] = []
  public var not: SchemaID?
  public var condition: Condition?
  public var discriminator: Discriminator?
  /// Schemas under `$defs` or `definitions`, in order.
  public var definitions: [NamedSchema] = []
  public var anchors: Anchors?
  /// Specification extensions (`x-…`), in order.
  public var extensions: [JSONLiteral.Member] = []

  public init(provenance: Provenance) { self.provenance = provenance }

  /// True for a reference that says nothing beyond its target (annotations may stand beside it).
  public var isBareReference: Bool {
    guard reference != nil else { return false }
    return kinds.isEmpty && enumeration == nil && constant == nil && format == nil && string == StringConstraints()
      && number == NumberConstraints() && array.isEmpty && object.isEmpty && allOf.isEmpty && anyOf.isEmpty && oneOf.isEmpty
      && not == nil && condition == nil
  }
}

/// `if`, `then`, `else`.
public struct Condition: Sendable, Equatable {
  public var test: SchemaID
  public var then: SchemaID?
  public var otherwise: SchemaID?
  public init(test: SchemaID, then: SchemaID?, otherwise: SchemaID?) {
    self.test = test
    self.then = then
    self.otherwise = otherwise
  }
}

/// A schema with the name it stands under.
public struct NamedSchema: Sendable, Equatable {
  public var name: String
  public var schema: SchemaID
  public init(name: String, schema: SchemaID) {
    self.name = name
    self.schema = schema
  }
}

/// `$dynamicAnchor` and `$dynamicRef`.
public struct Anchors: Sendable, Equatable {
  /// The name that outer schemas take over by declaring it too; empty for `$recursiveAnchor: true`.
  public var dynamicAnchor: String?
  /// The name that `$dynamicRef` asks for.
  public var dynamicReference: String?
  /// What `$dynamicRef` points at when no outer anchor takes over.
  public var dynamicTarget: SchemaID?
  public init() {}
}

/// What a schema says for readers and tools, not for validators.
public struct Annotations: Sendable, Equatable {
  public var title: String?
  public var description: String?
  public var isDeprecated = false
  public var isReadOnly = false
  public var isWriteOnly = false
  public var defaultValue: JSONLiteral?
  /// True for a default that the schema itself refuses.
  public var isDefaultRefused = false
  /// The default that a reader takes.
  public var usableDefault: JSONLiteral? { isDefaultRefused ? nil : defaultValue }
  /// `example` first, then `examples`.
  public var examples: [JSONLiteral] = []
  public var xml: XMLForm?
  public init() {}
}
