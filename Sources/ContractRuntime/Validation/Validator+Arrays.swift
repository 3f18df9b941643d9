extension Validator {
  /// Sections 10.3.1 of core and 6.4 of validation.
  mutating func check(_ items: [JSONValue], _ keywords: ArrayKeywords, _ evaluated: Evaluated?) -> Bool {
    var isValid = checkCounts(items, keywords)
    if !isValid && isSilent { return false }
    let prefix = min(keywords.prefixItems.count, items.count)
    for index in 0..<prefix {
      isValid = descend(.element(index), keywords.prefixItems[index], items[index]) && isValid
      if !isValid && isSilent { return false }
    }
    if !keywords.prefixItems.isEmpty { evaluated?.itemCount = max(evaluated?.itemCount ?? 0, prefix) }
    if let schema = keywords.items {
      for index in prefix..<items.count {
        isValid = descend(.element(index), schema, items[index]) && isValid
        if !isValid && isSilent { return false }
      }
      evaluated?.itemCount = items.count
    }
    return checkContains(items, keywords, evaluated) && isValid
  }

  private mutating func checkCounts(_ items: [JSONValue], _ keywords: ArrayKeywords) -> Bool {
    var isValid = true
    if let bound = keywords.minItems, items.count < bound { isValid = fail(.tooFewItems(bound)) }
    if let bound = keywords.maxItems, items.count > bound { isValid = fail(.tooManyItems(bound)) }
    if keywords.uniqueItems, Set(items).count != items.count { isValid = fail(.notUnique) }
    return isValid
  }

  private mutating func checkContains(_ items: [JSONValue], _ keywords: ArrayKeywords, _ evaluated: Evaluated?) -> Bool {
    guard let schema = keywords.contains else { return true }
    var count = 0
    for (index, item) in items.enumerated() where probe(schema, item, nil) {
      count += 1
      evaluated?.items.insert(index)
    }
    var isValid = true
    let minimum = keywords.minContains ?? 1
    if count < minimum { isValid = fail(.tooFewMatches(minimum)) }
    if let maximum = keywords.maxContains, count > maximum { isValid = fail(.tooManyMatches(maximum)) }
    return isValid
  }
}
