/// A type where it is used, with the checks that belong to this use.
public struct TypeUse: Sendable, Equatable {
  public var shape: Shape
  /// True when `null` is a value too.
  public var isNullable = false
  public var checks = Checks()
  /// The schema at the place of use; nil for types that stand for no schema.
  public var schema: SchemaID?

  public indirect enum Shape: Sendable, Equatable {
    case null
    case boolean
    case integer(IntegerWidth)
    case number
    /// A number held exactly.
    case decimal
    case string(StringForm)
    /// Any JSON value.
    case any
    case array(TypeUse)
    case dictionary(TypeUse)
    case named(TypeID)
    /// One string or integer, the only value: of a member that must be there, or of an alternative.
    case constant(JSONLiteral)
  }

  public init(_ shape: Shape, isNullable: Bool = false, schema: SchemaID? = nil) {
    self.shape = shape
    self.isNullable = isNullable
    self.schema = schema
  }
}

extension TypeUse {
  /// The only value, when there is only one.
  public var constant: JSONLiteral? { if case .constant(let value) = shape { value } else { nil } }
}

/// `format` of an integer.
public enum IntegerWidth: Sendable, Equatable { case word, int32, int64 }

/// How the text of a string is understood.
public enum StringForm: Sendable, Equatable {
  case text
  case uuid
  case dateTime
  case date
  /// Base64 (`format: byte`, `contentEncoding: base64`).
  case base64
  /// A number in decimal digits, held exactly.
  case decimal
}

/// The keywords that a reader checks while it reads.
public struct Checks: Sendable, Equatable {
  public var minLength: Int?
  public var maxLength: Int?
  public var pattern: String?
  /// A format that only validates; one that changes the type is in `StringForm`.
  public var format: String?
  /// Bounds of integers, inclusive.
  public var minimumInteger: Int?
  public var maximumInteger: Int?
  public var multipleOfInteger: Int?
  /// Bounds of other numbers, as written.
  public var minimum: String?
  public var maximum: String?
  public var exclusiveMinimum: String?
  public var exclusiveMaximum: String?
  public var multipleOf: String?
  public var minItems: Int?
  public var maxItems: Int?
  public var uniqueItems = false
  public var minProperties: Int?
  public var maxProperties: Int?
  /// True when keywords remain that only the complete validator checks.
  public var needsValidator = false
  public init() {}
  public var isEmpty: Bool { self == Checks() }
}
