import ContractModel
import Testing

@testable import TypeScriptEmitter

@Suite struct AdditionalPropertiesTests {
  @Test func aMap() {
    let builder = ModelBuilder()
    let value = builder.inline(.integer)
    let id = builder.inline(.object) { $0.object.additionalProperties = value }
    #expect(
      builder.type(of: id) == """
        {
          [key: string]: number;
        }
        """)
  }

  @Test func anythingGoes() {
    let builder = ModelBuilder()
    let yes = builder.boolean(true)
    let id = builder.inline(.object) { $0.object.additionalProperties = yes }
    #expect(builder.type(of: id).contains("[key: string]: unknown;"))
  }

  @Test func besideMembersItIsASecondPart() {
    let builder = ModelBuilder()
    let (name, value) = (builder.inline(.string), builder.inline(.boolean))
    let id = builder.inline(.object) {
      $0.declare([("name", name)])
      $0.object.additionalProperties = value
    }
    #expect(
      builder.type(of: id) == """
        {
          name?: string;
        } & {
          [key: string]: boolean;
        }
        """)
  }

  @Test func patternsJoinTheOthers() {
    let builder = ModelBuilder()
    let (number, text) = (builder.inline(.number), builder.inline(.string))
    let id = builder.inline(.object) {
      $0.object.additionalProperties = number
      $0.object.patternProperties = [NamedSchema(name: "^x-", schema: text)]
    }
    #expect(builder.type(of: id).contains("[key: string]: number | string;"))
  }
}
