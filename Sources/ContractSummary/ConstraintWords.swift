import ContractModel

extension TypeWords {
  /// The keywords beside a type, each in a few words: `1 to 200 characters`, `matches ^[a-z]+$`.
  public func constraints(_ checks: Checks) -> [String] {
    var words: [String] = []
    words += range(checks.minLength, checks.maxLength, one: "character", many: "characters")
    words += numbers(checks)
    words += range(checks.minItems, checks.maxItems, one: "item", many: "items")
    if checks.uniqueItems { words.append("all different") }
    words += range(checks.minProperties, checks.maxProperties, one: "member", many: "members")
    if let format = checks.format { words.append("format \(format)") }
    if let pattern = checks.pattern { words.append("matches \(pattern)") }
    if checks.needsValidator { words.append("further conditions") }
    return words
  }

  private func range(_ least: Int?, _ most: Int?, one: String, many: String) -> [String] {
    switch (least, most) {
    case (nil, nil): []
    case (let least?, nil): ["at least \(least) \(least == 1 ? one : many)"]
    case (nil, let most?): ["at most \(most) \(most == 1 ? one : many)"]
    case (let least?, let most?) where least == most: ["\(least) \(least == 1 ? one : many)"]
    case (let least?, let most?): ["\(least) to \(most) \(many)"]
    }
  }

  private func numbers(_ checks: Checks) -> [String] {
    let bounds: [(sign: String, bound: String?)] = [
      ("≥", checks.minimumInteger.map(String.init) ?? checks.minimum), (">", checks.exclusiveMinimum),
      ("≤", checks.maximumInteger.map(String.init) ?? checks.maximum), ("<", checks.exclusiveMaximum),
      ("multiple of", checks.multipleOfInteger.map(String.init) ?? checks.multipleOf),
    ]
    return bounds.compactMap { sign, bound in bound.map { "\(sign) \($0)" } }
  }
}
