import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

struct DiscriminatorTests {
  @Test func everyFieldIsRead() {
    let loading = Loading.schema(
      "{discriminator: {propertyName: p, mapping: {a: A, b: 'b.yaml#/B'}, defaultMapping: C, x-a: 1}}", version: "3.2.0")
    #expect(loading.problems == "")
    let discriminator = loading.schema().discriminator!
    #expect(discriminator.propertyName.value == "p" && discriminator.defaultMapping?.value == "C")
    #expect(discriminator.mapping.map(\.name) == ["a", "b"] && discriminator.mapping.map(\.value.value) == ["A", "b.yaml#/B"])
    #expect(discriminator.extensions.count == 1)
  }

  @Test func theFormOfSwagger2IsReadWithAWarning() {
    let loading = Loading.schema("{discriminator: petType}")
    #expect(loading.schema().discriminator?.propertyName.value == "petType")
    #expect(
      loading.problems == """
        api.yaml:3:43: warning: expected a discriminator object, found the string `petType` [wrong-kind]
          help: write `propertyName: petType` below `discriminator`
        """)
  }

  @Test func aPropertyNameIsRequired() {
    let loading = Loading.schema("{discriminator: {mapping: {}}}")
    #expect(loading.problems == "api.yaml:3:43: warning: a discriminator object must have `propertyName` [missing-field]")
    #expect(loading.schema().discriminator == nil)
  }
}
