import ContractDiagnostics
import Testing

@testable import OpenAPIDocument

/// The keys that "did you mean" offers are those that are read.
struct ShapeTests {
  private static let places: [(Shape, String)] = [
    (Document.shape, "@"), (Info.shape, "info: {@}"), (Contact.shape, "info: {contact: {@}}"), (License.shape, "info: {license: {@}}"),
    (Server.shape, "servers: [{url: /, @}]"), (ServerVariable.shape, "servers: [{url: /, variables: {v: {@}}}]"),
    (PathItem.shape, "paths: {/a: {@}}"), (Operation.shape, "paths: {/a: {get: {@}}}"),
    (Parameter.shape, "components: {parameters: {P: {name: n, in: query, @}}}"),
    (RequestBody.shape, "components: {requestBodies: {B: {@}}}"), (MediaType.shape, "components: {mediaTypes: {M: {@}}}"),
    (Encoding.shape, "components: {mediaTypes: {M: {encoding: {e: {@}}}}}"), (Response.shape, "components: {responses: {R: {@}}}"),
    (Header.shape, "components: {headers: {H: {@}}}"), (Link.shape, "components: {links: {L: {@}}}"),
    (Example.shape, "components: {examples: {E: {@}}}"), (Tag.shape, "tags: [{name: t, @}]"), (Components.shape, "components: {@}"),
    (SecurityScheme.shape, "components: {securitySchemes: {S: {type: mutualTLS, @}}}"),
    (OAuthFlows.shape, "components: {securitySchemes: {S: {type: oauth2, flows: {@}}}}"),
    (OAuthFlow.shape, "components: {securitySchemes: {S: {type: oauth2, flows: {password: {@}}}}}"),
    (Discriminator.shape, "components: {schemas: {S: {discriminator: {propertyName: p, @}}}}"),
    (XML.shape, "components: {schemas: {S: {xml: {@}}}}"), (ExternalDocumentation.shape, "externalDocs: {@}"),
    (Schema.shape, "components: {schemas: {S: {@}}}"),
  ]

  @Test(arguments: places.indices) func everyKeyOfAShapeIsRead(_ index: Int) {
    let (shape, place) = ShapeTests.places[index]
    #expect(!shape.keywords.isEmpty)
    for keyword in shape.keywords where !place.contains("\(keyword.rawValue):") && keyword != .openapi {
      let entry = place == "@" ? "\(keyword.rawValue): " : "\(keyword.rawValue): null"
      let loading = Loading(
        "openapi: 3.2.0\n" + place.split(separator: "@", omittingEmptySubsequences: false).joined(separator: entry) + "\n")
      #expect(!loading.problems.contains("unknown key `\(keyword.rawValue)`"), "\(shape.name): \(keyword.rawValue)")
      #expect(!loading.problems.contains("duplicate"))
    }
  }

  @Test(arguments: places.indices) func anyOtherKeyIsWarnedOf(_ index: Int) {
    let (shape, place) = ShapeTests.places[index]
    let text = place.split(separator: "@", omittingEmptySubsequences: false).joined(separator: "qwertyuiop: 1")
    #expect(Loading("openapi: 3.2.0\n\(text)\n").problems.contains("warning: unknown key `qwertyuiop` in \(shape.name) [unknown-key]"))
  }
}
