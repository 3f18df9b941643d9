// ContractDescription: what a server has to know of an API while it runs.
// In: a Model.
// Out: schemas as JSON Schema texts under their keys, and the facts of each operation: what its parameters' text becomes, what it produces.
// The Swift emitter spells them as Swift, `contract mock` hands them to the run time as they are, so that both answer alike.
// Never: a word of Swift, a value of the run time.

import ContractModel

extension Model {
  /// The model as values are read and checked: by what schemas mean, not by how they are written.
  public var effective: Model {
    guard let effectiveSchemas else { return self }
    var model = self
    model.schemas = effectiveSchemas
    return model
  }
}
