import ContractModel
import Testing

@testable import TypeScriptEmitter

@Suite struct CompositionTests {
  @Test func allOfIsAnIntersection() {
    let builder = ModelBuilder()
    let base = builder.component("Base", .object)
    let (reference, name) = (builder.reference(base), builder.inline(.string))
    let own = builder.object([("name", name)])
    builder.component("Child") { $0.allOf = [reference, own] }
    #expect(
      builder.type(ofComponent: "Child") == """
        components["schemas"]["Base"] & {
          name?: string;
        }
        """)
  }

  @Test func requirementsReachIntoReferencedAndInlineParts() {
    let builder = ModelBuilder()
    let text = builder.inline(.string)
    let base = builder.component("Base", .object) { $0.declare([("id", text), ("note", text)]) }
    let (reference, own) = (builder.reference(base), builder.object([("name", text)]))
    builder.component("Child") {
      $0.allOf = [reference, own]
      $0.object.required = ["id", "name", "elsewhere"]
    }
    #expect(
      builder.type(ofComponent: "Child") == """
        WithRequired<components["schemas"]["Base"], "id"> & {
          name: string;
        }
        """)
    #expect(builder.schemaFile.contains("type WithRequired<T, K extends keyof T> ="))
  }

  /// The base as it stands is made of the schemas that extend it, so a type that named it would name itself.
  @Test func anAlternativeExtendsItsBaseWithoutAlternatives() throws {
    let builder = ModelBuilder()
    let (text, number) = (builder.inline(.string), builder.inline(.integer))
    let pet = builder.component("Pet", .object) { $0.declare([("name", text)], required: ["name"]) }
    let (base, own) = (builder.reference(pet), builder.object([("lives", number)]))
    let cat = builder.component("Cat") { $0.allOf = [base, own] }
    builder.model.schemas[pet].oneOf = [builder.reference(cat)]
    #expect(
      builder.type(ofComponent: "Cat") == """
        {
          name: string;
        } & {
          lives?: number;
        }
        """)
    var files = Dictionary(uniqueKeysWithValues: TypeScriptEmitter.emit(builder.model).map { ($0.path, $0.text) })
    files["main.ts"] = """
      import { CatSchema, PetSchema } from "./zod.ts";
      import type { Pet } from "./types.ts";
      const pet: Pet = { name: "a", lives: 9 };
      console.log(PetSchema.safeParse(pet).success, CatSchema.safeParse({ lives: 9 }).success);
      """
    try Deno.expectCorrect(files, entry: "main.ts")
    #expect(try Deno.run(files, entry: "main.ts").output == "true false\n")
  }

  @Test func theHelperIsThereOnlyWhenNeeded() {
    let builder = ModelBuilder()
    builder.component("A", .object)
    #expect(!builder.schemaFile.contains("WithRequired"))
  }

  @Test func anyOfIsAUnionWithWhatStandsBesideIt() {
    let builder = ModelBuilder()
    let (text, number) = (builder.inline(.string), builder.inline(.number))
    let id = builder.inline(.object) {
      $0.declare([("a", text)])
      $0.anyOf = [text, number]
    }
    #expect(builder.type(of: id).hasSuffix("} | string | number"))
  }

  @Test func oneOfOfObjectsIsACondition() {
    let builder = ModelBuilder()
    let (a, b) = (builder.component("A", .object), builder.component("B", .object))
    let (first, second, name) = (builder.reference(a), builder.reference(b), builder.inline(.string))
    let alone = builder.inline { $0.oneOf = [first, second] }
    #expect(builder.type(of: alone) == "components[\"schemas\"][\"A\"] | components[\"schemas\"][\"B\"]")
    let beside = builder.inline(.object) {
      $0.declare([("name", name)])
      $0.oneOf = [first, second]
    }
    #expect(builder.type(of: beside).hasSuffix("} & (components[\"schemas\"][\"A\"] | components[\"schemas\"][\"B\"])"))
  }

  @Test func oneOfOfPrimitivesIsAUnion() {
    let builder = ModelBuilder()
    let (number, nothing) = (builder.inline(.number), builder.inline(.null))
    let id = builder.inline(.string) { $0.oneOf = [number, nothing] }
    #expect(builder.type(of: id) == "string | number | null")
  }

  @Test func nullableGoesAroundTheWhole() {
    let builder = ModelBuilder()
    let base = builder.component("Base", .object)
    let reference = builder.reference(base)
    let id = builder.inline {
      $0.allOf = [reference]
      $0.isMarkedNullable = true
    }
    #expect(builder.type(of: id) == "components[\"schemas\"][\"Base\"] | null")
  }
}
