import ContractDiagnostics
import YAMLTree

/// A schema: either a boolean, or an object with the keywords of OpenAPI 3.0 or of JSON Schema 2020-12.
///
/// A class, because schemas are large and nested. Nothing changes after parsing. Identity of the object is not identity of the
/// schema; that is `location`.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#schema-object>, <https://json-schema.org/draft/2020-12/json-schema-core>
public final class Schema {
  public let node: YAMLNode
  /// Set when the schema is `true` or `false`; all else is empty then.
  public let boolean: Bool?

  // MARK: Core

  /// `$ref`; in 3.1 the keywords beside it hold as well.
  public internal(set) var reference: Reference?
  /// `$schema`
  public internal(set) var dialect: Located<String>?
  /// `$id`
  public internal(set) var id: Located<String>?
  /// `$anchor`
  public internal(set) var anchor: Located<String>?
  /// `$dynamicRef`, and the older `$recursiveRef`
  public internal(set) var dynamicReference: Reference?
  /// `$dynamicAnchor`
  public internal(set) var dynamicAnchor: Located<String>?
  /// `$recursiveAnchor`
  public internal(set) var recursiveAnchor: Located<Bool>?
  /// `$defs`, and the older `definitions`
  public internal(set) var definitions: [Entry<Schema>] = []

  // MARK: Any value

  /// `type`, one or several; empty when not written.
  public internal(set) var types: [Located<SchemaType>] = []
  /// `enum`; nil when not written.
  public internal(set) var enumValues: [YAMLNode]?
  /// `const`
  public internal(set) var constant: YAMLNode?
  public internal(set) var format: Located<String>?
  /// `nullable` (3.0)
  public internal(set) var nullable: Located<Bool>?

  // MARK: Annotations

  public internal(set) var title: Located<String>?
  public internal(set) var description: Located<String>?
  /// `default`
  public internal(set) var defaultValue: YAMLNode?
  public internal(set) var example: YAMLNode?
  /// `examples`, the array of JSON Schema.
  public internal(set) var examples: [YAMLNode] = []
  public internal(set) var deprecated: Located<Bool>?
  public internal(set) var readOnly: Located<Bool>?
  public internal(set) var writeOnly: Located<Bool>?
  public internal(set) var externalDocs: ExternalDocumentation?
  public internal(set) var xml: XML?

  // MARK: Numbers

  public internal(set) var multipleOf: Located<NumberLiteral>?
  public internal(set) var minimum: Located<NumberLiteral>?
  public internal(set) var maximum: Located<NumberLiteral>?
  public internal(set) var exclusiveMinimum: Located<ExclusiveLimit>?
  public internal(set) var exclusiveMaximum: Located<ExclusiveLimit>?

  // MARK: Strings

  public internal(set) var minLength: Located<Int>?
  public internal(set) var maxLength: Located<Int>?
  public internal(set) var pattern: Located<String>?
  public internal(set) var contentEncoding: Located<String>?
  public internal(set) var contentMediaType: Located<String>?
  public internal(set) var contentSchema: Schema?

  // MARK: Arrays

  public internal(set) var items: Schema?
  /// `prefixItems`, and the older array form of `items`
  public internal(set) var prefixItems: [Schema] = []
  public internal(set) var contains: Schema?
  public internal(set) var minContains: Located<Int>?
  public internal(set) var maxContains: Located<Int>?
  public internal(set) var minItems: Located<Int>?
  public internal(set) var maxItems: Located<Int>?
  public internal(set) var uniqueItems: Located<Bool>?
  public internal(set) var unevaluatedItems: Schema?

  // MARK: Objects

  public internal(set) var properties: [Entry<Schema>] = []
  public internal(set) var required: [Located<String>] = []
  public internal(set) var additionalProperties: Schema?
  public internal(set) var patternProperties: [Entry<Schema>] = []
  public internal(set) var propertyNames: Schema?
  public internal(set) var minProperties: Located<Int>?
  public internal(set) var maxProperties: Located<Int>?
  public internal(set) var dependentRequired: [Entry<[Located<String>]>] = []
  public internal(set) var dependentSchemas: [Entry<Schema>] = []
  public internal(set) var unevaluatedProperties: Schema?

  // MARK: Composition

  public internal(set) var allOf: [Schema] = []
  public internal(set) var anyOf: [Schema] = []
  public internal(set) var oneOf: [Schema] = []
  public internal(set) var not: Schema?
  public internal(set) var ifSchema: Schema?
  public internal(set) var thenSchema: Schema?
  public internal(set) var elseSchema: Schema?
  public internal(set) var discriminator: Discriminator?

  public internal(set) var extensions: [Extension] = []

  /// True for a `$ref` with nothing beside it but annotations, so that the schema accepts what its target accepts.
  public internal(set) var isOnlyReference = false

  public var span: Span { node.span }
  /// Where the schema is written; the same for every way that leads to it.
  public var location: SchemaLocation { SchemaLocation(node: node) }

  init(node: YAMLNode, boolean: Bool? = nil) {
    self.node = node
    self.boolean = boolean
  }
}

/// The values of `type`.
public enum SchemaType: String, Hashable, Sendable, CaseIterable {
  case null, boolean, object, array, number, string, integer
}

/// `exclusiveMinimum` and `exclusiveMaximum`: a flag beside the limit in 3.0, the limit itself since 3.1.
public enum ExclusiveLimit: Hashable, Sendable {
  case flag(Bool)
  case number(NumberLiteral)
}
