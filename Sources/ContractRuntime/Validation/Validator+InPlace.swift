extension Validator {
  /// Keywords that apply other schemas to the same value: references and sections 10.2 of core.
  mutating func applyInPlace(_ node: SchemaNode, _ value: JSONValue, _ evaluated: Evaluated?) -> Bool {
    var isValid = true
    if let target = node.reference { isValid = applyMerging(target, value, evaluated) }
    if let reference = node.dynamicReference { isValid = applyMerging(dynamicTarget(reference), value, evaluated) && isValid }
    for schema in node.allOf {
      if !isValid && isSilent { return false }
      isValid = applyMerging(schema, value, evaluated) && isValid
    }
    if !isValid && isSilent { return false }
    if let discriminator = node.discriminator {
      isValid = checkDiscriminated(discriminator, value, evaluated) && isValid
    } else {
      if !node.anyOf.isEmpty { isValid = checkAny(node.anyOf, value, evaluated) && isValid }
      if !node.oneOf.isEmpty { isValid = checkOne(node.oneOf, value, evaluated) && isValid }
    }
    if let schema = node.not, probe(schema, value, nil) { isValid = fail(.notMatched) }
    isValid = checkCondition(node, value, evaluated) && isValid
    return checkDependents(node, value, evaluated) && isValid
  }

  /// Applies a schema and takes over what it looked at only if the value matches.
  private mutating func applyMerging(_ node: SchemaNode, _ value: JSONValue, _ evaluated: Evaluated?) -> Bool {
    guard let evaluated else { return apply(node, to: value, nil) }
    let inner = Evaluated()
    guard apply(node, to: value, inner) else { return false }
    evaluated.merge(inner)
    return true
  }

  private mutating func probeMerging(_ node: SchemaNode, _ value: JSONValue, _ evaluated: Evaluated?) -> Bool {
    guard let evaluated else { return probe(node, value, nil) }
    let inner = Evaluated()
    guard probe(node, value, inner) else { return false }
    evaluated.merge(inner)
    return true
  }

  /// Section 8.2.3.2: the outermost resource on the way that has the anchor.
  private func dynamicTarget(_ reference: DynamicReference) -> SchemaNode {
    guard let anchor = reference.anchor else { return reference.target }
    return scope.lazy.compactMap { $0.dynamicNodes[anchor] }.first ?? reference.target
  }

  private mutating func checkCondition(_ node: SchemaNode, _ value: JSONValue, _ evaluated: Evaluated?) -> Bool {
    guard let condition = node.condition else { return true }
    let branch = probeMerging(condition, value, evaluated) ? node.then : node.otherwise
    return branch.map { applyMerging($0, value, evaluated) } ?? true
  }

  private mutating func checkDependents(_ node: SchemaNode, _ value: JSONValue, _ evaluated: Evaluated?) -> Bool {
    guard case .object(let object) = value, let dependents = node.object?.dependentSchemas else { return true }
    var isValid = true
    for (name, schema) in dependents where object[name] != nil { isValid = applyMerging(schema, value, evaluated) && isValid }
    return isValid
  }

  /// Section 11: what no other keyword has looked at.
  mutating func applyUnevaluated(_ node: SchemaNode, _ value: JSONValue, _ evaluated: Evaluated?) -> Bool {
    guard let evaluated else { return true }
    var isValid = true
    if case .array(let items) = value, let schema = node.array?.unevaluatedItems {
      for index in items.indices where index >= evaluated.itemCount && !evaluated.items.contains(index) {
        isValid =
          (schema.boolean == false ? fail(.unknownItem, at: .element(index)) : descend(.element(index), schema, items[index])) && isValid
      }
      evaluated.itemCount = items.count
    }
    if case .object(let object) = value, let schema = node.object?.unevaluatedProperties {
      for member in object.members where !evaluated.allMembers && !evaluated.members.contains(NameBytes(text: member.name)) {
        isValid = additional(member, schema) && isValid
      }
      evaluated.allMembers = true
    }
    return isValid
  }

  // MARK: - Alternatives

  private mutating func checkAny(_ alternatives: [SchemaNode], _ value: JSONValue, _ evaluated: Evaluated?) -> Bool {
    var isValid = false
    for schema in alternatives {
      if probeMerging(schema, value, evaluated) { isValid = true }
      // What later alternatives look at matters only to `unevaluated…`.
      if isValid && evaluated == nil { return true }
    }
    return isValid || failClosest(alternatives, value)
  }

  private mutating func checkOne(_ alternatives: [SchemaNode], _ value: JSONValue, _ evaluated: Evaluated?) -> Bool {
    var matches = 0
    for schema in alternatives where probeMerging(schema, value, evaluated) { matches += 1 }
    if matches == 1 { return true }
    return matches > 1 ? fail(.ambiguous) : failClosest(alternatives, value)
  }

  private mutating func checkDiscriminated(_ discriminator: Discriminator, _ value: JSONValue, _ evaluated: Evaluated?) -> Bool {
    guard case .object(let object) = value else { return fail(.type(.object, found: value.kind)) }
    let values = discriminator.alternatives.map { JSONValue.string($0.value) }
    let found = object[discriminator.name]
    let alternative = discriminator.alternatives.first { found?.string?.isSameText($0.value) == true }?.schema
    let fallback = found == nil || found?.string != nil ? discriminator.fallback : nil
    guard let schema = alternative ?? fallback else { return fail(.discriminator(values), at: .member(discriminator.name)) }
    return applyMerging(schema, value, evaluated)
  }

  private mutating func failClosest(_ alternatives: [SchemaNode], _ value: JSONValue) -> Bool {
    guard !isSilent else { return false }
    let found = alternatives.map {
      ClosestAlternative.Candidate(issues: issues(of: $0, value), matchingConstants: $0.matchingConstants(value))
    }
    if let closest = ClosestAlternative.issues(found, at: path.pointer) {
      note(closest)
    } else {
      _ = fail(.noMatch(alternatives.map(\.types)))
    }
    return false
  }
}
