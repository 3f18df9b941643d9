/// Keywords for strings. Lengths count Unicode scalars (RFC 8259 characters).
public struct StringConstraints: Sendable, Equatable {
  public var minLength: Int?
  public var maxLength: Int?
  /// An ECMA-262 regular expression.
  public var pattern: String?
  public var contentEncoding: String?
  public var contentMediaType: String?
  public init() {}
}

/// Keywords for numbers. Each bound keeps the text of the document, so that no digit is lost.
public struct NumberConstraints: Sendable, Equatable {
  public var minimum: String?
  public var maximum: String?
  public var exclusiveMinimum: String?
  public var exclusiveMaximum: String?
  public var multipleOf: String?
  public init() {}
}

/// Keywords for arrays.
public struct ArrayConstraints: Sendable, Equatable {
  public var items: SchemaID?
  public var prefixItems: [SchemaID] = []
  public var contains: SchemaID?
  public var minContains: Int?
  public var maxContains: Int?
  public var minItems: Int?
  public var maxItems: Int?
  public var uniqueItems = false
  public var unevaluatedItems: SchemaID?
  public init() {}
  public var isEmpty: Bool { self == ArrayConstraints() }
}

/// Keywords for objects.
public struct ObjectConstraints: Sendable, Equatable {
  public var properties: [SchemaProperty] = []
  /// Names as listed, whether or not a property is declared beside them.
  public var required: [String] = []
  /// Members let through and dropped: what this side of an exchange leaves out.
  public var ignored: [String] = []
  public var additionalProperties: SchemaID?
  public var patternProperties: [NamedSchema] = []
  public var propertyNames: SchemaID?
  public var minProperties: Int?
  public var maxProperties: Int?
  public var dependentRequired: [DependentNames] = []
  public var dependentSchemas: [NamedSchema] = []
  public var unevaluatedProperties: SchemaID?
  public init() {}
  public var isEmpty: Bool { self == ObjectConstraints() }
}

public struct SchemaProperty: Sendable, Equatable {
  public var name: String
  public var schema: SchemaID
  public var isRequired: Bool
  public init(name: String, schema: SchemaID, isRequired: Bool) {
    self.name = name
    self.schema = schema
    self.isRequired = isRequired
  }
}

public struct DependentNames: Sendable, Equatable {
  public var name: String
  public var required: [String]
  public init(name: String, required: [String]) {
    self.name = name
    self.required = required
  }
}

/// A Discriminator Object whose mapping is resolved.
public struct Discriminator: Sendable, Equatable {
  public var propertyName: String
  public var mapping: [Entry] = []
  /// The schema for a missing or unmapped value (OpenAPI 3.2).
  public var defaultMapping: SchemaID?
  /// True when the value alone says which schema holds, as for a base whose subtypes extend it: each subtype fits the base as well.
  public var decides = false

  public struct Entry: Sendable, Equatable {
    public var value: String
    public var schema: SchemaID
    public init(value: String, schema: SchemaID) {
      self.value = value
      self.schema = schema
    }
  }
  public init(propertyName: String) { self.propertyName = propertyName }
}
