import ContractRuntime
import Foundation
import Testing

@testable import TypeScriptEmitter

/// The instances of `Zod/instances.json` are accepted and refused alike by the validator of the Swift side and by the Zod schemas.
@Suite struct ZodInstancesTests {
  private static let folder = Repository.root.appending(path: "Tests/TypeScriptEmitterTests/Zod")
  private static func text(_ name: String) throws -> String { try String(contentsOf: folder.appending(path: name), encoding: .utf8) }

  private static func generated() throws -> [String: String] {
    try Repository.generate(folder.appending(path: "openapi.json").path(percentEncoded: false))
  }

  @Test func swift() throws {
    let document = try JSONValue(parsing: Array(ZodInstancesTests.text("openapi.json").utf8))
    let table = try JSONValue(parsing: Array(ZodInstancesTests.text("instances.json").utf8))
    guard case .object(let rows) = table, case .object(let root) = document else { throw Malformed() }
    for row in rows.members {
      let reference = (name: "$ref", value: JSONValue.string("#/components/schemas/" + row.name))
      let schema = JSONObject([(reference.name, reference.value)] + root.members.map { ($0.name, $0.value) })
      let registry = SchemaRegistry(document: .object(schema))
      for (list, isAccepted) in [("accepted", true), ("refused", false)] {
        guard case .object(let lists) = row.value, case .array(let instances)? = lists[list] else { throw Malformed() }
        for instance in instances {
          let verdict = registry.root.accepts(instance)
          #expect(verdict == isAccepted, "\(row.name): \(String(describing: instance))")
        }
      }
    }
  }

  private struct Malformed: Error {}

  @Test(arguments: Packages.all) func zod(_ packages: Packages) throws {
    var files = try ZodInstancesTests.generated()
    for name in ["instances.json", "instances.ts"] { files[name] = try ZodInstancesTests.text(name) }
    let result = try Deno.run(files, entry: "instances.ts", packages: packages)
    #expect(result.status == 0 && result.output.contains(" instances"), "\(result.output.prefix(4000))")
  }

  @Test(arguments: Packages.all) func typesAreThoseOfTypesFile(_ packages: Packages) throws {
    let files = try ZodTypes.compared(ZodInstancesTests.generated())
    try Deno.expectCorrect(files, entry: "zod-types.ts", packages: packages)
  }

  /// Getters make it so: a constant whose type is said, as `z.lazy` wants it, could not be picked from.
  @Test(arguments: Packages.all) func whatLeadsBackToItselfStaysAnObject(_ packages: Packages) throws {
    var files = try ZodInstancesTests.generated()
    files["main.ts"] = """
      import { BranchSchema, NodeSchema } from "./zod.ts";
      export const value: number = NodeSchema.pick({ value: true }).parse({ value: 1 }).value;
      export const leaf: number | undefined = BranchSchema.shape.leaf.parse({}).branch?.leaf.value;
      """
    try Deno.expectCorrect(files, entry: "main.ts", packages: packages)
  }

  /// Any other type is found, `any` and `unknown` too, deep inside as well.
  @Test func aWrongTypeIsFound() throws {
    let changes = [
      ("lives: integer()", "lives: integer().exactOptional()", "zod Cat"), ("lives: integer()", "lives: z.unknown()", "zod Cat"),
      ("lives: integer()", "lives: z.any()", "zod Cat"), ("good: z.boolean().exactOptional()", "good: z.boolean().optional()", "zod Dog"),
    ]
    let generated = try ZodInstancesTests.generated()
    for (correct, wrong, name) in changes {
      var files = try ZodTypes.compared(generated)
      #expect(files["generated/zod.ts"]?.contains(correct) == true, "\(correct)")
      files["generated/zod.ts"] = files["generated/zod.ts"]?.replacingOccurrences(of: correct, with: wrong)
      let report = try Deno.check(files, entry: "zod-types.ts", options: "\"noErrorTruncation\": true")
      #expect(report.contains("\"\(name)\""), "\(wrong)")
    }
  }

  @Test(arguments: ["openapi.yaml"] + ZodTypes.documents)
  func typesAreThoseOfTypesFile(in document: String) throws {
    let generated = try Repository.generate(Repository.root.appending(path: document).path(percentEncoded: false))
    try Deno.expectCorrect(ZodTypes.compared(generated), entry: "zod-types.ts")
  }
}

/// `z.infer` of each constant against the type of the same name: `Comparison/inferred.ts`. `.scripts/typescript.sh` does it for all the corpus.
enum ZodTypes {
  static let documents = ["museum/openapi.yaml", "redoc-demo-3.1/openapi-3-1.yaml", "shlink/swagger.json"].map { "Tests/Corpus/" + $0 }

  static func compared(_ generated: [String: String]) throws -> [String: String] {
    var files = Dictionary(uniqueKeysWithValues: generated.map { ("generated/" + $0.key, $0.value) })
    for name in ["equal.ts", "inferred.ts"] { files[name] = try Comparison.program(name) }
    files["zod-types.ts"] = comparison(of: generated["zod.ts"] ?? "")
    return files
  }

  private static func comparison(of schemas: String) -> String {
    let constants = schemas.split(separator: "\n").filter { $0.hasPrefix("export const ") }
    let names = constants.compactMap { $0.dropFirst(13).split(whereSeparator: { " :".contains($0) }).first?.dropLast("Schema".count) }
    let cases = names.map { "  | Different<\"\($0)\", z.infer<typeof Schemas.\($0)Schema>, Types.\($0)>" }
    return """
      import type * as z from "zod";
      import type { None } from "./equal.ts";
      import type { Different } from "./inferred.ts";
      import type * as Schemas from "./generated/zod.ts";
      import type * as Types from "./generated/types.ts";
      type Wrong =
        | never
      \(cases.joined(separator: "\n"));
      export type Result = None<`${Wrong}`>;
      """
  }
}
