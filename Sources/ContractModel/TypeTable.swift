/// Index into `Model.types`.
public struct TypeID: Sendable, Hashable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
}

/// All named types, in specification order; nested ones follow their owner.
public struct TypeTable: Sendable, Equatable {
  public private(set) var all: [TypeDeclaration] = []
  public init() {}
  public subscript(id: TypeID) -> TypeDeclaration {
    get { all[id.index] }
    set { all[id.index] = newValue }
  }
  public var count: Int { all.count }
  public mutating func append(_ declaration: TypeDeclaration) -> TypeID {
    all.append(declaration)
    return TypeID(all.count - 1)
  }
}

/// A type that generated code names.
public struct TypeDeclaration: Sendable, Equatable {
  /// The name as the document has it or as its place suggests (`ticket-status`); each target language makes its own identifier of it.
  public var name: String
  public var owner: Owner
  public var schema: SchemaID
  public var documentation: String?
  public var isDeprecated = false
  public var kind: Kind

  /// Where the name lives.
  public enum Owner: Sendable, Hashable {
    /// A component: the name is required.
    case module
    /// An inline schema: the name is suggested by the place.
    case type(TypeID)
    case operation(OperationID)
  }

  public enum Kind: Sendable, Equatable {
    case record(Record)
    case enumeration(Enumeration)
    case union(Union)
    /// Another name for a type that needs no declaration of its own.
    case alias(TypeUse)
    /// A list or map of itself: it needs a name that holds the value.
    case wrapper(TypeUse)
    /// Not decided yet; no model that left analysis holds one.
    case pending
  }

  public init(name: String, owner: Owner, schema: SchemaID, kind: Kind = .pending) {
    self.name = name
    self.owner = owner
    self.schema = schema
    self.kind = kind
  }
}

/// An object with known members.
public struct Record: Sendable, Equatable {
  public var properties: [Property] = []
  public var additional: AdditionalMembers = .ignored
  /// Names let through and dropped where other unknown ones are not.
  public var ignored: [String] = []
  public var minProperties: Int?
  public var maxProperties: Int?
  /// True when keywords remain that a reader does not check member by member; the whole object is then checked against its schema.
  public var needsValidator = false
  public init() {}
}

/// What happens to members that the schema does not name.
public enum AdditionalMembers: Sendable, Equatable {
  /// Let through and dropped.
  case ignored
  case refused
  case kept(TypeUse)
}

/// A member of a record.
public struct Property: Sendable, Equatable {
  /// The member's name in JSON.
  public var wireName: String
  /// What the member is to be called in code, by configuration or extension.
  public var givenName: String?
  public var type: TypeUse
  public var isRequired: Bool
  public var documentation: String?
  public var isDeprecated = false
  public var isReadOnly = false
  public var isWriteOnly = false
  public var defaultValue: JSONLiteral?
  /// The only value that the member can have (`const`, a discriminator's value), which new values start with.
  public var constantValue: JSONLiteral?
  /// True where the record would otherwise contain itself.
  public var isIndirect = false
  public var xml: XMLForm?
  public init(wireName: String, type: TypeUse, isRequired: Bool) {
    self.wireName = wireName
    self.type = type
    self.isRequired = isRequired
  }
}

/// A set of strings or integers.
public struct Enumeration: Sendable, Equatable {
  public var values: [Value]
  public var isInteger: Bool
  /// True when other values are let through and kept.
  public var isOpen = false

  public struct Value: Sendable, Equatable {
    /// `.string` or `.number`.
    public var literal: JSONLiteral
    /// From `x-enum-varnames` and its kin.
    public var suggestedName: String?
    public var documentation: String?
    public init(literal: JSONLiteral, suggestedName: String? = nil, documentation: String? = nil) {
      self.literal = literal
      self.suggestedName = suggestedName
      self.documentation = documentation
    }
  }
  public init(values: [Value], isInteger: Bool, isOpen: Bool = false) {
    self.values = values
    self.isInteger = isInteger
    self.isOpen = isOpen
  }
}

/// One of several types (`oneOf`, `anyOf`, a type array).
public struct Union: Sendable, Equatable {
  public var cases: [Case]
  public var selection: Selection
  /// True when the schema must be checked after a case was chosen (`oneOf` tried in order, keywords beside it).
  public var needsValidator = false
  /// The order in which cases are tried: the most demanding first, so that nothing a value holds is lost.
  public var trialOrder: [Int]

  public struct Case: Sendable, Equatable {
    /// Suggested by the member's name or kind.
    public var name: String
    public var type: TypeUse
    /// The values of the discriminating member that choose this case.
    public var values: [String] = []
    /// The JSON types that choose this case.
    public var kinds: JSONKinds = []
    /// Required members that no other case declares.
    public var uniqueProperty: String?
    /// True where the union would otherwise contain itself without a box.
    public var isIndirect = false
    public init(name: String, type: TypeUse) {
      self.name = name
      self.type = type
    }
  }

  /// How a reader chooses.
  public indirect enum Selection: Sendable, Equatable {
    case discriminator(String, fallback: Int?)
    /// By a member with a boolean or a number; `values` hold their JSON text.
    case constant(String)
    /// Each case has JSON types of its own.
    case kinds
    /// Each object case has a required member of its own.
    case uniqueProperties
    /// In order, the first that reads.
    case trial
    /// By JSON type; the cases that are objects are told apart among themselves.
    case mixed(objects: Selection)
  }
  public init(cases: [Case], selection: Selection) {
    self.cases = cases
    self.selection = selection
    trialOrder = Array(cases.indices)
  }
}
