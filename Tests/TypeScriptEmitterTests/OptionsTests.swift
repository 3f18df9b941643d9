import ContractModel
import Testing

@testable import TypeScriptEmitter

/// What a user may choose.
@Suite struct OptionsTests {
  private static func files(_ options: TypeScriptOptions) throws -> [String: String] {
    let files = TypeScriptEmitter.emit(builder().model, options: options)
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
  }

  private static func builder() -> ModelBuilder {
    let builder = ModelBuilder()
    let status = builder.component("ticket_status", .string) { $0.enumeration = [.string("in progress"), .string("open")] }
    let item = builder.reference(status)
    builder.component("Tags", .array) { $0.array.items = item }
    let values = [Enumeration.Value(literal: .string("in progress")), .init(literal: .string("open"), suggestedName: "Begun")]
    _ = builder.model.types.append(
      TypeDeclaration(
        name: "ticket_status", owner: .module, schema: status, kind: .enumeration(Enumeration(values: values, isInteger: false))))
    builder.operation("get", "/tickets", id: "listTickets") { $0.responses = [builder.response(.code(200))] }
    return builder
  }

  @Test func aFileBringsWhatItImports() throws {
    #expect(try OptionsTests.files(TypeScriptOptions(files: [.schema])).keys.sorted() == ["schema.d.ts"])
    #expect(try OptionsTests.files(TypeScriptOptions(files: [.zod])).keys.sorted() == ["schema.d.ts", "types.ts", "zod.ts"])
    let queries = try OptionsTests.files(TypeScriptOptions(files: [.queries])).keys.sorted()
    #expect(queries == ["client.ts", "queries.ts", "runtime.ts", "schema.d.ts", "types.ts"])
    #expect(try OptionsTests.files(TypeScriptOptions()).count == 6)
  }

  @Test(arguments: [
    (TypeScriptOptions.ImportExtension.none, "./runtime", "./schema"), (.ts, "./runtime.ts", "./schema.d.ts"),
    (.js, "./runtime.js", "./schema.js"),
  ])
  func importsEndAsAsked(_ ending: TypeScriptOptions.ImportExtension, _ runtime: String, _ schema: String) throws {
    let files = try OptionsTests.files(TypeScriptOptions(importExtension: ending))
    #expect(files["client.ts"]?.contains("from \"\(runtime)\";") == true)
    #expect(files["client.ts"]?.contains("from \"\(schema)\";") == true)
    #expect(files["types.ts"]?.contains("from \"\(schema)\";") == true)
  }

  @Test func enumerationsHaveAStyle() throws {
    #expect(
      try OptionsTests.files(TypeScriptOptions())["types.ts"]?.contains("ticketStatusValues = [\"in progress\", \"open\"] as const;")
        == true)
    let object = try OptionsTests.files(TypeScriptOptions(enumStyle: .object))["types.ts"] ?? ""
    #expect(object.contains("export const TicketStatus = {\n  InProgress: \"in progress\",\n  Begun: \"open\",\n} as const;"))
    #expect(try OptionsTests.files(TypeScriptOptions(enumStyle: .none))["types.ts"]?.contains("export const") == false)
  }

  @Test func namesMayStayAsWritten() throws {
    let types = try OptionsTests.files(TypeScriptOptions(naming: .asWritten))["types.ts"] ?? ""
    #expect(types.contains("export type ticket_status = components[\"schemas\"][\"ticket_status\"];"))
  }

  @Test func arraysMayBeReadOnly() throws {
    let files = try OptionsTests.files(TypeScriptOptions(readonlyArrays: true))
    #expect(files["schema.d.ts"]?.contains("Tags: readonly components[\"schemas\"][\"ticket_status\"][];") == true)
    #expect(files["zod.ts"]?.contains("z.array(TicketStatusSchema).readonly()") == true)
  }

  @Test func everyChoiceCompiles() throws {
    var all: [String: String] = [:]
    var main = ""
    let choices = [TypeScriptOptions(enumStyle: .object, naming: .asWritten, readonlyArrays: true), TypeScriptOptions(enumStyle: .none)]
    for (index, options) in choices.enumerated() {
      for (path, text) in try OptionsTests.files(options) { all["\(index)/\(path)"] = text }
      main += "export * as types\(index) from \"./\(index)/types.ts\";\nexport * as client\(index) from \"./\(index)/client.ts\";\n"
      main += "export * as zod\(index) from \"./\(index)/zod.ts\";\n"
    }
    all["main.ts"] = main
    try Deno.expectCorrect(all, entry: "main.ts")
  }
}
