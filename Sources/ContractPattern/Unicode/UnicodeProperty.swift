import Synchronization

/// A property that `\p{…}` can name: a general category or one of the binary properties of ECMA-262, tables 67 and 68.
struct UnicodeProperty: Hashable, Sendable {
  /// The canonical short name of a category group (`L`, `Lu`), or the long name of a binary property.
  let name: String

  /// Nil when there is no such property, or no support for it.
  init?(name: String) {
    guard let canonical = UnicodeProperty.aliases[name] ?? UnicodeProperty.binaryAliases[name] else { return nil }
    self.name = canonical
  }

  /// A value of `General_Category`.
  init?(category: String) {
    guard let canonical = UnicodeProperty.aliases[category] else { return nil }
    name = canonical
  }

  private static let cache = Mutex<[UnicodeProperty: ScalarSet]>([:])

  /// The scalars that have the property. The first use looks at every scalar there is, some milliseconds; the result is kept.
  var scalars: ScalarSet {
    if let known = UnicodeProperty.cache.withLock({ $0[self] }) { return known }
    let computed = compute()
    UnicodeProperty.cache.withLock { $0[self] = computed }
    return computed
  }

  private func compute() -> ScalarSet {
    switch name {
    case "Any": return .all
    case "ASCII": return ScalarSet([ScalarSet.Span(lower: 0, upper: 0x7F)])
    case "Assigned": return scan { $0.generalCategory != .unassigned }
    default: break
    }
    if let test = UnicodeProperty.binaryTests[name] { return scan(test) }
    let categories = UnicodeProperty.categories(of: name)
    let found = scan { categories.contains($0.generalCategory) }
    return categories.contains(.surrogate) ? found.union(ScalarSet([ScalarSet.Span(lower: 0xD800, upper: 0xDFFF)])) : found
  }

  private func scan(_ test: (Unicode.Scalar.Properties) -> Bool) -> ScalarSet {
    var spans: [ScalarSet.Span] = []
    var start: UInt32?
    for value in 0...ScalarSet.last {
      let has = Unicode.Scalar(value).map { test($0.properties) } ?? false
      if has {
        if start == nil { start = value }
      } else if let first = start {
        spans.append(ScalarSet.Span(lower: first, upper: value - 1))
        start = nil
      }
    }
    if let start { spans.append(ScalarSet.Span(lower: start, upper: ScalarSet.last)) }
    return ScalarSet(spans)
  }
}
