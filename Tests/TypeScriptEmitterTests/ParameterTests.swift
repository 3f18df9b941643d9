import ContractModel
import Testing

@testable import TypeScriptEmitter

@Suite struct ParameterTests {
  @Test func locationsAndWhatIsNeeded() {
    let builder = ModelBuilder()
    let (text, limit) = (builder.inline(.string), builder.inline(.integer) { $0.annotations.defaultValue = .number("20") })
    let parameters = [
      builder.parameter("q", .query, text), builder.parameter("limit", .query, limit), builder.parameter("id", .path, text),
      builder.parameter("If-Match", .header, required: true, text),
    ]
    builder.operation("get", "/tickets/{id}", id: "getTicket") { $0.parameters = parameters }
    #expect(
      excerpt(excerpt(builder.schemaFile, from: "getTicket: {"), from: "parameters: {") == """
        parameters: {
          query?: {
            q?: string;
            limit?: number;
          };
          header: {
            "If-Match": string;
          };
          path: {
            id: string;
          };
          cookie?: never;
        };
        """)
  }

  @Test func aReferencedParameterIsAReference() {
    let builder = ModelBuilder()
    var limit = builder.parameter("limit", .query, builder.inline(.integer))
    builder.model.components.parameters = [Named(name: "Limit", value: limit)]
    limit.component = "Limit"
    builder.operation("get", "/", id: "root") { $0.parameters = [limit] }
    #expect(builder.schemaFile.contains("limit?: components[\"parameters\"][\"Limit\"];"))
    #expect(excerpt(builder.schemaFile, from: "Limit: number") == "Limit: number;")
  }

  @Test func aParameterWithContentIsText() {
    let builder = ModelBuilder()
    var filter = builder.parameter("filter", .query, builder.inline(.object))
    filter.contentType = "application/json"
    builder.operation("get", "/", id: "root") { $0.parameters = [filter] }
    #expect(builder.schemaFile.contains("filter?: string;"))
  }

  @Test func sharedParametersShowAtThePathToo() {
    let builder = ModelBuilder()
    let id = builder.parameter("id", .path, builder.inline(.string))
    builder.operation("get", "/{id}", id: "one") { $0.parameters = [id] }
    builder.model.paths[0].parameters = [id]
    #expect(excerpt(builder.schemaFile, from: "\"/{id}\": {").contains("path: {\n      id: string;"))
    #expect(excerpt(builder.schemaFile, from: "one: {").contains("path: {\n      id: string;"))
  }
}
