import ContractModel

/// The document's schemas as data, for the validator.
struct SchemaTableEmitter {
  let context: SwiftContext

  /// The files of the table, one text for each shard, and the schemas of other modules that it refers to.
  func emit() -> (shards: [String], imports: [SchemaID]) {
    var shards = Array(repeating: [String](), count: context.options.shards)
    let (entries, imports) = entries()
    for (key, text) in entries {
      shards[context.options.shard(of: key)].append(JSONText.string(key) + ":" + text)
    }
    return (shards.enumerated().map { file($0.element, $0.offset) }, imports)
  }

  /// Every schema that generated code names, and every one those refer to, in the order of the model.
  private func entries() -> (entries: [(key: String, text: String)], imports: [SchemaID]) {
    let imported = Set(context.importedSchemas.keys)
    var json = SchemaJSON(model: context.model, entries: context.schemaKeys, imported: imported)
    var texts: [SchemaID: String] = [:]
    var queue = Array(context.schemaKeys)
    while let id = queue.popLast() {
      let before = json.referenced.count
      texts[id] = json.entry(id)
      queue.append(contentsOf: json.referenced[before...])
    }
    // What became an entry late may have been written in place before; once more with all entries known gives one answer in any order.
    var final = SchemaJSON(model: context.model, entries: json.entries, imported: imported)
    // A body without a schema is checked against the schema `true`, under the empty key.
    var entries = [(key: "", text: "true")]
    for id in json.entries.sorted(by: { $0.index < $1.index }) {
      entries.append((context.model.schemas[id].provenance.pointer, final.entry(id)))
    }
    return (entries, final.usedImports.sorted { $0.index < $1.index })
  }

  private func file(_ entries: [String], _ shard: Int) -> String {
    var writer = SwiftWriter()
    writer.line("extension ContractSchemas {")
    writer.indent()
    var lines: [String] = []
    for (index, entry) in entries.enumerated() { lines.append(entry + (index == entries.count - 1 ? "" : ",")) }
    let literal = SwiftLiteral.raw(lines: ["{"] + lines + ["}"])
    writer.line("static let shard\(shard): StaticString = " + literal[0])
    writer.indented { writer in
      for line in literal.dropFirst() { writer.line(line) }
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
