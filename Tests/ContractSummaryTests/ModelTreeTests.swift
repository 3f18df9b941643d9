import ContractGenerator
import ContractModel
import ContractSummary
import OpenAPIDocument
import Testing

/// What is said of a model.
@Suite struct ModelTreeTests {
  private struct OneFile: FileReader {
    func canonicalPath(of path: String) throws(FileReadError) -> String { "/" + path }
    func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] { Array(document.utf8) }
  }

  private static func model() throws -> Model {
    var options = GeneratorOptions()
    options.configuration = .none
    let understood = Generator.understand("openapi.yaml", files: OneFile(), options: options)
    #expect(understood.diagnostics.isEmpty)
    return try #require(understood.model)
  }

  private static let document = """
    openapi: 3.1.0
    info: {title: Pets, version: 1.0.0}
    servers: [{url: https://example.com}]
    security: [{token: []}]
    paths:
      /pets/{id}:
        post:
          operationId: setPet
          tags: [Pets]
          deprecated: true
          parameters:
            - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
            - {name: tags, in: query, schema: {type: array, maxItems: 3, items: {type: string, minLength: 1, maxLength: 9}}}
          requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
          responses:
            '200':
              description: Fine
              headers: {X-Left: {required: true, schema: {type: integer, minimum: 0}}}
              content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}
            '204': {description: Done}
    components:
      securitySchemes: {token: {type: http, scheme: bearer}}
      schemas:
        Animal: {oneOf: [{$ref: '#/components/schemas/Pet'}, {type: string}]}
        Pet:
          type: object
          additionalProperties: false
          xml: {name: pet, prefix: p, namespace: 'https://example.com/pet'}
          required: [name]
          properties:
            name: {type: string, pattern: '^[a-z]+$', xml: {attribute: true}}
            kind: {type: string, enum: [cat, dog]}
            age: {type: [integer, 'null'], exclusiveMaximum: 40}
            weights: {type: object, additionalProperties: {type: number}}

    """

  @Test func theTreeShowsOperationsAndTypes() throws {
    #expect(
      ModelTree.text(try Self.model()) == """
        Pets 1.0.0
          server https://example.com
          security scheme token: a bearer token
        POST /pets/{id} → setPet (deprecated)
          tags Pets
          asks for token
          path id: uuid
          query tags?: list of (text, 1 to 9 characters), at most 3 items
          body application/json: Pet
          200 application/json: Animal
            header X-Left: integer, ≥ 0
          204
        Animal = one of, told apart by their JSON type
          Pet
          text
        Pet (XML p:pet in https://example.com/pet) {
          name: text, matches ^[a-z]+$ (XML attribute)
          kind?: Pet.kind
          age?: integer, ≤ 39, or null
          weights?: map of number
          nothing else
        }
        Pet.kind = "cat" | "dog"

        """)
  }

  @Test func statisticsCount() throws {
    let statistics = ModelStatistics(try Self.model())
    let counts = Dictionary(uniqueKeysWithValues: statistics.entries.map { ($0.name, $0.count) })
    #expect(counts["operations"] == 1)
    #expect(counts["deprecated operations"] == 1)
    #expect(counts["operations without security"] == 0)
    #expect(counts["component schemas"] == 2)
    #expect(counts["objects"] == 1)
    #expect(counts["properties"] == 4)
    #expect(counts["enumeration values"] == 2)
    #expect(counts["unions"] == 1)
    #expect(statistics.text.hasPrefix(" 1  paths\n 1  operations\n"))
    #expect(statistics.json.hasPrefix(#"{"paths":1,"operations":1,"#))
  }
}
