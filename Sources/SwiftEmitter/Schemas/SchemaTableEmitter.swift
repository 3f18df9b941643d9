import ContractModel

/// The document's schemas as data, for the validator.
struct SchemaTableEmitter {
  let context: SwiftContext

  /// The files of the table, one text for each shard.
  func emit() -> [String] {
    var shards = Array(repeating: [String](), count: context.options.shards)
    for (key, text) in entries() {
      shards[context.options.shard(of: key)].append(JSONText.string(key) + ":" + text)
    }
    return shards.enumerated().map { file($0.element, $0.offset) }
  }

  /// Every schema that generated code names, and every one those refer to, in the order of the model.
  private func entries() -> [(key: String, text: String)] {
    var json = SchemaJSON(model: context.model, entries: context.schemaKeys)
    var texts: [SchemaID: String] = [:]
    var queue = Array(context.schemaKeys)
    while let id = queue.popLast() {
      let before = json.referenced.count
      texts[id] = json.entry(id)
      queue.append(contentsOf: json.referenced[before...])
    }
    // What became an entry late may have been written in place before; once more with all entries known gives one answer in any order.
    var final = SchemaJSON(model: context.model, entries: json.entries)
    // A body without a schema is checked against the schema `true`, under the empty key.
    return [("", "true")]
      + json.entries.sorted { $0.index < $1.index }.map { id in
        (context.model.schemas[id].provenance.pointer, final.entry(id))
      }
  }

  private func file(_ entries: [String], _ shard: Int) -> String {
    var writer = SwiftWriter()
    writer.line("extension ContractSchemas {")
    writer.indent()
    var lines: [String] = []
    for (index, entry) in entries.enumerated() { lines.append(entry + (index == entries.count - 1 ? "" : ",")) }
    let literal = SwiftLiteral.raw(lines: ["{"] + lines + ["}"])
    writer.line("static let shard\(shard): StaticString = " + literal[0])
    for line in literal.dropFirst() { writer.line(line) }
    writer.outdent()
    writer.line("}")
    return FileHeader.file(imports: [], writer)
  }

  func emitRegistry() -> String {
    var writer = SwiftWriter()
    writer.documentation("The schemas of the document, keyed by where they stand in it.")
    writer.line("enum ContractSchemas {")
    writer.indent()
    let shards = (0..<context.options.shards).map { "shard\($0)" }
    writer.line("static let registry = SchemaRegistry([\(shards.joined(separator: ", "))])")
    writer.line("static subscript(key: String) -> SchemaReference { SchemaReference(registry, key) }")
    writer.outdent()
    writer.line("}")
    return FileHeader.file(imports: ["ContractRuntime"], writer)
  }
}
