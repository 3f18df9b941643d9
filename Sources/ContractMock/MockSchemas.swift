import ContractDescription
import ContractModel
import ContractRuntime

/// The schemas of a model as the validator of the run time has them.
struct MockSchemas: Sendable {
  private let schemas: SchemaTable
  private let registry: SchemaRegistry

  init(_ model: Model) {
    schemas = model.schemas
    let used = model.operations.lazy.filter { $0.role == .path }.flatMap { $0.schemas }
    let entries = SchemaTexts.table(of: Set(used.map { model.schemas.resolve($0) }), in: model).entries
    // The generator wrote these texts, so they parse; one that did not would leave a key that nothing matches.
    registry = SchemaRegistry(
      table: JSONObject(
        entries.compactMap { key, text in
          (try? JSONValue(parsing: text, limits: JSONLimits(maximumDepth: 1024))).map { (key, $0) }
        }))
  }

  /// The schema as a validator knows it; nil stands for any value.
  func reference(to id: SchemaID?) -> SchemaReference {
    SchemaReference(registry, id.map { schemas[schemas.resolve($0)].provenance.pointer } ?? "")
  }
}

extension Operation {
  /// Every schema that requests and responses are checked against.
  fileprivate var schemas: [SchemaID] {
    let contents = (requestBody?.contents ?? []) + responses.flatMap(\.contents)
    return parameters.map(\.schema)
      + contents.flatMap { content in
        [content.schema, content.itemSchema, content.type?.schema].compactMap { $0 } + content.parts.map(\.schema)
      }
  }
}
