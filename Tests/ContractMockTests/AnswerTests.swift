import ContractMock
import ContractRuntime
import ContractServer
import HTTPTypes
import Testing

/// Which response answers, and what it holds.
@Suite struct AnswerTests {
  private static let document = """
    openapi: 3.1.0
    info: {title: T, version: "1"}
    paths:
      /pets/{id}:
        get:
          operationId: getPet
          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
          responses:
            "404":
              description: None
              content: {application/problem+json: {schema: {type: object}, examples: {gone: {value: {title: Gone}}}}}
            "200":
              description: One
              headers:
                X-Rate: {schema: {type: integer, minimum: 5}}
                X-Tags: {schema: {type: array, items: {type: string}}, example: [a, b]}
              content:
                application/json:
                  schema: {$ref: "#/components/schemas/Pet"}
                  examples:
                    cat: {summary: A cat, value: {name: Tom, legs: 4}}
                    bird: {value: {name: Tweety, legs: 2}}
                    far: {externalValue: "https://example.com/pet.json"}
                text/plain: {schema: {type: string}, example: Tom the cat}
            5XX: {description: Broken}
      /events:
        get:
          operationId: events
          responses:
            "200":
              description: Live
              content: {text/event-stream: {schema: {type: object, properties: {n: {type: integer}}, required: [n]}}}
      /lines:
        get:
          operationId: lines
          responses:
            default:
              description: Lines
              content: {application/jsonl: {itemSchema: {$ref: "#/components/schemas/Pet"}}}
    components:
      schemas:
        Pet:
          type: object
          required: [name, legs, code]
          properties:
            name: {type: string, minLength: 3}
            legs: {type: integer, multipleOf: 2, minimum: 1, maximum: 8}
            code: {type: string, pattern: '^[A-Z]{2}-\\d{4}$'}
            tags: {type: array, items: {type: string, enum: [a, b, c]}, minItems: 2, uniqueItems: true}

    """

  private static func get(
    _ path: String, _ headers: HTTPFields = [:], options: MockOptions = MockOptions()
  ) async throws -> (response: ServerResponse, body: String) {
    let server = try MockServer(MockedModel.of(document), options: options).server()
    let response = await server.respond(to: ServerRequest(method: .get, path: path, headers: headers))
    if case .events = response.body { return (response, "") }
    return (response, String(decoding: try await response.body.chunks.collect(), as: UTF8.self))
  }

  private static func prefer(_ value: String) -> HTTPFields { [HTTPField.Name("Prefer")!: value] }

  @Test func theFirstSuccessAnswersWithTheFirstExample() async throws {
    let (response, body) = try await Self.get("/pets/1")
    #expect(response.status == 200 && body == #"{"name":"Tom","legs":4}"#)
    #expect(response.headers[HTTPField.Name("X-Rate")!] == "5" && response.headers[HTTPField.Name("X-Tags")!] == "a,b")
    #expect(response.headers[HTTPField.Name("Preference-Applied")!] == nil)
  }

  @Test func aRequestPrefersACodeAndAnExample() async throws {
    let bird = try await Self.get("/pets/1", Self.prefer("example=bird"))
    #expect(bird.body == #"{"name":"Tweety","legs":2}"#)
    #expect(bird.response.headers[HTTPField.Name("Preference-Applied")!] == "example=bird")
    let gone = try await Self.get("/pets/1", Self.prefer("code=404, example=gone"))
    #expect(gone.response.status == 404 && gone.body == #"{"title":"Gone"}"#)
    #expect(gone.response.headers[.contentType] == "application/problem+json")
    #expect(try await Self.get("/pets/1", Self.prefer("code=503")).response.status == 503)
    #expect(try await Self.get("/lines", Self.prefer("code=299")).response.status == 299)
  }

  @Test(arguments: [
    ("code=418", "This operation declares no response 418. It declares 404, 200, 5XX."),
    ("code=many", "The preferred code 'many' is no status from 200 to 599."),
    ("example=dog", "The response 200 has no example 'dog'. It has cat, bird, far."),
    ("example=far", "The example 'far' has no value in the document. It is kept at https://example.com/pet.json."),
  ])
  func aPreferenceThatCannotBeMetIsToldOf(_ preference: String, _ detail: String) async throws {
    let (response, body) = try await Self.get("/pets/1", Self.prefer(preference))
    #expect(response.status == 400)
    #expect(try JSONValue(parsing: body)["detail"]?.string == detail)
  }

  @Test func acceptChoosesTheContent() async throws {
    let (response, body) = try await Self.get("/pets/1", [.accept: "text/plain, application/json;q=0.5"])
    #expect(response.headers[.contentType] == "text/plain" && body == "Tom the cat")
    #expect(try await Self.get("/pets/1", [.accept: "image/png"]).response.status == 406)
  }

  @Test func aBadRequestIsRefusedBeforeAnyPreference() async throws {
    let (response, body) = try await Self.get("/pets/one", Self.prefer("code=404"))
    #expect(response.status == 422)
    #expect(try JSONValue(parsing: body)["errors"]?[0]?["location"]?.string == "path.id")
  }

  @Test func madeValuesFitAndDifferAndStayTheSame() async throws {
    var bodies: Set<String> = []
    let pet =
      #"{"type":"object","required":["name","legs","code"],"properties":{"name":{"minLength":3},"#
      + #""legs":{"multipleOf":2,"maximum":8,"minimum":1},"code":{"pattern":"^[A-Z]{2}-\\d{4}$"},"tags":{"minItems":2,"uniqueItems":true}}}"#
    let schema = SchemaRegistry(document: try JSONValue(parsing: pet)).root
    for id in 1...40 {
      let (_, body) = try await Self.get("/pets/\(id)", Self.prefer("dynamic=true"))
      #expect(schema.issues(in: try JSONValue(parsing: body)).map(\.detail) == [], "\(body)")
      bodies.insert(body)
    }
    #expect(bodies.count > 20)
    let again = try await Self.get("/pets/1", Self.prefer("dynamic=true"))
    #expect(bodies.contains(again.body))
    var options = MockOptions()
    options.isDynamic = true
    options.seed = 7
    #expect(try await Self.get("/pets/1", options: options).body != again.body)
    #expect(try await Self.get("/pets/1", Self.prefer("dynamic=false"), options: options).body == #"{"name":"Tom","legs":4}"#)
  }

  @Test func streamsGoOn() async throws {
    let (response, _) = try await Self.get("/events")
    var chunks = response.body.chunks.makeAsyncIterator()
    #expect(String(decoding: try #require(try await chunks.next()), as: UTF8.self) == "data: {\"n\":1}\n\n")
    let lines = try await Self.get("/lines")
    #expect(lines.response.status == 200 && lines.body.split(separator: "\n").count == 3)
  }

  @Test func examplesThatDoNotFitAreNamed() throws {
    let messages = try MockServer(MockedModel.of(Self.document)).misfits.map(\.message)
    #expect(
      messages == [
        "the example `cat` does not fit its schema: `code` is required", "the example `bird` does not fit its schema: `code` is required",
      ])
  }
}
