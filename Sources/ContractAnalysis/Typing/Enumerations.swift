import ContractConfiguration
import ContractModel

extension Typing {
  /// The enumeration of a schema whose values are all strings or all integers (null aside); nil for any other.
  func enumeration(of id: SchemaID) -> Enumeration? {
    let schema = model.schemas[id]
    guard let all = schema.effectiveEnumeration, schema.allOf.isEmpty, schema.reference == nil else { return nil }
    let values = all.filter { $0 != .null }
    guard !values.isEmpty else { return nil }
    let kinds = values.reduce(into: JSONKinds()) { $0.formUnion($1.kind) }
    let isString = kinds == .string && (schema.kinds.isEmpty || schema.kinds.contains(.string))
    let isInteger = kinds == .integer && values.allSatisfy { $0.intValue != nil } && !schema.kinds.contains(.number)
    guard isString || isInteger else { return nil }
    guard schema.kinds.subtracting(.null).names.count <= 1 else { return nil }
    let isOpen = values.count > 1 && isOpen(id, schema)
    if isOpen { opened.insert(id) }
    return Enumeration(values: named(unique(values, isInteger: isInteger), schema), isInteger: isInteger, isOpen: isOpen)
  }

  /// A schema in place that lets one string or integer through: where the value need not be kept, it needs no type of its own.
  func constantUse(of id: SchemaID) -> TypeUse? {
    guard model.schemas.resolve(id) == id, declared[id] == nil, !isNullable(id), model.schemas[id].givenName == nil else { return nil }
    guard case .enumeration(let enumeration) = nature(of: id), enumeration.values.count == 1 else { return nil }
    return TypeUse(.constant(enumeration.values[0].literal), schema: id)
  }

  /// What the schema says wins over the configuration.
  private func isOpen(_ id: SchemaID, _ schema: Schema) -> Bool {
    switch schema.extensions.first(where: { $0.name == "x-contract-enum" })?.value.stringValue {
    case "open": return true
    case "closed": return false
    default: break
    }
    switch configuration.enumerations {
    case .closed: return false
    case .responses: return id.index < inRequests.count && !inRequests[id.index]
    case .open: return true
    }
  }

  /// The values of an opened enumeration are no longer demanded of JSON.
  func open() {
    for id in opened {
      if model.schemas[id].kinds.isEmpty { model.schemas[id].kinds = model.schemas[id].effectiveEnumeration.map(kinds) ?? [] }
      model.schemas[id].enumeration = nil
    }
  }

  private func kinds(_ values: [JSONLiteral]) -> JSONKinds { values.reduce(into: JSONKinds()) { $0.formUnion($1.kind) } }

  private func unique(_ values: [JSONLiteral], isInteger: Bool) -> [JSONLiteral] {
    var seen: Set<JSONLiteral> = []
    var result: [JSONLiteral] = []
    for value in values {
      let value = isInteger ? JSONLiteral.number(String(value.intValue ?? 0)) : value
      if seen.insert(value).inserted { result.append(value) }
    }
    return result
  }

  /// Names and descriptions from the extensions that other generators made common.
  private func named(_ values: [JSONLiteral], _ schema: Schema) -> [Enumeration.Value] {
    let names = ValueTexts(schema, ["x-enum-varnames", "x-enumNames", "x-enum-names"])
    let descriptions = ValueTexts(schema, ["x-enum-descriptions", "x-enumDescriptions"])
    return values.map { Enumeration.Value(literal: $0, suggestedName: names[$0], documentation: descriptions[$0]) }
  }
}
