import ContractModel

extension SwiftContext {
  /// A `default` as a Swift expression; nil when there is none, or it does not fit the type (the member is then optional).
  func defaultExpression(_ literal: JSONLiteral?, for use: TypeUse) -> String? {
    guard let literal else { return nil }
    let use = underlying(use)
    guard isWithin(use.checks, literal) else { return nil }
    switch (use.shape, literal) {
    case (.boolean, .boolean(let value)): return value ? "true" : "false"
    case (.integer(let width), .number): return literal.intValue.flatMap { fits($0, width) ? String($0) : nil }
    case (.number, .number(let text)): return Double(text).flatMap { $0.isFinite ? SwiftLiteral.double(text) : nil }
    case (.string(.text), .string(let text)): return SwiftLiteral.string(text)
    case (.array(let element), .array(let items)):
      let values = items.compactMap { defaultExpression($0, for: element) }
      return values.count == items.count ? "[" + values.joined(separator: ", ") + "]" : nil
    case (.named(let id), _): return enumerationCase(id, literal)
    default: return nil
    }
  }

  /// A default that its own schema refuses would make what is written invalid.
  private func isWithin(_ checks: Checks, _ literal: JSONLiteral) -> Bool {
    switch literal {
    case .string(let text):
      let length = text.unicodeScalars.count
      return length >= checks.minLength ?? 0 && length <= checks.maxLength ?? .max
    case .number(let text):
      guard let value = Double(text) else { return false }
      let lower = checks.minimumInteger.map(Double.init) ?? checks.minimum.flatMap(Double.init) ?? -.infinity
      let upper = checks.maximumInteger.map(Double.init) ?? checks.maximum.flatMap(Double.init) ?? .infinity
      return value >= lower && value <= upper
    case .array(let items): return items.count >= checks.minItems ?? 0 && items.count <= checks.maxItems ?? .max
    case .null, .boolean, .object: return true
    }
  }

  private func fits(_ value: Int, _ width: IntegerWidth) -> Bool { width != .int32 || Int32(exactly: value) != nil }

  private func enumerationCase(_ id: TypeID, _ literal: JSONLiteral) -> String? {
    guard case .enumeration(let enumeration) = model.types[id].kind else { return nil }
    let value = enumeration.isInteger ? literal.intValue.map { JSONLiteral.number(String($0)) } : literal
    guard let index = enumeration.values.firstIndex(where: { $0.literal == value }) else { return nil }
    return "." + SwiftIdentifier.quoted(names.members[id.index][index])
  }
}
