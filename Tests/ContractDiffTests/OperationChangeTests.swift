import Testing

/// What a change of an operation does.
@Suite struct OperationChangeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let changes: [String]
    var testDescription: String { "\(old) → \(new)" }
  }

  private static let done = "responses: {'204': {description: Done}}"
  private static func get(_ fields: String, path: String = "/pets") -> String { "'\(path)': {get: {operationId: listPets, \(fields)}}" }
  private static func parameter(_ fields: String) -> String { get("parameters: [{\(fields)}], \(done)") }

  static let cases: [Case] = [
    Case(
      old: get(done), new: get(done) + ", /shops: {get: {operationId: shops, \(done)}}",
      changes: ["harmless operation-added | GET /shops | operation | was added"]),
    Case(
      old: get(done) + ", /shops: {get: {operationId: shops, deprecated: true, \(done)}}", new: get(done),
      changes: ["breaking operation-removed | GET /shops | operation | was removed; it was deprecated"]),
    Case(
      old: get(done), new: get(done, path: "/animals"),
      changes: ["breaking operation-moved | GET /animals | operation | was GET /pets before"]),
    Case(
      old: "/pets: {get: {operationId: a, \(done)}}", new: "/pets: {get: {operationId: b, deprecated: true, \(done)}}",
      changes: [
        "dangerous operation-renamed | GET /pets | operationId | a became b",
        "harmless operation-deprecated | GET /pets | operation | became deprecated",
      ]),
    Case(
      old: get("parameters: [{name: id, in: path, required: true, schema: {type: string}}], \(done)", path: "/pets/{id}"),
      new: get("parameters: [{name: petId, in: path, required: true, schema: {type: string}}], \(done)", path: "/pets/{petId}"),
      changes: ["dangerous path-parameter-renamed | GET /pets/{petId} | path parameter `petId` | was `id` before"]),
    Case(
      old: get(done), new: parameter("name: q, in: query, schema: {type: string}"),
      changes: ["harmless optional-parameter-added | GET /pets | query parameter `q` | was added and is optional"]),
    Case(
      old: get(done), new: parameter("name: q, in: query, required: true, schema: {type: string}"),
      changes: ["breaking required-parameter-added | GET /pets | query parameter `q` | was added and is required"]),
    Case(
      old: parameter("name: q, in: query, schema: {type: string}"), new: get(done),
      changes: ["dangerous parameter-removed | GET /pets | query parameter `q` | was removed"]),
    Case(
      old: parameter("name: q, in: query, schema: {type: array, items: {type: string}}"),
      new: parameter("name: q, in: query, explode: false, schema: {type: array, maxItems: 3, items: {type: string}}"),
      changes: [
        "breaking parameter-style-changed | GET /pets | query parameter `q` | is form and was exploded form",
        "breaking constraint-tightened | GET /pets | query parameter `q` | has the maxItems 3",
      ]),
    Case(
      old: get("responses: {'200': {description: Fine}}"), new: get("responses: {'201': {description: Fine}}"),
      changes: [
        "dangerous success-response-added | GET /pets | response 201 | was added",
        "breaking success-response-removed | GET /pets | response 200 | was removed",
      ]),
    Case(
      old: get("responses: {'204': {description: Done}, default: {description: Bad}}"),
      new: get("responses: {'204': {description: Done}, '404': {description: No}, default: {description: Bad}}"),
      changes: ["harmless error-response-described | GET /pets | response 404 | was added"]),
    Case(
      old: get("responses: {'200': {description: A, content: {application/json: {schema: {type: string}}, text/plain: {}}}}"),
      new: get("responses: {'200': {description: A, content: {application/json: {schema: {type: integer}}, text/csv: {}}}}"),
      changes: [
        "breaking type-changed | GET /pets | response 200 | is an integer and was text",
        "harmless media-type-added | GET /pets | response 200 | text/csv was added",
        "breaking media-type-removed | GET /pets | response 200 | text/plain was removed",
      ]),
    Case(
      old: get("responses: {'200': {description: A, headers: {X-A: {required: true, schema: {type: string}}}}}"),
      new: get("responses: {'200': {description: A, headers: {X-B: {schema: {type: string}}}}}"),
      changes: [
        "harmless header-added | GET /pets | response 200, header `X-B` | was added",
        "breaking required-header-removed | GET /pets | response 200, header `X-A` | was removed",
      ]),
  ]

  @Test(arguments: cases)
  func hasItsEffect(_ example: Case) {
    #expect(Compared.changes("paths: {\(example.old)}", "paths: {\(example.new)}") == example.changes)
  }

  private static let schemes = """
    components: {securitySchemes: {key: {type: apiKey, in: header, name: K}, token: {type: http, scheme: bearer}, \
    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://x', scopes: {a: A, b: B}}}}}}
    """

  static let security: [(old: String, new: String, changes: [String])] = [
    ("[]", "[{key: []}]", ["breaking security-added | GET /pets | security | asks for key"]),
    ("[{key: []}]", "[]", ["harmless security-removed | GET /pets | security | asks for nothing any more"]),
    ("[{key: []}]", "[{key: []}, {token: []}]", ["harmless security-widened | GET /pets | security | lets token in"]),
    ("[{key: []}, {token: []}]", "[{token: []}]", ["breaking security-narrowed | GET /pets | security | no longer lets key in"]),
    (
      "[{oauth: [a]}]", "[{oauth: [a, b]}]",
      [
        "breaking security-narrowed | GET /pets | security | no longer lets oauth and oauth with the scope a in"
      ]
    ),
    (
      "[{oauth: [a, b]}]", "[{oauth: [a]}]", ["harmless security-widened | GET /pets | security | lets oauth and oauth with the scope a in"]
    ),
  ]

  @Test(arguments: security.indices)
  func securityHasItsEffect(_ index: Int) {
    let example = Self.security[index]
    let frame = { (security: String) -> String in "paths: {\(Self.get("security: \(security), \(Self.done)"))}\n\(Self.schemes)" }
    #expect(Compared.changes(frame(example.old), frame(example.new)) == example.changes)
  }

  @Test func aWebhookIsSeenFromTheOtherSide() {
    let frame = { (schema: String) -> String in
      """
      webhooks:
        sold: {post: {operationId: sold, requestBody: {content: {application/json: {schema: \(schema)}}}, responses: {'204': {description: Ok}}}}
      """
    }
    let changes = Compared.changes(
      frame("{type: object, properties: {a: {type: string}}, required: [a]}"), frame("{type: object, properties: {a: {type: string}}}"))
    #expect(changes == ["breaking property-became-optional | webhook POST sold | request body.a | became optional"])
  }

  @Test func serversAndSchemes() {
    let changes = Compared.changes(
      "servers: [{url: https://a}]\npaths: {}\ncomponents: {securitySchemes: {key: {type: apiKey, in: header, name: K}}}",
      "servers: [{url: https://b}]\npaths: {}\ncomponents: {securitySchemes: {key: {type: apiKey, in: query, name: K}}}")
    #expect(
      changes == [
        "harmless server-added | - | servers | https://b was added", "dangerous server-removed | - | servers | https://a was removed",
        "breaking security-scheme-changed | - | security scheme `key` | is an API key in the query `K`, and was an API key in the header `K`",
      ])
  }
}
