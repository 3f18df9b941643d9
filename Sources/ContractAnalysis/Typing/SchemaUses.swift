import ContractDiagnostics
import ContractModel
import YAMLTree

extension Typing {
  /// The type of a schema where it is used.
  func use(of id: SchemaID, place: Place) -> TypeUse {
    let target = model.schemas.resolve(id)
    if target != id { return useOfReference(from: id, to: target) }
    if let known = declared[id] { return namedUse(known, id) }
    if let known = uses[id] { return known }
    var use = useOfInline(id, place: place)
    use.schema = id
    uses[id] = use
    return use
  }

  private func useOfReference(from id: SchemaID, to target: SchemaID) -> TypeUse {
    let type = declared[target] ?? declareTarget(target)
    var use = namedUse(type, target)
    use.schema = id
    if isMarkedNullable(id) { use.isNullable = true }
    return use
  }

  private func namedUse(_ type: TypeID, _ schema: SchemaID) -> TypeUse {
    TypeUse(.named(type), isNullable: isNullable(schema), schema: schema)
  }

  /// A `$ref` may lead anywhere: into another file, into the inside of a component. Such a target gets a name of its own.
  private func declareTarget(_ target: SchemaID) -> TypeID {
    let name = model.schemas[target].givenName ?? targetName(target)
    let id = model.types.append(TypeDeclaration(name: name, owner: .module, schema: target))
    declared[target] = id
    pendingTargets.append(id)
    return id
  }

  /// A copy is called after what it was made of and what it is for: `Ticket input`, `Pet base`.
  private func targetName(_ target: SchemaID) -> String {
    let pointer = model.schemas[target].provenance.pointer
    guard let origin = model.schemas[target].origin else { return TargetNames.name(for: pointer) }
    let base = declared[origin].map { model.types[$0].name } ?? TargetNames.name(for: model.schemas[origin].provenance.pointer)
    return base + " " + (pointer.split(separator: "/").last.map(String.init) ?? "")
  }

  private func useOfInline(_ id: SchemaID, place: Place) -> TypeUse {
    guard needsDeclaration(id) else { return plainUse(of: id, place: place) }
    let type = model.types.append(TypeDeclaration(name: model.schemas[id].givenName ?? place.name, owner: place.owner, schema: id))
    declared[id] = type
    begun.insert(type)
    model.types[type].documentation = documentation(of: id)
    guard let kind = declaration(of: id, as: type) else { preconditionFailure("needsDeclaration and declaration disagree") }
    model.types[type].kind = kind
    return namedUse(type, id)
  }

  /// Whether `declaration(of:as:)` has an answer.
  func needsDeclaration(_ id: SchemaID) -> Bool {
    switch nature(of: id) {
    case .record, .enumeration, .union: true
    case .wraps(let inner, let narrowed): !narrowed && isOwn(inner) && needsDeclaration(inner)
    case .plain, .value, .contradictory: false
    }
  }

  /// Whether a schema stands inside the one that wraps it, so that no other name is known for it.
  private func isOwn(_ inner: SchemaID) -> Bool {
    declared[inner] == nil && model.schemas[inner].componentName == nil && model.schemas.resolve(inner) == inner
  }

  /// What is declared for a schema that cannot be said without a name; nil for all others.
  func declaration(of id: SchemaID, as type: TypeID) -> TypeDeclaration.Kind? {
    switch nature(of: id) {
    case .record(let layers): .record(impliedRecord(of: layers, at: id, as: type))
    case .enumeration(let enumeration): .enumeration(enumeration)
    case .union(let union): .union(self.union(of: union, at: id, as: type))
    case .wraps(let inner, let narrowed): !narrowed && isOwn(inner) ? declaration(of: inner, as: type) : nil
    case .plain, .value, .contradictory: nil
    }
  }

  private func impliedRecord(of layers: [Layer], at id: SchemaID, as type: TypeID) -> Record {
    imply(.object, at: id)
    return record(of: layers, at: id, as: type)
  }

  /// The type of a schema that needs no declaration.
  func plainUse(of id: SchemaID, place: Place) -> TypeUse {
    switch nature(of: id) {
    case .wraps(let inner, let narrowed):
      var use = self.use(of: inner, place: place)
      use.schema = id
      if isNullable(id) { use.isNullable = true }
      if narrowed { use.checks.needsValidator = true }
      return use
    case .value(let kind):
      var use = TypeUse(kind == .string ? .string(.text) : kind == .integer ? .integer(.word) : kind == .number ? .number : .boolean)
      use.isNullable = isNullable(id)
      return checked(use, against: id)
    case .contradictory:
      diagnostics.warning(
        .contradictoryComposition, "the parts of this schema are of types that exclude each other, so no value is valid",
        at: model.schemas[id].provenance.span, help: "use oneOf for alternatives")
      return checked(TypeUse(.any), against: id)
    case .plain, .record, .enumeration, .union:
      let use = valueUse(of: id, place: place)
      return isComposed(model.schemas[id]) ? checked(use, against: id) : use
    }
  }

  private func checked(_ use: TypeUse, against id: SchemaID) -> TypeUse {
    var use = use
    use.schema = id
    use.checks.needsValidator = true
    return use
  }

  /// Whether a schema combines others that say something.
  func isComposed(_ schema: Schema) -> Bool {
    let parts = schema.allOf + schema.oneOf + schema.anyOf + (schema.reference.map { [$0] } ?? [])
    return parts.contains { !isAnnotationOnly($0) }
  }
}

/// Names for reference targets that are no components.
enum TargetNames {
  /// From a pointer: `#/components/schemas/Order/properties/state` gives `Order state`, `models/pet.yaml#` gives `pet`.
  static func name(for pointer: String) -> String {
    let halves = pointer.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let tokens = halves.count > 1 ? JSONPointer.tokens(of: String(halves[1])) ?? [] : []
    let skipped: Set<String> = [
      "components", "schemas", "properties", "definitions", "$defs", "allOf", "oneOf", "anyOf", "paths", "content", "schema",
      "application/json",
    ]
    let telling = tokens.filter { !$0.isEmpty && !skipped.contains($0) && Int($0) == nil }
    if !telling.isEmpty { return telling.joined(separator: " ") }
    let file = halves.first?.split(separator: "/").last.map(String.init) ?? ""
    return file.split(separator: ".").first.map(String.init) ?? "Schema"
  }
}
