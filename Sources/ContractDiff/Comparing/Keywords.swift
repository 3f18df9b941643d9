import ContractModel

/// The keywords beside a type.
extension Comparison {
  func compareChecks(_ was: Checks, _ now: Checks, _ direction: Direction, _ place: Place) {
    for (name, bound) in Bounds.upper { compareBounds(name, bound(was), bound(now), isUpper: true, direction, place) }
    for (name, bound) in Bounds.lower { compareBounds(name, bound(was), bound(now), isUpper: false, direction, place) }
    for (name, value) in Bounds.opaque { compareOpaque(name, value(was), value(now), direction, place) }
    guard was.uniqueItems != now.uniqueItems else { return }
    let kind: ChangeKind = now.uniqueItems ? .constraintTightened : .constraintRelaxed
    report(
      kind, direction, at: place.subject, now.uniqueItems ? "has items that are all different" : "may have an item twice", old: place.old,
      new: place.new)
  }

  /// A bound that appears, goes, or moves.
  func compareBounds(_ name: String, _ was: String?, _ now: String?, isUpper: Bool, _ direction: Direction, _ place: Place) {
    guard was != now else { return }
    let kind: ChangeKind
    switch (was, now) {
    case (nil, _?): kind = .constraintTightened
    case (_?, nil): kind = .constraintRelaxed
    case (let before?, let after?):
      guard let smaller = NumberOrder.isSmaller(after, than: before) else { return }
      kind = smaller == isUpper ? .constraintTightened : .constraintRelaxed
    case (nil, nil): return
    }
    report(kind, direction, at: place.subject, message(name, was, now), old: place.old, new: place.new)
  }

  /// A keyword of which only presence and equality can be told.
  private func compareOpaque(_ name: String, _ was: String?, _ now: String?, _ direction: Direction, _ place: Place) {
    guard was != now else { return }
    let kind: ChangeKind = was == nil ? .constraintTightened : now == nil ? .constraintRelaxed : .constraintChanged
    report(kind, direction, at: place.subject, message(name, was, now), old: place.old, new: place.new)
  }

  private func message(_ name: String, _ was: String?, _ now: String?) -> String {
    switch (was, now) {
    case (nil, let after?): "has the \(name) \(after)"
    case (let before?, nil): "no longer has the \(name) \(before)"
    case (let before?, let after?): "has the \(name) \(after) instead of \(before)"
    case (nil, nil): ""
    }
  }

  /// Keywords that no reader spells out are compared as they are written; what a difference means cannot be told.
  func compareRareKeywords(_ was: TypeUse, _ now: TypeUse, _ direction: Direction, _ place: Place) {
    guard was.checks.needsValidator || now.checks.needsValidator, let before = old.schema(of: was), let after = new.schema(of: now) else {
      return
    }
    let isAlike =
      (before.not == nil) == (after.not == nil) && (before.condition == nil) == (after.condition == nil)
      && before.array.minContains == after.array.minContains && before.array.maxContains == after.array.maxContains
      && before.array.prefixItems.count == after.array.prefixItems.count
    guard !isAlike else { return }
    report(.rareKeywordsChanged, direction, at: place.subject, "has other conditions", old: place.old, new: place.new)
  }
}

/// The keywords of `Checks` by the way they are compared.
enum Bounds {
  typealias Keyword = (name: String, value: @Sendable (Checks) -> String?)

  static let upper: [Keyword] = [
    ("maxLength", { $0.maxLength.map(String.init) }), ("maxItems", { $0.maxItems.map(String.init) }),
    ("maxProperties", { $0.maxProperties.map(String.init) }), ("maximum", { $0.maximumInteger.map(String.init) ?? $0.maximum }),
    ("exclusiveMaximum", { $0.exclusiveMaximum }),
  ]
  static let lower: [Keyword] = [
    ("minLength", { $0.minLength.map(String.init) }), ("minItems", { $0.minItems.map(String.init) }),
    ("minProperties", { $0.minProperties.map(String.init) }), ("minimum", { $0.minimumInteger.map(String.init) ?? $0.minimum }),
    ("exclusiveMinimum", { $0.exclusiveMinimum }),
  ]
  static let opaque: [Keyword] = [
    ("pattern", { $0.pattern }), ("format", { $0.format }),
    ("multipleOf", { $0.multipleOfInteger.map(String.init) ?? $0.multipleOf }),
  ]
}

/// The order of numbers as documents write them.
enum NumberOrder {
  /// nil when they are equal, or cannot be told apart.
  static func isSmaller(_ left: String, than right: String) -> Bool? {
    if let first = Int(left), let second = Int(right) { return first == second ? nil : first < second }
    guard let first = Double(left), let second = Double(right), first != second else { return nil }
    return first < second
  }
}
