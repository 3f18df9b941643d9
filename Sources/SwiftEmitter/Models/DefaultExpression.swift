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
    case (.decimal, .number(let text)) where isDecimal(text): return "Decimal(generated: " + SwiftLiteral.string(text) + ")"
    case (.string(.decimal), .string(let text)) where isDecimal(text): return "DecimalText(generated: " + SwiftLiteral.string(text) + ")"
    case (.string(.text), .string(let text)): return SwiftLiteral.string(text)
    case (.array(let element), .array(let items)):
      let values = items.compactMap { defaultExpression($0, for: element) }
      return values.count == items.count ? "[" + values.joined(separator: ", ") + "]" : nil
    case (.dictionary(let element), .object(let members)): return dictionary(members, element)
    case (.named(let id), .object(let members)): return recordExpression(id, members)
    case (.named(let id), _): return enumerationCase(id, literal)
    default: return nil
    }
  }

  private func dictionary(_ members: [JSONLiteral.Member], _ element: TypeUse) -> String? {
    let values = members.compactMap { member in
      defaultExpression(member.value, for: element).map { SwiftLiteral.string(member.name) + ": " + $0 }
    }
    guard values.count == members.count, Set(members.map(\.name)).count == members.count else { return nil }
    return values.isEmpty ? "[:]" : "[" + values.joined(separator: ", ") + "]"
  }

  /// A record by its memberwise initializer; the members that the literal does not name take what the initializer gives them.
  private func recordExpression(_ id: TypeID, _ members: [JSONLiteral.Member]) -> String? {
    recordArguments(id, members).map { names[id] + "(" + $0.joined(separator: ", ") + ")" }
  }

  /// The arguments of a record's memberwise initializer; nil when one of the members has no literal, or one that must be there is missing.
  func recordArguments(_ id: TypeID, _ members: [JSONLiteral.Member]) -> [String]? {
    guard case .record(let record) = model.types[id].kind, !isRecursive(id) else { return nil }
    let known = Set(record.properties.map(\.wireName))
    guard members.allSatisfy({ known.contains($0.name) }) else { return nil }
    var arguments: [String] = []
    for (index, property) in record.properties.enumerated() where property.type.constant == nil {
      let label = SwiftIdentifier.quoted(names.members[id.index][index]) + ": "
      guard let value = members.last(where: { $0.name == property.wireName })?.value else {
        if property.isRequired, defaultExpression(property.constantValue, for: property.type) == nil { return nil }
        continue
      }
      guard let expression = memberExpression(value, property) else { return nil }
      arguments.append(label + expression)
    }
    return arguments
  }

  private func memberExpression(_ value: JSONLiteral, _ property: Property) -> String? {
    let isPresence = isNullable(property.type) && !property.isRequired
    if value == .null { return isPresence ? ".null" : isNullable(property.type) ? "nil" : nil }
    return defaultExpression(value, for: property.type).map { isPresence ? ".value(\($0))" : $0 }
  }

  /// Whether a value of the type may hold another of it: a default inside it would have no end.
  private func isRecursive(_ id: TypeID) -> Bool {
    var seen: Set<TypeID> = []
    var queue = partTypes(of: id)
    while let next = queue.popLast() {
      if next == id { return true }
      if seen.insert(next).inserted { queue += partTypes(of: next) }
    }
    return false
  }

  private func partTypes(of id: TypeID) -> [TypeID] {
    switch model.types[id].kind {
    case .record(let record): record.properties.flatMap { named($0.type) }
    case .union(let union): union.cases.flatMap { named($0.type) }
    case .alias(let use), .wrapper(let use): named(use)
    case .enumeration, .pending: []
    }
  }

  private func named(_ use: TypeUse) -> [TypeID] {
    switch use.shape {
    case .named(let id): [id]
    case .array(let element), .dictionary(let element): named(element)
    default: []
    }
  }

  /// A default that breaks what several schemas say together would make what is written invalid; one schema alone has been checked.
  private func isWithin(_ checks: Checks, _ literal: JSONLiteral) -> Bool {
    switch literal {
    case .string(let text):
      let length = text.unicodeScalars.count
      return length >= checks.minLength ?? 0 && length <= checks.maxLength ?? .max
    case .number(let text):
      guard let value = Double(text) else { return false }
      let lower = checks.minimumInteger.map(Double.init) ?? checks.minimum.flatMap(Double.init) ?? -.infinity
      let upper = checks.maximumInteger.map(Double.init) ?? checks.maximum.flatMap(Double.init) ?? .infinity
      let isAbove = checks.exclusiveMinimum.flatMap { Double($0) }.map { value > $0 } ?? true
      let isBelow = checks.exclusiveMaximum.flatMap { Double($0) }.map { value < $0 } ?? true
      let isMultiple = checks.multipleOfInteger.map { divisor in literal.intValue?.isMultiple(of: divisor) == true } ?? true
      return value >= lower && value <= upper && isAbove && isBelow && isMultiple
    case .array(let items): return items.count >= checks.minItems ?? 0 && items.count <= checks.maxItems ?? .max
    case .null, .boolean, .object: return true
    }
  }

  private func fits(_ value: Int, _ width: IntegerWidth) -> Bool { width != .int32 || Int32(exactly: value) != nil }

  /// Whether the text is a plain number of so few digits that a decimal holds it.
  private func isDecimal(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isPlain = parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
    let hasLeadingZero = digits.first == UInt8(ascii: "0") && parts[0].count > 1
    return isPlain && !hasLeadingZero && digits.count <= 39 && text.utf8.count - digits.count <= 1
  }

  private func enumerationCase(_ id: TypeID, _ literal: JSONLiteral) -> String? {
    guard case .enumeration(let enumeration) = model.types[id].kind else { return nil }
    let value = enumeration.isInteger ? literal.intValue.map { JSONLiteral.number(String($0)) } : literal
    guard let index = enumeration.values.firstIndex(where: { $0.literal == value }) else { return nil }
    return "." + SwiftIdentifier.quoted(names.members[id.index][index])
  }
}
