import ContractModel

/// Gives a name to every part that lies in another file and is referred to, so that a document of many files reads like one.
///
/// The names are those that openapi-typescript's bundler (Redocly's) gives: the last part of the reference, more of its path when that is
/// taken by something else, then the file's name. Which part comes first follows from the bundler's way through the document: what a part
/// refers to is named before the part itself.
struct SharedParts {
  var model: Model
  var schemaNames = NameGroup<SchemaID>()
  var responseNames = NameGroup<String>()
  var parameterNames = NameGroup<String>()
  var bodyNames = NameGroup<String>()
  var headerNames = NameGroup<String>()
  var seenSchemas: Set<SchemaID> = []
  var seenParts: Set<String> = []

  /// The model with all parts named; the same model when it lies in one file.
  static func named(in model: Model) -> Model {
    guard model.hasSeveralFiles else { return model }
    var parts = SharedParts(model: model)
    parts.registerDeclared()
    parts.walk()
    parts.apply()
    return parts.model
  }

  private init(model: Model) { self.model = model }

  private mutating func registerDeclared() {
    for schema in model.components.schemas { schemaNames.declare(schema.name, target(of: schema.schema)) }
    for part in model.components.responses { responseNames.declare(part.name, part.value.provenance.pointer) }
    for part in model.components.parameters { parameterNames.declare(part.name, part.value.provenance.pointer) }
    for part in model.components.requestBodies { bodyNames.declare(part.name, part.value.provenance.pointer) }
    for part in model.components.headers { headerNames.declare(part.name, part.value.provenance.pointer) }
  }

  /// What stands at the end of a chain of references.
  func target(of id: SchemaID) -> SchemaID {
    var current = id
    var steps = 0
    while let next = model.schemas[current].reference, steps < 64 { (current, steps) = (next, steps + 1) }
    return current
  }
}

extension Model {
  var hasSeveralFiles: Bool { schemas.all.contains { $0.provenance.isElsewhere } || operations.contains { $0.hasPartsElsewhere } }
}

extension Provenance {
  /// True in a file that is not the root document.
  var isElsewhere: Bool { pointer.utf8.first != 0x23 }
}

extension Operation {
  fileprivate var hasPartsElsewhere: Bool {
    responses.contains { $0.provenance.isElsewhere } || parameters.contains { $0.provenance.isElsewhere }
      || requestBody?.provenance.isElsewhere == true
  }
}
