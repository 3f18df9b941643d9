import Testing

@testable import ContractDocs

/// What stands beside an operation: how it is called, and what it answers.
@Suite struct CallExamplesTests {
  private static let document = """
    openapi: 3.1.0
    info: {title: T, version: "1"}
    security: [{key: []}]
    paths:
      /pets/{pet-id}:
        put:
          operationId: setPet
          parameters:
            - {name: pet-id, in: path, required: true, example: "it's", schema: {type: string}}
            - {name: tags, in: query, required: true, schema: {type: array, items: {type: string}, minItems: 1}}
            - {name: X-Trace, in: header, schema: {type: string, default: none}}
          requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
          responses:
            '200': {description: Done, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
            '400': {description: Bad, content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}
            '404': {description: None, content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}
            '409':
              description: Twice
              content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}, example: {title: Twice}}}
      /files/{id}:
        post:
          operationId: sendFile
          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
          requestBody: {required: true, content: {application/octet-stream: {}}}
          responses: {'204': {description: Done}}
      /forms:
        post:
          operationId: sendForm
          security: []
          requestBody:
            content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Form'}}}
          responses: {'204': {description: Done}}
    components:
      securitySchemes: {key: {type: http, scheme: bearer}}
      schemas:
        Pet: {type: object, required: [kind, id], properties: {kind: {enum: [cat, dog]}, id: {type: integer}}, example: {kind: dog, id: 7}}
        Problem: {type: object, properties: {title: {type: string, example: Gone}}}
        Form: {type: object, required: [a], properties: {a: {type: string, example: "x y"}, b: {type: string}}}

    """

  /// The text of the code blocks with this label.
  private static func code(_ label: String, _ page: String) -> [String] {
    page.split(separator: "aria-label=\"\(label)\"><code>").dropFirst().map { part in
      let escaped = String(part.split(separator: "</code>", omittingEmptySubsequences: false)[0])
      return escaped.replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
  }

  @Test func callsFromAShell() throws {
    let calls = Self.code("The call in curl", try DocsPageTests.page(Self.document))
    #expect(
      calls.first == """
        curl -X PUT "$SERVER/pets/it%27s?tags=text" \\
          -H "Authorization: Bearer $TOKEN" \\
          -H 'Content-Type: application/json' \\
          -d '{
            "kind": "dog",
            "id": 7
          }'
        """)
    #expect(calls.last == "curl -X POST \"$SERVER/forms\" \\\n  --data-urlencode 'a=x y'")
  }

  /// Nothing that a shell looks for reaches it unquoted.
  @Test(arguments: [
    ("/a b", #""$S"'/a b'"#), ("/$(x)", #""$S"'/$(x)'"#), ("/`x`'", #""$S"'/`x`'\'''"#), ("/a?b=%27", #""$S/a?b=%27""#),
  ])
  func targetsAreQuoted(_ target: String, _ text: String) {
    #expect(ShellText.quoted("$S", operation: target) == text)
  }

  @Test func callsFromSwift() throws {
    let calls = Self.code("The call in Swift", try DocsPageTests.page(Self.document))
    #expect(
      calls.first == """
        switch try await client.setPet(.init(
          petID: "it's",
          tags: ["text"],
          body: Pet(kind: .dog, id: 7))) {
        case .ok(let body): …
        case .badRequest(let body): …
        default: …
        }
        """)
  }

  @Test func callsFromTypeScript() throws {
    let calls = Self.code("The call in TypeScript", try DocsPageTests.page(Self.document))
    #expect(
      calls.first == """
        const answer = await setPet(client, {
          path: { "pet-id": "it's" },
          query: { tags: ["text"] },
          body: { kind: "dog", id: 7 },
        });
        """)
  }

  /// What cannot be written down is left to the reader, and the form of the page says so.
  @Test func bodiesOfBytes() throws {
    let page = try DocsPageTests.page(Self.document)
    #expect(Self.code("The call in Swift", page)[1].hasPrefix("switch try await client.sendFile(.init(id: 1, body: …)) {\n"))
    #expect(Self.code("The call in TypeScript", page)[1] == "const answer = await sendFile(client, {\n  path: { id: 1 },\n  body: …,\n});")
    #expect(page.contains("A body of this kind cannot be sent from here."))
  }

  /// The example of a type with a name stands once; answers that are alike are one; what the document gives for one is shown.
  @Test func answers() throws {
    let page = try DocsPageTests.page(Self.document)
    #expect(page.split(separator: "data-example=\"type-Pet\"").count == 2)
    let alike = page.split(separator: "data-example=\"type-Problem\"")
    #expect(alike.count == 2)
    #expect(alike.last?.contains(">400</code> <code class=\"status status-4\">404</code> <span") == true)
    #expect(Self.code("Example of the response 409", page) == ["{\n  \"title\": \"Twice\"\n}"])
    #expect(Self.code("Example of Problem", page) == ["{\n  \"title\": \"Gone\"\n}"])
  }

  @Test func defaultsOfParametersAreTold() throws {
    #expect(try DocsPageTests.page(Self.document).contains("<span class=\"in\">default &quot;none&quot;</span>"))
  }

  @Test func theServerOfThePageIsTheFirst() throws {
    let text = Self.document.replacing("\nsecurity:", with: "\nservers: [{url: 'https://a.example'}]\nsecurity:")
    #expect(try DocsPageTests.page(text).contains("list=\"servers\" value=\"https://a.example\">"))
    #expect(try DocsPageTests.page(text, server: "/").contains("list=\"servers\" value=\"/\">"))
  }
}
