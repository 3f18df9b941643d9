import ContractBundle
import ContractGenerator
import ContractSummary
import OpenAPIDocument
import Testing

/// Many files as one.
@Suite struct BundleTests {
  struct Files: FileReader {
    let texts: [String: String]

    func canonicalPath(of path: String) throws(FileReadError) -> String {
      var parts: [Substring] = []
      for part in path.split(separator: "/") where part != "." {
        if part == ".." { _ = parts.popLast() } else { parts.append(part) }
      }
      let path = "/" + parts.joined(separator: "/")
      guard texts[path] != nil || path == "/" || texts.keys.contains(where: { $0.hasPrefix(path + "/") }) else { throw .notFound }
      return path
    }

    func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] {
      guard let text = texts[canonicalPath] else { throw .notFound }
      return Array(text.utf8)
    }
  }

  private static let parts = [
    "/openapi.yaml": """
    openapi: 3.1.0
    info: {title: Pets, version: '1.10', description: "Two\\nlines\\n"}
    paths:
      /pets: {$ref: paths/pets.yaml}
    components:
      schemas:
        Error: {type: object, properties: {code: {type: string, enum: ['no', "off", '1', null]}}}

    """,
    "/paths/pets.yaml": """
    get:
      operationId: listPets
      parameters: [{$ref: '../shared.yaml#/limit'}]
      responses:
        '200':
          description: "Fine: all of them"
          content:
            application/json:
              schema: {type: array, items: {$ref: ../schemas/pet.json}}
        default: {$ref: '../shared.yaml#/failed'}

    """,
    "/shared.yaml": """
    limit: {name: limit, in: query, schema: {type: integer, default: 0x10}}
    failed:
      description: Failed
      content: {application/json: {schema: {$ref: '#/Error'}}}
    Error: {type: object, properties: {message: {type: string, pattern: '^[a-z]: #'}}}

    """,
    "/schemas/pet.json": """
    {"type": "object", "properties": {"$ref": {"type": "string"}, "friend": {"$ref": "pet.json"}, "kind": {"$ref": "#/$defs/Kind"}},
     "$defs": {"Kind": {"type": "string"}}}
    """,
  ]

  func understand(_ texts: [String: String]) -> Understanding {
    var options = GeneratorOptions()
    options.configuration = .none
    return Generator.understand("/openapi.yaml", files: Files(texts: texts), options: options)
  }

  private func bundled(isDereferenced: Bool = false) throws -> BundledDocument {
    let understood = understand(Self.parts)
    #expect(understood.diagnostics.isEmpty)
    return ContractBundle.bundle(
      try #require(understood.document).node, references: try #require(understood.references), isDereferenced: isDereferenced)
  }

  @Test func whatOtherFilesHoldGetsAName() throws {
    #expect(
      try bundled().yaml == """
        openapi: "3.1.0"
        info:
          title: Pets
          version: "1.10"
          description: |
            Two
            lines
        paths:
          /pets:
            get:
              operationId: listPets
              parameters:
                -
                  $ref: "#/components/parameters/limit"
              responses:
                "200":
                  description: "Fine: all of them"
                  content:
                    application/json:
                      schema:
                        type: array
                        items:
                          $ref: "#/components/schemas/pet"
                default:
                  $ref: "#/components/responses/failed"
        components:
          schemas:
            Error:
              type: object
              properties:
                code:
                  type: string
                  enum:
                    - "no"
                    - "off"
                    - "1"
                    - null
            pet:
              type: object
              properties:
                $ref:
                  type: string
                friend:
                  $ref: "#/components/schemas/pet"
                kind:
                  $ref: "#/components/schemas/Kind"
              $defs:
                Kind:
                  type: string
            Kind:
              type: string
            Error2:
              type: object
              properties:
                message:
                  type: string
                  pattern: "^[a-z]: #"
          parameters:
            limit:
              name: limit
              in: query
              schema:
                type: integer
                default: 0x10
          responses:
            failed:
              description: Failed
              content:
                application/json:
                  schema:
                    $ref: "#/components/schemas/Error2"

        """)
  }

  @Test(arguments: [false, true])
  func theBundleMeansTheSame(_ isDereferenced: Bool) throws {
    let bundled = try bundled(isDereferenced: isDereferenced)
    let again = understand(["/openapi.yaml": bundled.yaml])
    let asJSON = understand(["/openapi.yaml": bundled.json])
    #expect(again.diagnostics.isEmpty && asJSON.diagnostics.isEmpty)
    let operations = { (understood: Understanding) in
      try ModelTree.text(#require(understood.model)).split(separator: "\n").filter { $0.contains("limit") || $0.contains("/pets") }
    }
    #expect(try operations(again) == operations(understand(Self.parts)))
    #expect(try operations(asJSON) == operations(again))
  }

  @Test func dereferencedOnlyRecursionRefers() throws {
    let yaml = try bundled(isDereferenced: true).yaml
    let references = yaml.split(separator: "\n").filter { $0.contains("$ref: ") }
    #expect(references.map { $0.drop { $0 == " " } } == ["$ref: \"#/components/schemas/pet\"", "$ref: \"#/components/schemas/pet\""])
  }
}
