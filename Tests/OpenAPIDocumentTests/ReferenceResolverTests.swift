import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct ReferenceResolverTests {
  private func follow(_ reference: String, in text: String = "") -> (Loading, Schema?) {
    let loading = Loading.body(
      "components: {schemas: {S: {$ref: '\(reference)'}, Pet: {title: Pet}, 100%: {title: percent}}}\n" + text)
    return (loading, loading.references.canonical(loading.schema()))
  }

  @Test(arguments: [
    ("#/components/schemas/Pet", "Pet"), ("api.yaml#/components/schemas/Pet", "Pet"), ("#/components%2Fschemas/Pet", "Pet"),
    ("#/components/schemas/100%25", "percent"), ("#/components/schemas/100%", "percent"),
    ("#/paths/~1pets~1%7Bid%7D/get/responses/200/content/application~1json/schema", "inline"),
    ("#/x-schemas/0", "first"), ("#/paths/~1via/get/responses/200/content/application~1json/schema", "inline"),
  ])
  func aReferenceMayLeadAnywhere(_ reference: String, _ title: String) {
    let (loading, schema) = follow(
      reference,
      in: """
        paths:
          /pets/{id}: {get: {responses: {'200': {description: D, content: {application/json: {schema: {title: inline}}}}}}}
          /via: {$ref: '#/paths/~1pets~1{id}'}
        x-schemas: [{title: first}]

        """)
    #expect(schema?.title?.value == title)
    #expect(!loading.loader.diagnostics.hasErrors)
  }

  @Test func aSchemaInPlaceOfAResponseIsItsBody() {
    let loading = Loading.body(
      """
      paths: {/pets: {get: {responses: {'200': {$ref: '#/components/schemas/Pet'}}}}}
      components: {schemas: {Pet: {title: Pet}}}

      """)
    let response = loading.document.paths.items[0].value.operations[0].operation.value!.responses.entries[0].value
    let content = loading.references.resolve(response: response)?.content
    #expect(content?.map(\.name) == ["application/json"] && content?.first?.value.value?.schema?.title?.value == "Pet")
    #expect(
      loading.problems.contains("warning: expected one of `responses`, the reference `#/components/schemas/Pet` leads to one of `schemas`"))
  }

  @Test(arguments: [
    "responses: {R: {description: D, content: {a/b: {schema: {title: inline}}}}}",
    "requestBodies: {R: {content: {a/b: {schema: {title: inline}}}}}",
    "parameters: {R: {name: n, in: query, schema: {title: inline}}}",
  ])
  func aBodyInPlaceOfASchemaIsTheSchemaOfItsContent(_ component: String) {
    let section = component.prefix { $0 != ":" }
    let loading = Loading.body("components: {schemas: {S: {$ref: '#/components/\(section)/R'}}, \(component)}\n")
    #expect(loading.references.canonical(loading.schema())?.title?.value == "inline")
    #expect(!loading.loader.diagnostics.hasErrors && loading.problems.contains("it is read as "))
  }

  @Test(arguments: [
    ("#/components/schemas/Pett", "there is no `Pett` in `api.yaml#/components/schemas`", "did you mean `#/components/schemas/Pet`?"),
    ("#/component/schemas/Pet", "there is no `component` in `api.yaml#`", "did you mean `#/components`?"),
    ("#/definitions/Pet", "there is no `definitions` in `api.yaml#`", "did you mean `#/components/schemas/Pet`?"),
    ("#Pet", "there is no `Pet` in `api.yaml#`", "did you mean `#/components/schemas/Pet`?"),
    ("#components/schemas/Pet", "there is no `components/schemas/Pet` in `api.yaml#`", "did you mean `#/components/schemas/Pet`?"),
  ])
  func aBrokenReferenceShowsTheNearestName(_ reference: String, _ reason: String, _ help: String) {
    let (loading, schema) = follow(reference)
    #expect(schema == nil)
    #expect(
      loading.problems.contains(
        "api.yaml:3:34: error: the reference `\(reference)` leads nowhere: \(reason) [unresolved-reference]\n  help: \(help)"))
  }

  @Test func referencesThatOnlyPointAtEachOtherAreReported() {
    let loading = Loading.body(
      "components: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/C'}, C: {$ref: '#/components/schemas/A'}}}\n"
    )
    #expect(loading.references.canonical(loading.schema("A")) == nil)
    #expect(
      loading.problems == """
        api.yaml:3:34: error: the reference `#/components/schemas/B` only leads back to itself [reference-cycle]
          api.yaml:3:71: by way of this reference
          api.yaml:3:108: by way of this reference
          help: let one of them define something
        """)
  }

  @Test func aReferenceToItselfIsReported() {
    let loading = Loading.body(
      """
      components:
        schemas: {A: {$ref: '#/components/schemas/A'}}
        parameters: {P: {$ref: '#/components/parameters/P'}}
        pathItems: {I: {$ref: '#/components/pathItems/I'}}

      """)
    let components = loading.document.components
    #expect(loading.references.canonical(loading.schema("A")) == nil)
    #expect(loading.references.resolve(parameter: components.parameters[0].value) == nil)
    #expect(loading.references.resolve(pathItem: components.pathItems[0].value) == nil)
    #expect(loading.loader.diagnostics.sorted.map(\.code.rawValue) == ["reference-cycle", "reference-cycle", "reference-cycle"])
  }

  @Test func aRecursiveSchemaIsNoCycle() {
    let loading = Loading.schema("{properties: {self: {$ref: '#/components/schemas/S'}}, allOf: [{$ref: '#/components/schemas/S'}]}")
    #expect(loading.references.canonical(loading.schema().properties[0].value) === loading.schema())
    #expect(loading.references.canonical(loading.schema().allOf[0]) === loading.schema())
    #expect(loading.problems == "")
  }

  @Test func everyKindOfObjectIsResolved() {
    let kinds = [
      ("parameters", "{name: n, in: query}"), ("responses", "{description: D}"), ("requestBodies", "{content: {}}"),
      ("headers", "{description: D}"), ("examples", "{value: 1}"), ("links", "{operationId: o}"), ("callbacks", "{}"),
      ("securitySchemes", "{type: mutualTLS}"), ("mediaTypes", "{example: 1}"), ("pathItems", "{summary: S}"),
    ]
    let sections = kinds.map { "  \($0): {A: {$ref: '#/components/\($0)/B'}, B: {$ref: '#/components/\($0)/C'}, C: \($1)}\n" }
    let loading = Loading.body("components:\n" + sections.joined(), version: "3.2.0")
    let components = loading.document.components
    let references = loading.references
    #expect(references.resolve(parameter: components.parameters[0].value)?.name.value == "n")
    #expect(references.resolve(response: components.responses[0].value)?.description?.value == "D")
    #expect(references.resolve(requestBody: components.requestBodies[0].value) != nil)
    #expect(references.resolve(header: components.headers[0].value)?.description?.value == "D")
    #expect(references.resolve(example: components.examples[0].value)?.value?.text == "1")
    #expect(references.resolve(link: components.links[0].value)?.operationID?.value == "o")
    #expect(references.resolve(callback: components.callbacks[0].value) != nil)
    #expect(references.resolve(securityScheme: components.securitySchemes[0].value)?.type.value == "mutualTLS")
    #expect(references.resolve(mediaType: components.mediaTypes[0].value)?.example?.text == "1")
    #expect(references.resolve(pathItem: components.pathItems[0].value)?.summary?.value == "S")
    #expect(loading.problems == "")
  }

  @Test func aReferenceToAnotherKindOfObjectIsReported() {
    let (loading, schema) = follow("#/components/parameters/P")
    #expect(schema == nil && loading.problems.contains("leads nowhere"))
    let other = Loading.body("components:\n  schemas: {S: {$ref: '#/components/examples/E'}}\n  examples: {E: {value: 1}}\n")
    #expect(other.references.canonical(other.schema()) == nil)
    #expect(
      other.problems == """
        api.yaml:4:23: error: expected one of `schemas`, the reference `#/components/examples/E` leads to one of `examples` [reference-kind]
          api.yaml:5:17: defined here
        """)
  }

  @Test func aParameterIsReadableAsAHeader() {
    let loading = Loading.body(
      "components:\n  headers: {H: {$ref: '#/components/parameters/P'}}\n  parameters: {P: {name: n, in: header, schema: {type: string}}}\n"
    )
    #expect(loading.references.resolve(header: loading.document.components.headers[0].value)?.schema?.types.map(\.value) == [.string])
    #expect(!loading.loader.diagnostics.hasErrors && loading.problems.contains("[reference-kind]"))
  }

  @Test func aWholeDocumentIsNoSchema() {
    let (loading, schema) = follow("#")
    #expect(schema == nil)
    #expect(loading.problems.contains("expected a schema, the reference `#` leads to a whole document [reference-kind]"))
  }

  @Test func keysBesideAReferenceHaveNoEffect() {
    let loading = Loading.body(
      "components: {parameters: {P: {$ref: '#/components/parameters/Q', summary: S, description: D, required: true}, Q: {name: n, in: query}}}\n"
    )
    #expect(
      loading.problems == """
        api.yaml:3:94: warning: `required` has no effect beside `$ref` [ignored-sibling]
          help: move it to what the reference names
        """)
    let reference = loading.document.components.parameters[0].value.reference
    #expect(reference?.summary?.value == "S" && reference?.description?.value == "D")
  }

  // MARK: Discriminators

  @Test func aMappingNamesAComponentOrAPlace() {
    let loading = Loading.body(
      """
      components:
        schemas:
          S: {discriminator: {propertyName: p, mapping: {a: Pet, b: '#/components/schemas/Pet', c: pet.yaml, d: Pett}}}
          Pet: {title: Pet}

      """, files: ["pet.yaml": "title: file\n"])
    let discriminator = loading.schema().discriminator!
    let schemas = discriminator.mapping.map { loading.references.resolve(schemaNamed: $0.value, from: discriminator.node) }
    #expect(schemas.map { $0?.title?.value } == ["Pet", "Pet", "file", nil])
    #expect(
      loading.problems == """
        api.yaml:5:107: warning: there is no schema component `Pett`; the entry is left out [unresolved-reference]
          help: did you mean `Pet`?
        """)
  }

  @Test func aMappingInAnotherFileNamesComponentsOfTheRootDocument() {
    let loading = Loading.body(
      "components: {schemas: {S: {$ref: s.yaml}, Pet: {title: Pet}}}\n",
      files: ["s.yaml": "discriminator: {propertyName: p, mapping: {a: Pet}}\n"])
    let discriminator = loading.references.canonical(loading.schema())!.discriminator!
    #expect(
      loading.references.resolve(schemaNamed: discriminator.mapping[0].value, from: discriminator.node)?.title?.value == "Pet")
  }
}
