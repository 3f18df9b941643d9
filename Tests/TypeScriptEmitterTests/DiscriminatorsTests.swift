import ContractModel
import Testing

@testable import TypeScriptEmitter

@Suite struct DiscriminatorsTests {
  /// A parent with a discriminator, and a child that extends it.
  private func family(mapping: (SchemaID) -> [Discriminator.Entry] = { _ in [] }) -> ModelBuilder {
    let builder = ModelBuilder()
    let kind = builder.inline(.string)
    let parent = builder.component("Pet", .object) { $0.declare([("kind", kind)], required: ["kind"]) }
    let (reference, bark) = (builder.reference(parent), builder.inline(.boolean))
    let own = builder.object([("bark", bark)])
    let child = builder.component("Dog") { $0.allOf = [reference, own] }
    var discriminator = Discriminator(propertyName: "kind")
    discriminator.mapping = mapping(child)
    builder.model.schemas[parent].discriminator = discriminator
    return builder
  }

  @Test func aChildIsToldByItsName() {
    #expect(
      family().type(ofComponent: "Dog") == """
        {
          kind: "Dog";
        } & Omit<components["schemas"]["Pet"], "kind"> & {
          bark?: boolean;
        }
        """)
  }

  @Test func aChildIsToldByItsMapping() {
    let builder = family { [.init(value: "dog", schema: $0), .init(value: "puppy", schema: $0)] }
    #expect(
      builder.type(ofComponent: "Dog") == """
        Omit<components["schemas"]["Pet"], "kind"> & {
          bark?: boolean;
        } & {
          kind: "dog" | "puppy";
        }
        """)
  }

  @Test func theParentKeepsItsMember() {
    #expect(family().type(ofComponent: "Pet").contains("kind: string;"))
  }

  @Test func grandchildrenInherit() {
    let builder = family()
    let dog = builder.model.components.schemas[1].schema
    let reference = builder.reference(dog)
    builder.component("Puppy") { $0.allOf = [reference] }
    #expect(
      builder.type(ofComponent: "Puppy") == """
        {
          kind: "Puppy";
        } & Omit<components["schemas"]["Dog"], "kind">
        """)
  }

  @Test func alternativesGetTheirValues() {
    let builder = ModelBuilder()
    let text = builder.inline(.string)
    let cat = builder.component("Cat", .object) { $0.declare([("kind", text), ("name", text)]) }
    let dog = builder.component("Dog", .object)
    let (first, second) = (builder.reference(cat), builder.reference(dog))
    builder.component("Pet") {
      $0.oneOf = [first, second]
      $0.discriminator = Discriminator(propertyName: "kind")
      $0.discriminator?.mapping = [.init(value: "c", schema: cat)]
    }
    #expect(
      builder.type(ofComponent: "Cat") == """
        {
          kind: "c";
          name?: string;
        }
        """)
    #expect(builder.type(ofComponent: "Dog").contains("kind: \"Dog\";"))
    #expect(builder.type(ofComponent: "Pet") == "components[\"schemas\"][\"Cat\"] | components[\"schemas\"][\"Dog\"]")
  }
}
