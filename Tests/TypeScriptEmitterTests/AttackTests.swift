import ContractModel
import Foundation
import Testing

@testable import TypeScriptEmitter

/// Every text of a document, whatever it holds, comes out as text: the output declares what it would declare for harmless text.
@Suite struct AttackTests {
  static let payloads: [String] = [
    "\"", "\\", "\\\"", "'", "`", "${injected}", "\\(injected)", "\"]; export const injected: 1; type A = [\"",
    "\"; export const injected: 1; //", "*/ export const injected: 1; /*", "*/", "/*", "//", "**/", "*\u{200B}/",
    "\n export const injected: 1;",
    "\r export const injected: 1;", "\u{2028}export const injected: 1;", "\u{2029}export const injected: 1;", "\u{85}", "\u{0B}\u{0C}",
    "</script><script>injected()</script>", "<!--", "\u{0}", "\u{FEFF}", "\u{202E}\u{2066}", "__proto__", "constructor", "prototype", "",
    " ",
    "@ts-expect-error", "@ts-ignore", "200", "-1", "1e3", "class", "{", "}", "a\\", "\"\"\n", "\u{1F600}",
    String(repeating: "x", count: 300),
  ]

  /// A model that holds `payload` in every place that takes text.
  private func model(_ payload: String) -> Model {
    let builder = ModelBuilder()
    let schema = builder.component(payload, .string) {
      $0.annotations.title = payload
      $0.annotations.description = payload
      $0.annotations.defaultValue = .string(payload)
      $0.annotations.examples = [.string(payload), .object([.init(name: payload, value: .string(payload))])]
      $0.format = payload
    }
    let values = builder.inline { $0.enumeration = [.string(payload), .object([.init(name: payload, value: .string(payload))])] }
    let members = builder.object([(payload, schema), (payload + "2", values)], required: [payload, "undeclared" + payload])
    builder.component(payload + "Object", .object) { $0 = builder.model.schemas[members] }
    fillOperation(builder, payload, values)
    builder.model.information.title = payload
    builder.model.servers = [Server(url: payload)]
    _ = builder.model.types.append(
      TypeDeclaration(
        name: payload, owner: .module, schema: schema,
        kind: .enumeration(Enumeration(values: [.init(literal: .string(payload), documentation: payload)], isInteger: false))))
    return builder.model
  }

  private func fillOperation(_ builder: ModelBuilder, _ payload: String, _ schema: SchemaID) {
    var response = builder.response(.code(200), [builder.content(payload, schema)])
    response.description = payload
    response.headers = [builder.header(payload, schema)]
    let parameter = builder.parameter(payload, .query, schema)
    var styled = builder.parameter(payload, .header, schema)
    styled.explode = true
    var body = RequestBody(provenance: builder.provenance("#/body"), isRequired: false)
    body.contents = [builder.content(payload + "1", schema), builder.content(payload + "2", schema)]
    var encoding = Encoding(property: payload)
    encoding.contentType = payload
    body.contents[0].encodings = [encoding]
    builder.model.securitySchemes = [SecurityScheme(name: payload, kind: .apiKey(name: payload, in: .header), description: payload)]
    builder.operation("get", payload, id: payload) {
      $0.summary = payload
      $0.description = payload
      $0.parameters = [parameter, styled]
      $0.responses = [response]
      $0.tags = [payload]
      $0.security = [SecurityAlternative([SecurityRequirement(scheme: 0, scopes: [payload])])]
      $0.requestBody = body
    }
    var component = response
    component.component = payload
    builder.operation("post", payload) { $0.responses = [component] }
    builder.model.components.responses = [Named(name: payload, value: response)]
    builder.model.components.parameters = [Named(name: payload, value: parameter)]
  }

  /// What must be true of the output, with the payload spelled by an encoder that is not ours.
  private func assertions(_ payload: String, _ folder: String) throws -> String {
    func literal(_ text: String) throws -> String { String(decoding: try JSONEncoder().encode(text), as: UTF8.self) }
    let text = try literal(payload)
    // Then the operation is called so.
    let isItsName = payload.filter(\.isLetter) == "injected"
    let key = Int(payload).map { $0 >= 0 } == true ? payload : text
    return """
      import { check, type Equal } from "../equal.ts";
      import type { components, operations, paths } from "./schema.d.ts";
      import type * as Schema from "./schema.d.ts";
      import * as Types from "./types.ts";
      import * as Client from "./client.ts";
      import * as Zod from "./zod.ts";
      import * as Queries from "./queries.ts";
      check<Equal<keyof typeof Schema, never>>();
      check<Equal<Extract<keyof typeof Types \(isItsName ? "" : "| keyof typeof Client") | keyof typeof Zod | keyof typeof Queries, "injected">, never>>();
      const called = Object.values(Client).flatMap((value) => "description" in value ? [value.description] : []);
      const get = called.find((each) => each.method === "GET");
      same(called.map((each) => each.path), [\(text), \(text)]);
      same(get?.body, [\(try literal(payload + "1")), \(try literal(payload + "2"))]);
      same(Object.keys(get?.styles?.header ?? {}), [\(text)]);
      same(Object.entries(get?.encoding ?? {}), [[\(text), { contentType: \(text) }]]);
      same(get?.security, [[{ name: \(text), type: "apiKey", in: "header", key: \(text) }]]);
      function same(found: unknown, wanted: unknown) {
        if (JSON.stringify(found) !== JSON.stringify(wanted)) throw new Error(`${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
      }
      check<Equal<keyof components["schemas"], \(key) | \(try literal(payload + "Object"))>>();
      check<Equal<keyof components["schemas"][\(try literal(payload + "Object"))], \(key) | \(try key2(payload, literal))>>();
      check<Equal<keyof components["responses"], \(key)>>();
      check<Equal<keyof paths, \(key)>>();
      check<Equal<keyof operations, \(key)>>();
      check<Equal<keyof operations[\(key)]["responses"], 200>>();
      check<Equal<keyof operations[\(key)]["responses"][200]["content"], \(key)>>();
      check<Equal<keyof NonNullable<operations[\(key)]["parameters"]["query"]>, \(key)>>();
      check<Equal<Extract<components["schemas"][\(try literal(payload + "Object"))][\(try key2(payload, literal))], string>, \(text)>>();
      """
  }

  private func key2(_ payload: String, _ literal: (String) throws -> String) throws -> String {
    let name = payload + "2"
    return Int(name).map { $0 >= 0 && String($0) == name } == true ? name : try literal(name)
  }

  @Test func textStaysText() throws {
    var files = ["equal.ts": typeEquality]
    var main = ""
    for (index, payload) in AttackTests.payloads.enumerated() {
      for file in TypeScriptEmitter.emit(model(payload)) { files["case\(index)/\(file.path)"] = file.text }
      files["case\(index)/check.ts"] = try assertions(payload, "case\(index)")
      main += "import \"./case\(index)/check.ts\";\n"
    }
    files["main.ts"] = main
    try Deno.expectCorrect(files, entry: "main.ts")
    let result = try Deno.run(files, entry: "main.ts")
    #expect(result.status == 0, "\(result.output.prefix(4000))")
  }
}
