// ContractConfiguration: what a project wants of its document, written in a `contract.yaml` beside it.
// In: the node tree of that file.
// Out: options as plain data, each with its place; every mistake in the file as a diagnostic, unknown keys with "did you mean".
// Never: opens files, reads the OpenAPI document, or knows how an option is carried out.
// `contract.schema.json` describes the same keys for editors; a test holds the two together.

import ContractDiagnostics

/// The whole of a `contract.yaml`. Paths in it are seen from its own folder.
public struct Configuration: Sendable {
  /// The names under which the file is looked for, in this order.
  public static let fileNames = ["contract.yaml", "contract.yml"]

  /// The OpenAPI document; `openapi.yaml` beside the file when not written.
  public var document: Located<String>?
  /// Overlay documents, applied to the document in this order before it is read.
  public var overlays: [Located<String>] = []
  /// Which operations are generated.
  public var filter = OperationFilter()
  /// Names that take the place of the document's own.
  public var names = NameOverrides()
  /// How bad single problems are.
  public var severities: [DiagnosticCode: SeverityPolicy.Level] = [:]
  /// Whether warnings about the document are errors.
  public var isStrict: Bool?
  /// Folders, besides the document's own, below which references may read.
  public var referenceRoots: [Located<String>] = []
  /// Documents of which other modules have the types.
  public var importMapping: [ImportMapping] = []
  public var types = TypeConfiguration()
  public var swift = SwiftConfiguration()
  public var typeScript = TypeScriptConfiguration()
  public var lint = LintConfiguration()

  public init() {}
}

/// `types:`
public struct TypeConfiguration: Sendable, Equatable {
  /// Which enumerations keep values that the document does not name.
  public var enumerations = Enumerations.closed

  public enum Enumerations: String, Sendable, CaseIterable {
    /// None: what the document does not name is refused.
    case closed
    /// Those that no request holds.
    case responses
    /// All.
    case open
  }

  /// What `format: decimal` of a number or a string means.
  public var decimals = Decimals.plain

  public enum Decimals: String, Sendable, CaseIterable {
    /// Nothing: a number is binary floating point, a string is text.
    case plain
    /// Decimal numbers, held exactly.
    case exact
  }

  public init(enumerations: Enumerations = .closed, decimals: Decimals = .plain) {
    self.enumerations = enumerations
    self.decimals = decimals
  }
}

/// `swift:`
public struct SwiftConfiguration: Sendable, Equatable {
  /// Over how many files each kind of Swift output is spread, 1 to 256.
  public var shards: Int?
  /// `public`, `package` or `internal`.
  public var access: Access?
  /// Whether a client is written too.
  public var client: Bool?

  public enum Access: String, Sendable, CaseIterable {
    case `public`, package, `internal`
  }

  public init(shards: Int? = nil, access: Access? = nil, client: Bool? = nil) {
    self.shards = shards
    self.access = access
    self.client = client
  }
}

/// `typescript:`
public struct TypeScriptConfiguration: Sendable, Equatable {
  /// Which files are written, besides those that they import; all of them when left out.
  public var files: [File]?
  /// What stands at the end of the path in an import of a generated file.
  public var importExtension: ImportExtension?
  /// What `types.ts` holds of an enumeration, beside the union of its values.
  public var enums: EnumStyle?
  /// How names of schemas become names of types.
  public var naming: Naming?
  /// Whether arrays are `readonly T[]`.
  public var readonlyArrays: Bool?
  /// What a `date-time` is in everything but `schema.d.ts`.
  public var dates: Dates?

  public enum File: String, Sendable, CaseIterable {
    case schema, types, zod, client, queries
  }

  public enum ImportExtension: String, Sendable, CaseIterable {
    case none, ts, js
  }

  public enum EnumStyle: String, Sendable, CaseIterable {
    case values, object, none
  }

  public enum Naming: String, Sendable, CaseIterable {
    case pascalCase, asWritten
  }

  public enum Dates: String, Sendable, CaseIterable {
    case string, date
  }

  public init(
    files: [File]? = nil, importExtension: ImportExtension? = nil, enums: EnumStyle? = nil, naming: Naming? = nil,
    readonlyArrays: Bool? = nil, dates: Dates? = nil
  ) {
    self.files = files
    self.importExtension = importExtension
    self.enums = enums
    self.naming = naming
    self.readonlyArrays = readonlyArrays
    self.dates = dates
  }
}
