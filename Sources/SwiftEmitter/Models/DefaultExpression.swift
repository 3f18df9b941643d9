import ContractModel

extension SwiftContext {
  /// A `default` as a Swift expression; nil when there is none, or it does not fit the type (the member is then optional).
  func defaultExpression(_ literal: JSONLiteral?, for use: TypeUse) -> String? {
    guard let literal else { return nil }
    let use = underlying(use)
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

  private func fits(_ value: Int, _ width: IntegerWidth) -> Bool { width != .int32 || Int32(exactly: value) != nil }

  private func enumerationCase(_ id: TypeID, _ literal: JSONLiteral) -> String? {
    guard case .enumeration(let enumeration) = model.types[id].kind else { return nil }
    let value = enumeration.isInteger ? literal.intValue.map { JSONLiteral.number(String($0)) } : literal
    guard let index = enumeration.values.firstIndex(where: { $0.literal == value }) else { return nil }
    return "." + SwiftIdentifier.quoted(names.members[id.index][index])
  }
}
