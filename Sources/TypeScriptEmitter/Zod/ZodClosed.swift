import ContractModel

extension Variants {
  /// Schemas that are written as `z.strictObject`, or composed of such.
  static func closed(in model: Model) -> Set<SchemaID> {
    let all = model.schemas.all.indices.map { SchemaID($0) }
    let strict = all.filter { id in
      let object = model.schemas[id].object
      return object.patternProperties.isEmpty && object.additionalProperties.map { model.schemas[$0].boolean == false } ?? false
    }
    return leading(to: strict, among: all, model) { [$0.reference].compactMap { $0 } + $0.allOf + $0.anyOf + $0.oneOf }
  }
}
