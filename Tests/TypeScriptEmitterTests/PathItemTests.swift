import ContractModel
import Testing

@testable import TypeScriptEmitter

@Suite struct PathItemTests {
  @Test func everyMethodHasALine() {
    let builder = ModelBuilder()
    builder.operation("get", "/tickets", id: "listTickets") { $0.summary = "Lists tickets" }
    #expect(
      excerpt(builder.schemaFile, from: "export interface paths") == """
        export interface paths {
          "/tickets": {
            parameters: {
              query?: never;
              header?: never;
              path?: never;
              cookie?: never;
            };
            /** Lists tickets */
            get: operations["listTickets"];
            put?: never;
            post?: never;
            delete?: never;
            options?: never;
            head?: never;
            patch?: never;
            trace?: never;
          };
        }
        """)
  }

  @Test func anOperationWithoutANameStandsInItsPath() {
    let builder = ModelBuilder()
    builder.operation("post", "/tickets")
    #expect(
      excerpt(builder.schemaFile, from: "post: {") == """
        post: {
          parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
          };
          requestBody?: never;
          responses: never;
        };
        """)
    #expect(builder.schemaFile.contains("export type operations = Record<string, never>;"))
  }

  @Test func methodsOfOpenAPI32FollowWhenUsed() {
    let builder = ModelBuilder()
    builder.operation("query", "/tickets", id: "queryTickets")
    #expect(excerpt(builder.schemaFile, from: "query: operations") == "query: operations[\"queryTickets\"];")
  }

  @Test func aReferencedPathItemIsAReference() {
    let builder = ModelBuilder()
    let id = builder.operation("get", "/shared", id: "shared")
    builder.model.paths[0].component = "Shared"
    var item = PathItem(path: "Shared")
    item.operations = [id]
    builder.model.components.pathItems = [Named(name: "Shared", value: item)]
    #expect(builder.schemaFile.contains("  \"/shared\": components[\"pathItems\"][\"Shared\"];"))
    #expect(excerpt(builder.schemaFile, from: "Shared: {").contains("get: operations[\"shared\"];"))
  }

  @Test func noPathsAndNoWebhooks() {
    let file = ModelBuilder().schemaFile
    #expect(file.contains("export type paths = Record<string, never>;"))
    #expect(file.contains("export type webhooks = Record<string, never>;"))
    #expect(file.contains("export type $defs = Record<string, never>;"))
    #expect(
      excerpt(file, from: "export interface components") == """
        export interface components {
          schemas: never;
          responses: never;
          parameters: never;
          requestBodies: never;
          headers: never;
          pathItems: never;
        }
        """)
  }

  @Test func webhooksHaveTheShapeOfPaths() {
    let builder = ModelBuilder()
    builder.operation("post", "ticketCreated", id: "onTicketCreated")
    builder.model.webhooks = builder.model.paths
    builder.model.paths = []
    #expect(excerpt(builder.schemaFile, from: "export interface webhooks").contains("  ticketCreated: {"))
    #expect(builder.schemaFile.contains("onTicketCreated: {"))
  }

  @Test func aSecondOperationOfTheSameNameStandsInItsPath() {
    let builder = ModelBuilder()
    builder.operation("get", "/a", id: "health")
    builder.operation("get", "/b", id: "health")
    #expect(builder.schemaFile.contains("get: operations[\"health\"];"))
    #expect(excerpt(builder.schemaFile, from: "\"/b\": {").contains("get: {"))
    #expect(builder.schemaFile.split(separator: "\n").filter { $0 == "  health: {" }.count == 1)
  }
}
