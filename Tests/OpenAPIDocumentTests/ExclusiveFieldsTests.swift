import ContractDiagnostics
import OpenAPIDocument
import Testing

struct ExclusiveFieldsTests {
  @Test func bothPlacesAreShown() {
    #expect(
      Loading.body("components: {parameters: {P: {name: n, in: query, schema: {}, example: 1, examples: {e: {value: 1}}}}}\n").problems
        == """
        api.yaml:3:63: warning: `examples` and `example` exclude each other in a parameter object [exclusive-fields]
          api.yaml:3:75: the other one is here
          help: remove one of the two
        """)
  }

  @Test(arguments: [
    "parameters: {P: {name: n, in: query, schema: {}, content: {a/b: {}}}}",
    "parameters: {P: {name: n, in: query, content: {a/b: {}}, style: form}}",
    "headers: {H: {schema: {}, content: {a/b: {}}}}",
    "examples: {E: {value: 1, externalValue: /e}}", "examples: {E: {value: 1, dataValue: 1}}",
    "examples: {E: {value: 1, serializedValue: '1'}}", "examples: {E: {externalValue: /e, serializedValue: '1'}}",
    "links: {L: {operationId: a, operationRef: '#/paths/~1a/get'}}",
    "mediaTypes: {M: {encoding: {}, prefixEncoding: []}}", "mediaTypes: {M: {encoding: {}, itemEncoding: {}}}",
    "mediaTypes: {M: {prefixEncoding: [{encoding: {}, itemEncoding: {}}]}}",
    "schemas: {S: {xml: {nodeType: element, wrapped: true}}}", "schemas: {S: {xml: {nodeType: element, attribute: true}}}",
  ]) func fieldsThatExcludeEachOtherAreWarnedOf(_ components: String) {
    let problems = Loading.body("components: {\(components)}\n", version: "3.2.0").problems
    #expect(problems.contains("[exclusive-fields]") && !problems.contains("error"))
  }

  @Test(arguments: [
    "examples: {E: {dataValue: 1, serializedValue: '1'}}", "examples: {E: {dataValue: 1, externalValue: /e}}",
    "mediaTypes: {M: {prefixEncoding: [], itemEncoding: {}}}", "schemas: {S: {example: 1, examples: [1]}}",
  ]) func othersAreNot(_ components: String) {
    #expect(Loading.body("components: {\(components)}\n", version: "3.2.0").problems == "")
  }
}
