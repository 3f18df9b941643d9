extension Schema {
  /// The values of `enum` or `const` in the sense that their author meant: a value that contradicts `type` is read as the type says when
  /// its text allows it (`type: string, enum: [1.0]`), and null joins the values of a nullable schema. Nil when there is neither keyword.
  public var effectiveEnumeration: [JSONLiteral]? {
    guard let values = enumeration ?? constant.map({ [$0] }) else { return nil }
    var result = values.map(coerced)
    if isMarkedNullable, !result.contains(.null) { result.append(.null) }
    return result
  }

  /// True when a value of `enum` or `const` is not of a type that `type` lets through.
  public var hasContradictingValues: Bool {
    guard !kinds.isEmpty, let values = enumeration ?? constant.map({ [$0] }) else { return false }
    return values.contains { !admits($0) }
  }

  /// Whether `type` lets a value of `enum` through; null is always let through.
  public func admits(_ value: JSONLiteral) -> Bool { value == .null || isLetThrough(value.kind) }

  private func coerced(_ value: JSONLiteral) -> JSONLiteral {
    guard !kinds.isEmpty, value != .null, !isLetThrough(value.kind) else { return value }
    switch value {
    case .number(let text) where kinds.contains(.string): return .string(text)
    case .boolean(let flag) where kinds.contains(.string): return .string(flag ? "true" : "false")
    case .string(let text) where kinds.contains(.integer) && Int(text) != nil: return .number(text)
    case .string(let text) where kinds.contains(.number) && Double(text)?.isFinite == true: return .number(text)
    case .string("true") where kinds.contains(.boolean): return .boolean(true)
    case .string("false") where kinds.contains(.boolean): return .boolean(false)
    default: return value
    }
  }

  private func isLetThrough(_ kind: JSONKinds) -> Bool {
    kinds.isEmpty || kinds.contains(kind) || (kind == .integer && kinds.contains(.number))
  }
}
