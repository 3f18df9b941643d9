import ContractDiagnostics
import ContractModel
import Testing

@testable import TypeScriptEmitter

@Suite struct SharedPartsTests {
  @Test(arguments: [
    ("types/block.yaml#/Altair/Block", ["Block", "Altair-Block", "block_Altair-Block", "block_Altair-Block-2", "block_Altair-Block-3"]),
    ("definitions/Error.json#", ["Error", "Error-2", "Error-3"]), ("v1.types.yaml#/A", ["A", "v1.types_A", "v1.types_A-2"]),
  ])
  func candidates(_ pointer: String, _ expected: [String]) {
    #expect(Array(PartPointer(pointer).candidates.prefix(expected.count)) == expected)
  }

  /// A schema of another file.
  private func elsewhere(_ builder: ModelBuilder, _ pointer: String, _ kinds: JSONKinds, _ configure: (inout Schema) -> Void = { _ in })
    -> SchemaID
  {
    var schema = Schema(provenance: Provenance(pointer: pointer, span: Span(file: SourceID(1), start: 0, end: 0)))
    schema.kinds = kinds
    configure(&schema)
    return builder.model.schemas.append(schema)
  }

  private func schemaNames(_ builder: ModelBuilder) -> [String] { SharedParts.named(in: builder.model).components.schemas.map(\.name) }

  @Test func whatLiesInAnotherFileGetsAName() {
    let builder = ModelBuilder()
    let target = builder.reference(elsewhere(builder, "types.yaml#/Size", .integer))
    builder.component("Box", .object) { $0.declare([("size", target)]) }
    #expect(schemaNames(builder) == ["Box", "Size"])
    let file = SchemaFile.text(of: SharedParts.named(in: builder.model))
    #expect(file.contains("size?: components[\"schemas\"][\"Size\"];"))
    #expect(file.contains("    Size: number;"))
  }

  @Test func aComponentThatOnlyRefersBecomesItsTarget() {
    let builder = ModelBuilder()
    let target = elsewhere(builder, "definitions/Error.json#", .object)
    builder.component("Error") { $0.reference = target }
    #expect(schemaNames(builder) == ["Error"])
    #expect(SchemaFile.text(of: SharedParts.named(in: builder.model)).contains("    Error: Record<string, never>;"))
  }

  @Test func differentPartsOfOneNameAreToldApartAndEqualOnesAreNot() {
    let builder = ModelBuilder()
    let first = builder.reference(elsewhere(builder, "a.yaml#/Size", .integer))
    let same = builder.reference(elsewhere(builder, "b.yaml#/Size", .integer))
    let other = builder.reference(elsewhere(builder, "c.yaml#/Size", .string))
    builder.component("Box", .object) { $0.declare([("a", first), ("b", same), ("c", other)]) }
    #expect(schemaNames(builder) == ["Box", "Size", "c_Size"])
  }

  @Test func whatAPartRefersToIsNamedFirst() {
    let builder = ModelBuilder()
    let inner = elsewhere(builder, "a.yaml#/Inner", .string)
    let reference = builder.reference(inner)
    let outer = elsewhere(builder, "a.yaml#/Outer", .object) { $0.declare([("inner", reference)]) }
    let use = builder.reference(outer)
    builder.component("Box", .array) { $0.array.items = use }
    #expect(schemaNames(builder) == ["Box", "Inner", "Outer"])
  }

  @Test func oneFileIsLeftAlone() {
    let builder = ModelBuilder()
    builder.component("Box", .object)
    #expect(SharedParts.named(in: builder.model) == builder.model)
  }

  @Test func responsesOfOtherFilesAreNamedToo() {
    let builder = ModelBuilder()
    var response = builder.response(.code(404))
    response.provenance.pointer = "responses.yaml#/NotFound"
    builder.operation("get", "/", id: "root") { $0.responses = [response] }
    let file = SchemaFile.text(of: SharedParts.named(in: builder.model))
    #expect(file.contains("404: components[\"responses\"][\"NotFound\"];"))
    #expect(file.contains("    NotFound: {"))
  }
}
