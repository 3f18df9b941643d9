import ContractMock
import ContractRuntime
import ContractServer
import HTTPTypes
import Testing

/// Bodies of failures that name their own status.
@Suite struct StatusInBodyTests {
  private static let document = """
    openapi: 3.1.0
    info: {title: T, version: "1"}
    paths:
      /free: {get: {operationId: free, responses: {default: {$ref: "#/components/responses/Free"}}}}
      /fixed: {get: {operationId: fixed, responses: {default: {$ref: "#/components/responses/Fixed"}}}}
      /text: {get: {operationId: text, responses: {4XX: {$ref: "#/components/responses/Text"}}}}
      /written: {get: {operationId: written, responses: {"404": {$ref: "#/components/responses/Written"}}}}
    components:
      responses:
        Free: {description: D, content: {application/problem+json: {schema: {$ref: "#/components/schemas/Free"}}}}
        Fixed: {description: D, content: {application/problem+json: {schema: {$ref: "#/components/schemas/Fixed"}}}}
        Text: {description: D, content: {application/json: {schema: {$ref: "#/components/schemas/Text"}}}}
        Written:
          description: D
          content: {application/problem+json: {schema: {$ref: "#/components/schemas/Free"}, example: {status: 400}}}
      schemas:
        Free: {type: object, required: [status], properties: {status: {type: integer, maximum: 499, example: 400}}}
        Fixed: {type: object, required: [status], properties: {status: {type: integer, const: 400}}}
        Text: {type: object, required: [status], properties: {status: {type: string, example: failed}}}

    """

  @Test(arguments: [
    ("/free", "code=404", #"{"status":404}"#),
    // Neither what the schema forbids, nor a success, nor a text, nor what the response itself gives.
    ("/free", "code=503", #"{"status":400}"#),
    ("/free", "code=200", #"{"status":400}"#),
    ("/fixed", "code=404", #"{"status":400}"#),
    ("/text", "code=404", #"{"status":"failed"}"#),
    ("/written", "code=404", #"{"status":400}"#),
  ])
  func theBodySaysWhatTheResponseSays(_ path: String, _ preference: String, _ body: String) async throws {
    let server = try MockServer(MockedModel.of(Self.document)).server()
    let headers: HTTPFields = [HTTPField.Name("Prefer")!: preference]
    let response = await server.respond(to: ServerRequest(method: .get, path: path, headers: headers))
    #expect(String(decoding: try await response.body.chunks.collect(), as: UTF8.self) == body)
  }

  @Test func madeValuesDoSoToo() async throws {
    let server = try MockServer(MockedModel.of(Self.document)).server()
    let headers: HTTPFields = [HTTPField.Name("Prefer")!: "code=422, dynamic=true"]
    let response = await server.respond(to: ServerRequest(method: .get, path: "/free", headers: headers))
    #expect(try JSONValue(parsing: try await response.body.chunks.collect())["status"] == 422)
  }
}
