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
    var files = try ZodInstancesTests.generated()
    files["main.ts"] = ZodTypes.comparison(of: files)
    try Deno.expectCorrect(files, entry: "main.ts", packages: packages)
    files["zod.ts"] = files["zod.ts"]?.replacingOccurrences(of: "lives: integer()", with: "lives: integer().exactOptional()")
    #expect(try Deno.check(files, entry: "main.ts", packages: packages).contains("\"Cat\""), "a difference is found")
  }

  @Test(arguments: ["openapi.yaml"] + ZodTypes.documents)
  func typesAreThoseOfTypesFile(in document: String) throws {
    var files = try Repository.generate(Repository.root.appending(path: document).path(percentEncoded: false))
    files["main.ts"] = ZodTypes.comparison(of: files)
    try Deno.expectCorrect(files, entry: "main.ts")
  }
}

/// `z.infer` of each constant against the type of the same name, assignable both ways.
enum ZodTypes {
  static let documents = ["museum/openapi.yaml", "redoc-demo-3.1/openapi-3-1.yaml", "shlink/swagger.json"].map { "Tests/Corpus/" + $0 }

  static func comparison(of files: [String: String]) -> String {
    let constants = (files["zod.ts"] ?? "").split(separator: "\n").filter { $0.hasPrefix("export const ") }
    let names = constants.compactMap { $0.dropFirst(13).split(whereSeparator: { " :".contains($0) }).first?.dropLast("Schema".count) }
    let cases = names.map { "  | Difference<\"\($0)\", z.infer<typeof Schemas.\($0)Schema>, Types.\($0)>" }
    return """
      import type * as z from "zod";
      import type * as Schemas from "./zod.ts";
      import type * as Types from "./types.ts";
      type IsAny<T> = 0 extends 1 & T ? true : false;
      type Difference<K, A, B> = IsAny<A> extends true ? K : [A] extends [B] ? ([B] extends [A] ? never : K) : K;
      type Wrong =
        | never
      \(cases.joined(separator: "\n"));
      type None<K extends never> = K;
      export type Result = None<`${Wrong}`>;
      """
  }
}
