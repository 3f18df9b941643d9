import ContractModel

/// Schemas as texts under their keys, so that a validator finds them.
public struct SchemaTexts {
  /// In the order of the model.
  public let entries: [(key: String, text: String)]
  /// Schemas of other modules that the texts refer to, in the order of the model.
  public let imports: [SchemaID]

  /// Every schema of `keys`, and every one those refer to.
  ///
  /// A body without a schema is checked against the schema `true`, under the empty key.
  ///
  /// - Parameter imported: schemas that other modules have entries for.
  public static func table(of keys: Set<SchemaID>, in model: Model, imported: Set<SchemaID> = []) -> SchemaTexts {
    var json = SchemaJSON(model: model, entries: keys, imported: imported)
    var queue = Array(keys)
    while let id = queue.popLast() {
      let before = json.referenced.count
      _ = json.entry(id)
      queue.append(contentsOf: json.referenced[before...])
    }
    // What became an entry late may have been written in place before; once more with all entries known gives one answer in any order.
    var final = SchemaJSON(model: model, entries: json.entries, imported: imported)
    var entries = [(key: "", text: "true")]
    for id in json.entries.sorted(by: { $0.index < $1.index }) {
      entries.append((model.schemas[id].provenance.pointer, final.entry(id)))
    }
    return SchemaTexts(entries: entries, imports: final.usedImports.sorted { $0.index < $1.index })
  }
}
