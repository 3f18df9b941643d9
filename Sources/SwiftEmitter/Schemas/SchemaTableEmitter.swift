import ContractDescription
import ContractModel

/// The document's schemas as data, for the validator.
struct SchemaTableEmitter {
  let context: SwiftContext

  /// The files of the table, one text for each shard, and the schemas of other modules that it refers to.
  func emit() -> (shards: [String], imports: [SchemaID]) {
    var shards = Array(repeating: [String](), count: context.options.shards)
    let table = SchemaTexts.table(of: context.schemaKeys, in: context.model, imported: Set(context.importedSchemas.keys))
    for (key, text) in table.entries {
      shards[context.options.shard(of: key)].append(ASCIIJSON.string(key) + ":" + text)
    }
    return (shards.enumerated().map { file($0.element, $0.offset) }, table.imports)
  }

  private func file(_ entries: [String], _ shard: Int) -> String {
    var writer = SwiftWriter()
    writer.line("extension ContractSchemas {")
    writer.indent()
    var lines: [String] = []
    for (index, entry) in entries.enumerated() { lines.append(entry + (index == entries.count - 1 ? "" : ",")) }
    let literal = SwiftLiteral.raw(lines: ["{"] + lines + ["}"])
    writer.block("static var shard\(shard): StaticString") { writer in
      for line in literal { writer.line(line) }
    }
    writer.outdent()
    writer.line("}")
    return FileHeader.file(imports: [], writer)
  }

  /// - Parameter imports: schemas of other modules that the table refers to.
  func emitRegistry(imports: [SchemaID]) -> String {
    var writer = SwiftWriter()
    writer.documentation("The schemas of the document, keyed by where they stand in it.")
    writer.line("enum ContractSchemas {")
    writer.indent()
    let shards = (0..<context.options.shards).map { "shard\($0)" }
    writeRegistry(shards, imports, to: &writer)
    writer.line("static subscript(key: String) -> SchemaReference { SchemaReference(registry, key) }")
    writer.outdent()
    writer.line("}")
    let modules = context.importedModules(in: imports.compactMap { context.importedSchemas[$0] }.map { TypeUse(.named($0)) })
    return FileHeader.file(imports: ["ContractRuntime"] + modules, writer)
  }

  private func writeRegistry(_ shards: [String], _ imports: [SchemaID], to writer: inout SwiftWriter) {
    let start = "static let registry = SchemaRegistry([\(shards.joined(separator: ", "))]"
    guard !imports.isEmpty else { return writer.line(start + ")") }
    writer.line(start + ", imports: [")
    writer.indented { writer in
      for id in imports {
        guard let type = context.importedSchemas[id] else { continue }
        let key = SwiftLiteral.string(context.model.schemas[id].provenance.pointer)
        writer.line("\(key): { \(context.names[type]).schema }\(imports.count > 1 ? "," : "")")
      }
    }
    writer.line("])")
  }
}
