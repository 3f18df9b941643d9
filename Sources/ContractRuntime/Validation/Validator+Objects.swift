import ContractPattern

extension Validator {
  /// Sections 10.3.2 of core and 6.5 of validation.
  mutating func check(_ object: JSONObject, _ keywords: ObjectKeywords, _ evaluated: Evaluated?) -> Bool {
    var isValid = checkPresence(object, keywords)
    for member in object.members {
      if !isValid && isSilent { return false }
      isValid = checkMember(member, keywords, evaluated) && isValid
    }
    return isValid
  }

  private mutating func checkPresence(_ object: JSONObject, _ keywords: ObjectKeywords) -> Bool {
    var isValid = true
    for name in keywords.required where object[name] == nil { isValid = fail(.required, at: .member(name)) }
    if let bound = keywords.minProperties, object.count < bound { isValid = fail(.tooFewMembers(bound)) }
    if let bound = keywords.maxProperties, object.count > bound { isValid = fail(.tooManyMembers(bound)) }
    for (trigger, names) in keywords.dependentRequired where object[trigger] != nil {
      for name in names where object[name] == nil { isValid = fail(.requiredBy(trigger), at: .member(name)) }
    }
    return isValid
  }

  private mutating func checkMember(_ member: JSONObject.Member, _ keywords: ObjectKeywords, _ evaluated: Evaluated?) -> Bool {
    var isValid = true
    if let schema = keywords.propertyNames, !probe(schema, .string(member.name), nil) {
      isValid = fail(.memberName, at: .member(member.name))
    }
    var isKnown = false
    let name = NameBytes(text: member.name)
    if let schema = keywords.properties[name] {
      isKnown = true
      isValid = descend(.member(member.name), schema, member.value) && isValid
    }
    for (pattern, schema) in keywords.patternProperties where pattern.matches(member.name) {
      isKnown = true
      isValid = descend(.member(member.name), schema, member.value) && isValid
    }
    if !isKnown, let schema = keywords.additionalProperties {
      isKnown = true
      isValid = additional(member, schema) && isValid
    }
    if isKnown { evaluated?.members.insert(name) }
    return isValid
  }

  /// A schema for members that no other keyword knows; `false` means that there must be none.
  mutating func additional(_ member: JSONObject.Member, _ schema: SchemaNode) -> Bool {
    if schema.boolean == false { return fail(.unknownMember, at: .member(member.name)) }
    return descend(.member(member.name), schema, member.value)
  }
}
