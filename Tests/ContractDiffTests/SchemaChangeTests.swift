import Testing

/// What a change of a schema does, seen from both directions.
@Suite struct SchemaChangeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let changes: [String]
    var testDescription: String { "\(old) → \(new)" }
  }

  private static func object(_ properties: String, required: String = "", more: String = "") -> String {
    "{type: object, properties: {\(properties)}, required: [\(required)]\(more)}"
  }

  static let cases: [Case] = [
    // Members
    Case(
      old: object("name: {type: string}"), new: object("name: {type: string}, age: {type: integer}"),
      changes: ["request: harmless optional-property-added | Pet.age", "response: harmless optional-property-added | Pet.age"]),
    Case(
      old: object("name: {type: string}"), new: object("name: {type: string}, age: {type: integer}", required: "age"),
      changes: ["request: breaking required-property-added | Pet.age", "response: harmless required-property-added | Pet.age"]),
    Case(
      old: object("name: {type: string}"), new: object("name: {type: string}", required: "name"),
      changes: ["request: breaking property-became-required | Pet.name", "response: harmless property-became-required | Pet.name"]),
    Case(
      old: object("name: {type: string}", required: "name"), new: object("name: {type: string}"),
      changes: ["request: harmless property-became-optional | Pet.name", "response: breaking property-became-optional | Pet.name"]),
    Case(
      old: object("name: {type: string}, age: {type: integer}", required: "age"), new: object("name: {type: string}"),
      changes: ["request: dangerous property-removed | Pet.age", "response: breaking property-removed | Pet.age"]),
    Case(
      old: object("name: {type: string}, age: {type: integer}"), new: object("name: {type: string}"),
      changes: ["request: dangerous property-removed | Pet.age", "response: dangerous property-removed | Pet.age"]),
    Case(
      old: object("name: {type: string}, age: {type: integer}", more: ", additionalProperties: false"),
      new: object("name: {type: string}", more: ", additionalProperties: false"),
      changes: ["request: breaking property-removed | Pet.age", "response: dangerous property-removed | Pet.age"]),
    Case(
      old: object("name: {type: string}"), new: object("name: {type: string}", more: ", additionalProperties: false"),
      changes: ["request: breaking additional-properties-refused | Pet", "response: harmless additional-properties-refused | Pet"]),
    Case(
      old: object("id: {type: string, readOnly: true}"), new: object("id: {type: string, readOnly: true}", required: "id"),
      changes: ["response: harmless property-became-required | Pet.id"]),
    Case(
      old: object("age: {type: integer, default: 1}"), new: object("age: {type: integer, default: 2}"),
      changes: ["request: dangerous default-changed | Pet.age"]),
    // Types
    Case(
      old: object("age: {type: integer}"), new: object("age: {type: string}"),
      changes: ["request: breaking type-changed | Pet.age", "response: breaking type-changed | Pet.age"]),
    Case(
      old: object("age: {type: integer}"), new: object("age: {type: number}"),
      changes: ["request: harmless type-widened | Pet.age", "response: breaking type-widened | Pet.age"]),
    Case(
      old: object("age: {type: number}"), new: object("age: {type: integer}"),
      changes: ["request: breaking type-narrowed | Pet.age", "response: harmless type-narrowed | Pet.age"]),
    Case(
      old: object("age: {type: integer, format: int64}"), new: object("age: {type: integer, format: int32}"),
      changes: ["request: breaking type-narrowed | Pet.age", "response: harmless type-narrowed | Pet.age"]),
    Case(
      old: object("age: {type: integer}"), new: object("age: {type: [integer, 'null']}"),
      changes: ["request: harmless became-nullable | Pet.age", "response: breaking became-nullable | Pet.age"]),
    Case(
      old: object("born: {type: string, format: date}"), new: object("born: {type: string, format: date-time}"),
      changes: ["request: breaking type-changed | Pet.born", "response: breaking type-changed | Pet.born"]),
    Case(
      old: object("id: {type: string}"), new: object("id: {type: string, format: uuid}"),
      changes: ["request: breaking type-narrowed | Pet.id", "response: harmless type-narrowed | Pet.id"]),
    // Enumerations
    Case(
      old: object("kind: {type: string, enum: [cat]}"), new: object("kind: {type: string, enum: [cat, dog]}"),
      changes: ["request: harmless enum-value-added | Pet.kind", "response: dangerous enum-value-added | Pet.kind"]),
    Case(
      old: object("kind: {type: string, enum: [cat, dog]}"), new: object("kind: {type: string, enum: [cat]}"),
      changes: ["request: breaking enum-value-removed | Pet.kind", "response: harmless enum-value-removed | Pet.kind"]),
    Case(
      old: object("kind: {type: string, const: cat}", required: "kind"),
      new: object("kind: {type: string, enum: [cat, dog]}", required: "kind"),
      changes: ["request: harmless enum-value-added | Pet.kind", "response: dangerous enum-value-added | Pet.kind"]),
    Case(
      old: object("kind: {type: string, const: cat}", required: "kind"), new: object("kind: {type: string, const: dog}", required: "kind"),
      changes: [
        "request: harmless enum-value-added | Pet.kind", "request: breaking enum-value-removed | Pet.kind",
        "response: dangerous enum-value-added | Pet.kind", "response: harmless enum-value-removed | Pet.kind",
      ]),
    Case(
      old: object("kind: {type: string}", required: "kind"), new: object("kind: {type: string, const: cat}", required: "kind"),
      changes: ["request: breaking type-narrowed | Pet.kind", "response: harmless type-narrowed | Pet.kind"]),
    Case(
      old: object("kind: {type: string}"), new: object("kind: {type: string, enum: [cat, dog]}"),
      changes: ["request: breaking type-narrowed | Pet.kind", "response: harmless type-narrowed | Pet.kind"]),
    // Keywords
    Case(
      old: object("name: {type: string, maxLength: 9}"), new: object("name: {type: string, maxLength: 8}"),
      changes: ["request: breaking constraint-tightened | Pet.name", "response: harmless constraint-tightened | Pet.name"]),
    Case(
      old: object("name: {type: string, minLength: 9}"), new: object("name: {type: string, minLength: 8}"),
      changes: ["request: harmless constraint-relaxed | Pet.name", "response: dangerous constraint-relaxed | Pet.name"]),
    Case(
      old: object("name: {type: string, pattern: a}"), new: object("name: {type: string, pattern: b}"),
      changes: ["request: breaking constraint-changed | Pet.name", "response: dangerous constraint-changed | Pet.name"]),
    Case(
      old: object("tags: {type: array, items: {type: string}}"),
      new: object("tags: {type: array, uniqueItems: true, items: {type: integer}}"),
      changes: [
        "request: breaking type-changed | Pet.tags[]", "request: breaking constraint-tightened | Pet.tags",
        "response: breaking type-changed | Pet.tags[]", "response: harmless constraint-tightened | Pet.tags",
      ]),
    Case(
      old: object("price: {type: number, maximum: 9.5}"), new: object("price: {type: number, maximum: 10}"),
      changes: ["request: harmless constraint-relaxed | Pet.price", "response: dangerous constraint-relaxed | Pet.price"]),
    // Alternatives
    Case(
      old: "{oneOf: [{$ref: '#/components/schemas/Dog'}, {type: string}]}",
      new: "{oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}, {type: string}]}",
      changes: ["request: harmless alternative-added | Pet", "response: dangerous alternative-added | Pet"]),
    Case(
      old: "{oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}]}",
      new: "{$ref: '#/components/schemas/Dog'}",
      changes: ["request: breaking type-narrowed | request body", "response: harmless type-narrowed | response 200"]),
    // The same values, written in another way
    Case(
      old: object("name: {type: string}, bark: {type: string}", required: "bark"),
      new: "{allOf: [{$ref: '#/components/schemas/Dog'}, {type: object, properties: {name: {type: string}}}]}", changes: []),
    Case(
      old: object("friend: {type: object, properties: {bark: {type: string}}, required: [bark]}"),
      new: object("friend: {$ref: '#/components/schemas/Dog'}"), changes: []),
    Case(
      old: object("name: {type: string, description: Old}"), new: object("name: {type: string, description: New}"), changes: []),
    Case(
      old: object("next: {$ref: '#/components/schemas/Pet'}"), new: object("next: {$ref: '#/components/schemas/Pet'}"), changes: []),
  ]

  @Test(arguments: cases)
  func hasItsEffect(_ example: Case) {
    #expect(Compared.schemas(example.old, example.new) == example.changes)
  }
}
