import ContractAnalysis
import ContractDiagnostics
import ContractModel
import Testing

/// What of a document is data only: links, callbacks, webhooks, servers, flows.
@Suite struct LinkTests {
  private static let document = """
    openapi: 3.2.0
    info: {title: T, version: "1"}
    servers: [{url: "https://{region}.example.com", name: main, variables: {region: {default: eu, enum: [eu, us], description: Where}}}]
    tags: [{name: a, kind: nav}]
    paths:
      /a:
        servers: [{url: /v1}]
        get:
          operationId: readA
          security: [{login: [read]}, {"#/components/securitySchemes/login": []}]
          responses:
            "200":
              description: Fine
              links:
                byID: {operationId: readB, parameters: {path.id: $response.body#/id, n: 1}, requestBody: $request.body, server: {url: /x}}
                byPointer: {operationRef: "#/paths/~1b~1%7Bid%7D/get"}
                shared: {$ref: "#/components/links/Shared"}
                elsewhere: {operationRef: "https://example.com/openapi.yaml#/paths/~1c/get"}
                broken: {operationId: readC}
        post:
          operationId: addA
          servers: [{url: /v2}]
          callbacks: {done: {"{$request.body#/url}": {post: {operationId: done, responses: {"204": {description: Done}}}}}}
          responses: {"204": {description: Done}}
      /b/{id}:
        query: {operationId: searchB, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {"204": {description: Done}}}
        get: {operationId: readB, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {"204": {description: Done}}}
    webhooks:
      newA: {post: {operationId: newA, responses: {"204": {description: Done}}}}
    components:
      links: {Shared: {operationId: addA, description: Adds}}
      securitySchemes:
        login:
          type: oauth2
          oauth2MetadataUrl: https://example.com/.well-known/oauth-authorization-server
          deprecated: true
          flows:
            deviceAuthorization: {deviceAuthorizationUrl: /device, tokenUrl: /token, scopes: {read: Reads}}
            clientCredentials: {tokenUrl: /token, refreshUrl: /refresh, scopes: {}}

    """

  private let analysed = Analysed(document)

  private func links() -> [Link] { analysed.model.operations.first { $0.name == "readA" }?.responses[0].links ?? [] }

  private func target(_ name: String) -> String? {
    switch links().first(where: { $0.name == name })?.target {
    case .operation(let id)?: analysed.model[id].name
    case .unknown(let text)?: "? " + text
    case nil: nil
    }
  }

  @Test func linksLeadToOperations() {
    #expect(links().map(\.name) == ["byID", "byPointer", "shared", "elsewhere", "broken"])
    #expect(target("byID") == "readB" && target("byPointer") == "readB" && target("shared") == "addA")
    #expect(target("elsewhere") == "? https://example.com/openapi.yaml#/paths/~1c/get")
    #expect(target("broken") == "? readC")
    #expect(analysed.problems == ["warning link-target: the link leads to `readC`, which is no operation here"])
  }

  @Test func linksKeepWhatTheySay() throws {
    let link = try #require(links().first)
    #expect(link.parameters == [.init(name: "path.id", value: .string("$response.body#/id")), .init(name: "n", value: .number("1"))])
    #expect(link.requestBody == .string("$request.body") && link.server?.url == "/x")
    #expect(links()[2].component == "Shared" && links()[2].description == "Adds")
  }

  @Test func callbacksAndWebhooksAreOperations() throws {
    let model = analysed.model
    let index = try #require(model.operations.firstIndex { $0.name == "addA" })
    #expect(model.operations[index].callbacks.map(\.name) == ["done"])
    #expect(model.operations.first { $0.name == "done" }?.role == .callback(of: OperationID(index), name: "done"))
    #expect(model.operations.first { $0.name == "newA" }?.role == .webhook)
    #expect(model.operations.first { $0.name == "searchB" }?.method == "query")
  }

  @Test func serversHoldWhereTheyStand() throws {
    let model = analysed.model
    let main = try #require(model.servers.first)
    let region = ServerVariable(name: "region", values: ["eu", "us"], defaultValue: "eu", description: "Where")
    #expect(main.name == "main" && main.variables == [region])
    #expect(model.operations.map { $0.servers.map(\.url).joined() }.prefix(2) == ["/v1", "/v2"])
    #expect(model.operations.first { $0.name == "readB" }?.servers == [])
  }

  @Test func flowsAndKindsAreKept() throws {
    let scheme = try #require(analysed.model.securitySchemes.first)
    #expect(scheme.flows.map(\.kind) == [.clientCredentials, .deviceAuthorization] && scheme.isDeprecated)
    #expect(scheme.flows[1].scopes == [.init(name: "read", description: "Reads")] && scheme.flows[1].deviceAuthorizationURL == "/device")
    #expect(scheme.metadataURL?.hasPrefix("https://example.com") == true)
    #expect(analysed.model.securitySchemes.map(\.kind) == [.oauth2, .oauth2], "a URI names a scheme as well")
    #expect(analysed.model.tags.map(\.kind) == ["nav"])
  }
}
