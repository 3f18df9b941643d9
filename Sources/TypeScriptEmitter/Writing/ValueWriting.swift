import ContractModel

/// Values, as expressions.
extension TypeScriptWriter {
  /// A JSON value, on one line.
  mutating func value(_ literal: JSONLiteral) {
    switch literal {
    case .null: code("null")
    case .boolean(let value): code(value ? "true" : "false")
    case .number(let text): numberValue(text)
    case .string(let text): string(text)
    case .array(let values): list(values) { writer, value in writer.value(value) }
    case .object(let members): object(members)
    }
  }

  /// `least, most`; a missing lower bound is 0, a missing upper one is left out.
  mutating func range(_ least: Int?, _ most: Int?) {
    numberValue(String(least ?? 0))
    guard let most else { return }
    code(", ")
    numberValue(String(most))
  }

  mutating func object(_ members: [JSONLiteral.Member]) {
    if members.isEmpty { return code("{}") }
    code("{ ")
    for (index, member) in members.enumerated() {
      if index > 0 { code(", ") }
      valueKey(member.name)
      code(": ")
      value(member.value)
    }
    code(" }")
  }

  /// `[a, b]`
  mutating func list<Element>(_ elements: [Element], _ body: (inout TypeScriptWriter, Element) -> Void) {
    code("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { code(", ") }
      body(&self, element)
    }
    code("]")
  }

  /// A member of an object literal on a line of its own.
  mutating func field(_ member: JSONLiteral.Member) {
    startLine()
    valueKey(member.name)
    code(": ")
    value(member.value)
    endLine(",")
  }

  /// `import type { components, operations } from "./schema.d.ts";`
  mutating func importTypes(_ roots: [TypeExpression.Root], _ options: TypeScriptOptions) {
    code("import type { ")
    for (index, root) in roots.enumerated() {
      if index > 0 { code(", ") }
      self.root(root)
    }
    code(" } from ")
    switch options.importExtension {
    case .none: endLine("\"./schema\";")
    case .ts: endLine("\"./schema.d.ts\";")
    case .js: endLine("\"./schema.js\";")
    }
  }

  /// `import type * as CommonAPI from "../CommonAPI/schema.d.ts";`
  mutating func importTypes(of name: Identifier, from item: TypeScriptImport, _ options: TypeScriptOptions) {
    importAll("import type * as ", name, item, "/schema", ending: ".d.ts", options)
  }

  /// `import * as CommonAPI from "../CommonAPI/zod.ts";`
  mutating func importSchemas(of name: Identifier, from item: TypeScriptImport, _ options: TypeScriptOptions) {
    importAll("import * as ", name, item, "/zod", ending: ".ts", options)
  }

  private mutating func importAll(
    _ start: StaticString, _ name: Identifier, _ item: TypeScriptImport, _ file: String, ending: String, _ options: TypeScriptOptions
  ) {
    code(start)
    identifier(name)
    code(" from ")
    let ending = options.importExtension == .none ? "" : options.importExtension == .ts ? ending : ".js"
    string(item.folder + file + ending)
    endLine(";")
  }

  /// `start "./module.ts";`
  mutating func importLine(_ start: StaticString, _ module: StaticString, _ options: TypeScriptOptions) {
    code(start)
    code("\"./")
    code(module)
    switch options.importExtension {
    case .none: endLine("\";")
    case .ts: endLine(".ts\";")
    case .js: endLine(".js\";")
    }
  }
}
