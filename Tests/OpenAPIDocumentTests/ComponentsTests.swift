import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct ComponentsTests {
  @Test func everySectionIsRead() {
    let loading = Loading.body(
      """
      components:
        schemas: {A: {}}
        responses: {B: {}}
        parameters: {C: {$ref: '#/components/parameters/D'}, D: {name: n, in: query}}
        examples: {E: {}}
        requestBodies: {F: {content: {}}}
        headers: {G: {}}
        securitySchemes: {H: {type: mutualTLS}}
        links: {I: {}}
        callbacks: {J: {}}
        pathItems: {K: {}}
        mediaTypes: {L: {}}
        x-a: 1

      """, version: "3.2.0")
    #expect(loading.problems == "")
    let components = loading.document.components
    #expect(components.schemas.map(\.name) == ["A"] && components.responses.map(\.name) == ["B"])
    #expect(components.parameters.map(\.name) == ["C", "D"] && components.examples.map(\.name) == ["E"])
    #expect(components.requestBodies.map(\.name) == ["F"] && components.headers.map(\.name) == ["G"])
    #expect(components.securitySchemes.map(\.name) == ["H"] && components.links.map(\.name) == ["I"])
    #expect(components.callbacks.map(\.name) == ["J"] && components.pathItems.map(\.name) == ["K"])
    #expect(components.mediaTypes.map(\.name) == ["L"] && components.extensions.count == 1)
  }

  @Test(arguments: ["A b", "a/b", "é", "", "+1"]) func otherNamesAreWarnedOf(_ name: String) {
    let loading = Loading.body("components: {schemas: {'\(name)': {}}}\n")
    #expect(
      loading.problems
        == "api.yaml:3:24: warning: the component name `\(name)` has other characters than letters, digits, `.`, `-` and `_` [component-name]"
    )
    #expect(loading.document.components.schemas.map(\.name) == [name])
  }

  @Test func unknownSectionsAreWarnedOf() {
    #expect(
      Loading.body("components: {schema: {A: {}}}\n").problems == """
        api.yaml:3:14: warning: unknown key `schema` in a components object [unknown-key]
          help: did you mean `schemas`?
        """)
  }
}
