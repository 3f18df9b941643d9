import ContractModel
import Testing

@testable import TypeScriptEmitter

@Suite struct ObjectTypesTests {
  @Test func requiredMembersAreThereAndOthersMayBe() {
    let builder = ModelBuilder()
    let id = builder.object([("id", builder.inline(.string)), ("size", builder.inline(.integer))], required: ["id"])
    #expect(
      builder.type(of: id) == """
        {
          id: string;
          size?: number;
        }
        """)
  }

  @Test func aDefaultMakesAMemberPresentInWhatTheServerSends() {
    let builder = ModelBuilder()
    let size = builder.inline(.integer) { $0.annotations.defaultValue = .null }
    let id = builder.object([("size", size)])
    #expect(
      builder.type(of: id) == """
        {
          /** @default null */
          size: number;
        }
        """)
    #expect(builder.type(of: id, isSent: true).contains("size?: number;"))
  }

  @Test func aPlaceNamedAfterParametersCountsAsSent() {
    let builder = ModelBuilder()
    let size = builder.inline(.integer) { $0.annotations.defaultValue = .number("1") }
    let inner = builder.object([("size", size)])
    builder.component("A", .object) { $0.declare([("parameters", inner)]) }
    builder.component("B", .object) { $0.declare([("other", inner)]) }
    #expect(builder.type(ofComponent: "A").contains("size?: number;"))
    #expect(builder.type(ofComponent: "B").contains("size: number;"))
  }

  @Test func readOnlyMembers() {
    let builder = ModelBuilder()
    let created = builder.inline(.string) { $0.annotations.isReadOnly = true }
    let id = builder.object([("created", created)], required: ["created"])
    #expect(builder.type(of: id).contains("  readonly created: string;"))
  }

  @Test func readOnlyAndDefaultBesideAReferenceCount() {
    let builder = ModelBuilder()
    let target = builder.component("Size", .integer)
    let use = builder.inline {
      $0.reference = target
      $0.annotations.isReadOnly = true
      $0.annotations.defaultValue = .number("1")
    }
    let id = builder.object([("size", use)])
    #expect(builder.type(of: id).contains("readonly size: components[\"schemas\"][\"Size\"];"))
  }

  @Test func nothingIsKnownOfAnObjectWithoutMembers() {
    let builder = ModelBuilder()
    #expect(builder.type(of: builder.inline(.object)) == "Record<string, never>")
    let closed = builder.inline(.object) { [no = builder.boolean(false)] in $0.object.additionalProperties = no }
    #expect(builder.type(of: closed) == "Record<string, never>")
    #expect(builder.type(of: builder.inline()) == "unknown")
    #expect(builder.type(of: builder.boolean(true)) == "unknown")
    #expect(builder.type(of: builder.boolean(false)) == "never")
  }

  @Test func membersWithoutATypeMakeAnObjectToo() {
    let builder = ModelBuilder()
    let name = builder.inline(.string)
    let id = builder.inline { $0.declare([("name", name)]) }
    #expect(builder.type(of: id).contains("name?: string;"))
  }

  @Test func definitionsShowAsAMember() {
    let builder = ModelBuilder()
    var inner = Schema(provenance: builder.provenance("#/components/schemas/Tree/$defs/Leaf"))
    inner.kinds = .string
    let leaf = builder.model.schemas.append(inner)
    let id = builder.inline(.object) { $0.definitions = [NamedSchema(name: "Leaf", schema: leaf)] }
    #expect(
      builder.type(of: id) == """
        {
          $defs: {
            Leaf: string;
          };
        }
        """)
  }
}
