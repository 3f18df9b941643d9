import ContractModel
import Testing

@testable import TypeScriptEmitter

@Suite struct ReferencesTests {
  @Test func aMemberOfAComponentIsReachedByItsPath() {
    let builder = ModelBuilder()
    var schema = Schema(provenance: builder.provenance("#/components/schemas/Ticket/properties/a~1b"))
    schema.kinds = .string
    let member = builder.model.schemas.append(schema)
    #expect(builder.type(of: builder.reference(member)) == "components[\"schemas\"][\"Ticket\"][\"a/b\"]")
  }

  @Test func anythingElseIsWrittenOut() {
    let builder = ModelBuilder()
    var schema = Schema(provenance: builder.provenance("#/components/schemas/Ticket/items"))
    schema.kinds = .string
    let items = builder.model.schemas.append(schema)
    #expect(builder.type(of: builder.reference(items)) == "string")
  }

  @Test func aCycleWithoutANameEnds() {
    let builder = ModelBuilder()
    let node = builder.inline(.object)
    let next = builder.reference(node)
    builder.model.schemas[node].declare([("next", next)])
    #expect(
      builder.type(of: next) == """
        {
          next?: unknown;
        }
        """)
  }

  @Test func whatStandsBesideAReferenceIsNotPartOfTheType() {
    let builder = ModelBuilder()
    let target = builder.component("Target", .string)
    let id = builder.inline([.string, .null]) { $0.reference = target }
    #expect(builder.type(of: id) == "components[\"schemas\"][\"Target\"]")
  }
}
