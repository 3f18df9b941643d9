import ContractDiagnostics
import ContractModel

/// What a schema demands, as a text that is equal for schemas that demand the same in the same words.
enum SchemaFingerprint {
  static func text(_ id: SchemaID, in model: Model, depth: Int = 0) -> String {
    // A reference into an inline schema may lead back to it.
    guard depth < 16 else { return "…" }
    var schema = model.schemas[id]
    schema.provenance = Provenance(pointer: "", span: Span(file: SourceID(0), start: 0, end: 0))
    schema.componentName = nil
    schema.annotations = Annotations()
    schema.extensions = []
    // Components are what they are called; inline schemas are what they say.
    let parts = schema.parts.map { part in
      model.schemas[part].componentName ?? reference(part, in: model) ?? text(part, in: model, depth: depth + 1)
    }
    return String(describing: schema.mappingParts { _ in SchemaID(0) }) + "(" + parts.joined(separator: ",") + ")"
  }

  private static func reference(_ id: SchemaID, in model: Model) -> String? {
    guard model.schemas[id].isBareReference else { return nil }
    return model.schemas[model.schemas.resolve(id)].componentName
  }
}
