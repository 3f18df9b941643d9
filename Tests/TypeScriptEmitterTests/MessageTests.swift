import ContractModel
import Testing

@testable import TypeScriptEmitter

@Suite struct MessageTests {
  private func file(_ configure: (ModelBuilder, inout Operation) -> Void) -> String {
    let builder = ModelBuilder()
    var operation = Operation(provenance: builder.provenance("#"), name: "save", method: "put", path: "/")
    configure(builder, &operation)
    builder.operation("put", "/", id: "save") {
      $0.requestBody = operation.requestBody
      $0.responses = operation.responses
    }
    return excerpt(builder.schemaFile, from: "save: {")
  }

  @Test func bodiesByMediaType() {
    let text = file { builder, operation in
      operation.requestBody = RequestBody(provenance: builder.provenance("#"), isRequired: true)
      operation.requestBody?.contents = [
        builder.content("application/json", builder.inline(.object)), builder.content("application/octet-stream", nil),
      ]
    }
    #expect(
      excerpt(text, from: "requestBody: {") == """
        requestBody: {
          content: {
            "application/json": Record<string, never>;
            "application/octet-stream": unknown;
          };
        };
        """)
  }

  @Test func aBodyThatMayBeMissing() {
    let text = file { builder, operation in operation.requestBody = RequestBody(provenance: builder.provenance("#"), isRequired: false) }
    #expect(excerpt(text, from: "requestBody?: {").contains("\"*/*\"?: never;"))
  }

  @Test func responsesByStatus() {
    let text = file { builder, operation in
      operation.responses = [
        builder.response(.code(200), [builder.content("application/json", builder.inline(.string))]), builder.response(.code(204)),
        builder.response(.range(4)), builder.response(.default),
      ]
      operation.responses[0].headers = [
        builder.header("ETag", required: true, builder.inline(.string)), builder.header("X-Left", builder.inline(.integer)),
      ]
    }
    #expect(
      excerpt(text, from: "200: {") == """
        200: {
          headers: {
            ETag: string;
            "X-Left"?: number;
            [name: string]: unknown;
          };
          content: {
            "application/json": string;
          };
        };
        """)
    #expect(excerpt(text, from: "204: {").contains("content?: never;"))
    #expect(text.contains("\"4XX\": {"))
    #expect(text.contains("default: {"))
  }

  @Test func referencedPartsAreReferences() {
    let text = file { builder, operation in
      operation.responses = [builder.response(.code(200)), builder.response(.code(404))]
      var header = builder.header("X-Left", builder.inline(.integer))
      header.component = "Left"
      operation.responses[0].headers = [header]
      operation.responses[1].component = "NotFound"
      operation.requestBody = RequestBody(provenance: builder.provenance("#"), isRequired: false)
      operation.requestBody?.component = "Saved"
    }
    #expect(text.contains("\"X-Left\": components[\"headers\"][\"Left\"];"))
    #expect(text.contains("404: components[\"responses\"][\"NotFound\"];"))
    #expect(text.contains("requestBody?: components[\"requestBodies\"][\"Saved\"];"))
  }

  @Test func aHeaderWithContentIsKeyedByItsMediaType() {
    let text = file { builder, operation in
      var header = builder.header("X-Data", builder.inline(.object))
      header.contentType = "application/json"
      operation.responses = [builder.response(.code(200))]
      operation.responses[0].headers = [header]
    }
    #expect(excerpt(text, from: "\"X-Data\"?: {").contains("\"application/json\": Record<string, never>;"))
  }

  @Test func ignoredHeadersAndParametersInTheirPlace() {
    let text = file { builder, operation in
      operation.responses = [builder.response(.code(200))]
      operation.responses[0].ignoredHeaders = [builder.header("Content-Type", builder.inline(.string))]
      var tag = builder.header("ETag", builder.inline(.string))
      tag.provenance.pointer = "#/components/parameters/etag"
      operation.responses[0].headers = [tag]
    }
    #expect(text.contains("\"Content-Type\"?: string;"))
    #expect(text.contains("ETag: components[\"parameters\"][\"etag\"];"))
  }
}
