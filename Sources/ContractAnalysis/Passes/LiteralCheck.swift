import ContractModel
import ContractPattern

/// Whether a value of the document is one that a schema lets through, as far as the common keywords say.
struct LiteralCheck {
  let schemas: SchemaTable

  /// Why the schema refuses the value, in words that follow "the default"; nil when it does not.
  func refusal(of value: JSONLiteral, by id: SchemaID) -> String? { refusal(of: value, by: id, depth: 0) }

  private func refusal(of value: JSONLiteral, by id: SchemaID, depth: Int) -> String? {
    let schema = schemas[id]
    guard depth < 32, schema.boolean == nil else { return nil }
    if let own = ownRefusal(of: value, schema, depth) { return own }
    for part in schema.allOf + (schema.reference.map { [$0] } ?? []) {
      if let reason = refusal(of: value, by: part, depth: depth + 1) { return reason }
    }
    for alternatives in [schema.oneOf, schema.anyOf] where !alternatives.isEmpty {
      if alternatives.allSatisfy({ refusal(of: value, by: $0, depth: depth + 1) != nil }) { return "fits none of the alternatives" }
    }
    return nil
  }

  private func ownRefusal(of value: JSONLiteral, _ schema: Schema, _ depth: Int) -> String? {
    // Many documents say `default: null` of what is merely optional; that says nothing.
    if value == .null { return nil }
    if !schema.kinds.isEmpty, !schema.kinds.contains(value.kind), !(value.kind == .integer && schema.kinds.contains(.number)) {
      return "is not of type " + schema.kinds.names.joined(separator: " or ")
    }
    if let values = schema.effectiveEnumeration, !values.contains(where: { $0.isSame(as: value) }) {
      return "is not one of the values of enum"
    }
    switch value {
    case .string(let text): return refusal(of: text, schema.string)
    case .number(let text): return refusal(of: text, schema.number)
    case .array(let items): return refusal(of: items, schema.array, depth)
    case .object(let members): return refusal(of: members, schema.object, depth)
    case .null, .boolean: return nil
    }
  }

  private func refusal(of text: String, _ constraints: StringConstraints) -> String? {
    let length = text.unicodeScalars.count
    if let minimum = constraints.minLength, length < minimum { return "is shorter than minLength" }
    if let maximum = constraints.maxLength, length > maximum { return "is longer than maxLength" }
    if let source = constraints.pattern, let pattern = try? Pattern(source), !pattern.matches(text) { return "does not match the pattern" }
    return nil
  }

  private func refusal(of text: String, _ constraints: NumberConstraints) -> String? {
    let number = ExactNumber(text)
    func bound(_ text: String?) -> ExactNumber? { text.map { ExactNumber($0) } }
    if let minimum = bound(constraints.minimum), number < minimum { return "is below the minimum" }
    if let maximum = bound(constraints.maximum), number > maximum { return "is above the maximum" }
    if let minimum = bound(constraints.exclusiveMinimum), number <= minimum { return "is not above exclusiveMinimum" }
    if let maximum = bound(constraints.exclusiveMaximum), number >= maximum { return "is not below exclusiveMaximum" }
    if let value = Double(text), let divisor = constraints.multipleOf.flatMap({ Double($0) }), divisor > 0 {
      let quotient = value / divisor
      if (quotient - quotient.rounded()).magnitude > 1e-9 * max(1, quotient.magnitude) { return "is not a multiple of multipleOf" }
    }
    return nil
  }

  private func refusal(of items: [JSONLiteral], _ constraints: ArrayConstraints, _ depth: Int) -> String? {
    if let minimum = constraints.minItems, items.count < minimum { return "has fewer elements than minItems" }
    if let maximum = constraints.maxItems, items.count > maximum { return "has more elements than maxItems" }
    if constraints.uniqueItems, Set(items).count != items.count { return "has an element twice" }
    for (index, item) in items.enumerated() {
      let schema = index < constraints.prefixItems.count ? constraints.prefixItems[index] : constraints.items
      if let schema, refusal(of: item, by: schema, depth: depth + 1) != nil { return "has an element that its schema refuses" }
    }
    return nil
  }

  private func refusal(of members: [JSONLiteral.Member], _ constraints: ObjectConstraints, _ depth: Int) -> String? {
    let names = Set(members.map(\.name))
    if let missing = constraints.required.first(where: { !names.contains($0) }) { return "lacks the required member \(missing)" }
    if let minimum = constraints.minProperties, members.count < minimum { return "has fewer members than minProperties" }
    if let maximum = constraints.maxProperties, members.count > maximum { return "has more members than maxProperties" }
    for member in members {
      guard let property = constraints.properties.first(where: { $0.name == member.name }) else { continue }
      if refusal(of: member.value, by: property.schema, depth: depth + 1) != nil { return "has a member that its schema refuses" }
    }
    return nil
  }
}

extension JSONLiteral {
  /// Whether both are the same value; numbers however written.
  fileprivate func isSame(as other: JSONLiteral) -> Bool {
    if case .number(let one) = self, case .number(let two) = other { return one == two || Double(one) == Double(two) }
    return self == other
  }
}
