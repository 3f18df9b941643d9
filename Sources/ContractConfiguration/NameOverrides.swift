import ContractDiagnostics

/// `names:`. Each key says what is renamed, each value is a name in plain words; every target language spells it in its own case.
///
/// Keys are the document's names (`Pet`, `Pet.status`, `listPets`, `GET /pets`), or JSON pointers into it (`#/components/schemas/Pet`).
public struct NameOverrides: Sendable, Equatable {
  public var schemas: [NameOverride] = []
  /// By `Schema.property`, or by the pointer of the property's schema.
  public var properties: [NameOverride] = []
  /// By operation id, or by `METHOD /path`.
  public var operations: [NameOverride] = []
  public var tags: [NameOverride] = []
  /// By schema, or by `Schema.property`, or by pointer; then by value.
  public var enumValues: [EnumValueOverrides] = []

  public init() {}

  public var isEmpty: Bool { self == NameOverrides() }
}

/// One renaming.
public struct NameOverride: Sendable, Equatable {
  public let key: Located<String>
  public let name: Located<String>

  public init(key: Located<String>, name: Located<String>) {
    self.key = key
    self.name = name
  }
}

/// The renamed values of one enumeration.
public struct EnumValueOverrides: Sendable, Equatable {
  public let key: Located<String>
  public let values: [NameOverride]

  public init(key: Located<String>, values: [NameOverride]) {
    self.key = key
    self.values = values
  }
}
