import ContractModel

extension SwiftContext {
  /// The Swift type of a use, null included: `[String?]`, `Ticket`.
  func spelling(_ use: TypeUse) -> String { isNullable(use) ? plainSpelling(use) + "?" : plainSpelling(use) }

  /// The Swift type of a use without null.
  func plainSpelling(_ use: TypeUse) -> String {
    switch use.shape {
    case .null, .any: "JSONValue"
    case .boolean: "Bool"
    case .integer(.word): "Int"
    case .integer(.int32): "Int32"
    case .integer(.int64): "Int64"
    case .number: "Double"
    case .decimal: "Decimal"
    case .string(.text): "String"
    case .string(.uuid): "UUID"
    case .string(.dateTime): "DateTime"
    case .string(.date): "CalendarDate"
    case .string(.base64): "Base64Data"
    case .string(.decimal): "DecimalText"
    case .array(let element): "[" + spelling(element) + "]"
    case .dictionary(let value): "[String: " + spelling(value) + "]"
    case .named(let id): names[id]
    case .constant(let value): value.stringValue == nil ? "Int" : "String"
    }
  }

  /// How a member is held: its value, an optional, or three states.
  func storage(of property: Property) -> Storage {
    let isNullable = isNullable(property.type)
    if property.isRequired { return isNullable ? .nullable : .value }
    if isNullable { return .presence }
    if let value = defaultExpression(property.defaultValue, for: property.type) { return .defaulted(value) }
    return .optional
  }

  func spelling(_ property: Property) -> String {
    let plain = plainSpelling(property.type)
    switch storage(of: property) {
    case .value, .defaulted: return plain
    case .nullable, .optional: return plain + "?"
    case .presence: return "Presence<" + plain + ">"
    }
  }
}

/// How a member of a record is held.
enum Storage: Equatable {
  /// Always there.
  case value
  /// Always there, perhaps null.
  case nullable
  /// There or not.
  case optional
  /// Not there, null, or a value.
  case presence
  /// When not there, this value.
  case defaulted(String)
}
