import ContractDiagnostics
import ContractModel
import OpenAPIDocument
import YAMLTree

extension Lowering {
  /// A default is a value that its schema accepts, as far as the schema says so itself.
  func checkDefault(_ schema: Schema, _ written: DocumentSchema) {
    guard let value = schema.annotations.defaultValue, let node = written.defaultValue, let reason = schema.refusal(of: value) else {
      return
    }
    diagnostics.warning(
      .defaultValue, "the default \(quoted(value.shown)) \(reason), so it is left out", at: node.span,
      help: "write a default that the schema accepts, or remove it")
  }
}

extension Schema {
  /// Why a value is not valid; nil when it is, or when only what it refers to could tell.
  fileprivate func refusal(of value: JSONLiteral) -> String? {
    if value == .null {
      return kinds.isEmpty || kinds.contains(.null) || isMarkedNullable ? nil : "is null, and the schema is not nullable"
    }
    if !admits(value) { return "is not of type \(kinds.names.joined(separator: ", "))" }
    if let values = effectiveEnumeration, value.kind != .array, !values.contains(value) { return "is not among the values of enum" }
    switch value {
    case .string(let text): return string.refusal(of: text.unicodeScalars.count)
    case .number(let text): return Double(text).flatMap { number.refusal(of: $0) }
    case .array(let items): return array.refusal(of: items.count)
    case .null, .boolean, .object: return nil
    }
  }
}

extension StringConstraints {
  fileprivate func refusal(of length: Int) -> String? {
    if let minLength, length < minLength { return "is shorter than \(minLength)" }
    if let maxLength, length > maxLength { return "is longer than \(maxLength)" }
    return nil
  }
}

extension NumberConstraints {
  fileprivate func refusal(of value: Double) -> String? {
    if let limit = minimum, let number = Double(limit), value < number { return "is less than \(limit)" }
    if let limit = maximum, let number = Double(limit), value > number { return "is greater than \(limit)" }
    if let limit = exclusiveMinimum, let number = Double(limit), value <= number { return "is not greater than \(limit)" }
    if let limit = exclusiveMaximum, let number = Double(limit), value >= number { return "is not less than \(limit)" }
    return nil
  }
}

extension ArrayConstraints {
  fileprivate func refusal(of count: Int) -> String? {
    if let minItems, count < minItems { return "has fewer than \(minItems) items" }
    if let maxItems, count > maxItems { return "has more than \(maxItems) items" }
    return nil
  }
}
