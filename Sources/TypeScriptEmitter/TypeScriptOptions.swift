/// What a user may choose about the TypeScript; sensible as it is.
public struct TypeScriptOptions: Sendable, Equatable {
  /// A file of the output. Each brings those that it imports.
  public enum File: String, Sendable, CaseIterable {
    /// `schema.d.ts`, in the shape of openapi-typescript.
    case schema
    /// `types.ts`, short names.
    case types
    /// `zod.ts`, for Zod 4.
    case zod
    /// `client.ts` and its `runtime.ts`, for `fetch`.
    case client
    /// `queries.ts`, for TanStack Query 5.
    case queries

    var needed: Set<File> {
      switch self {
      case .schema: [.schema]
      case .types: [.schema, .types]
      case .zod: [.schema, .types, .zod]
      case .client: [.schema, .types, .client]
      case .queries: [.schema, .types, .client, .queries]
      }
    }
  }

  /// What stands at the end of the path in an import of a generated `.ts` file.
  public enum ImportExtension: String, Sendable, CaseIterable {
    /// `./client`, for bundlers.
    case none
    /// `./client.ts`, for Deno, for Node, and for `allowImportingTsExtensions`.
    case ts
    /// `./client.js`, for Node's own module resolution after compiling.
    case js
  }

  /// What `types.ts` holds of an enumeration, beside the union of its values.
  public enum EnumStyle: String, Sendable, CaseIterable {
    /// `export const ticketStatusValues = ["open", "closed"] as const;`
    case values
    /// `export const TicketStatus = { Open: "open", Closed: "closed" } as const;`
    case object
    case none
  }

  /// How names of schemas become names of types.
  public enum Naming: String, Sendable, CaseIterable {
    /// `TicketStatus` for `ticket-status`.
    case pascalCase
    /// As in the document, where that is an identifier.
    case asWritten
  }

  /// What a `date-time` is in everything but `schema.d.ts`.
  public enum Dates: String, Sendable, CaseIterable {
    /// The text that travels.
    case string
    /// A `Date`; the client and the Zod schemas make it of the text.
    case date
  }

  public var files: Set<File>
  public var importExtension: ImportExtension
  public var enumStyle: EnumStyle
  public var naming: Naming
  /// `readonly T[]` instead of `T[]`; `schema.d.ts` then differs from openapi-typescript's in that.
  public var readonlyArrays: Bool
  public var dates: Dates
  /// For each document that the model imports, where its TypeScript lies.
  public var imports: [TypeScriptImport] = []

  public init(
    files: Set<File> = Set(File.allCases), importExtension: ImportExtension = .ts, enumStyle: EnumStyle = .values,
    naming: Naming = .pascalCase, readonlyArrays: Bool = false, dates: Dates = .string
  ) {
    self.files = files
    self.importExtension = importExtension
    self.enumStyle = enumStyle
    self.naming = naming
    self.readonlyArrays = readonlyArrays
    self.dates = dates
  }

  /// The files asked for, and those that they import.
  var allFiles: Set<File> { files.reduce(into: []) { $0.formUnion($1.needed) } }
}

/// The TypeScript of another document.
public struct TypeScriptImport: Sendable, Equatable {
  /// As seen from the folder of the files that import it.
  public var folder: String
  /// What it was written with.
  public var options: TypeScriptOptions

  public init(folder: String, options: TypeScriptOptions) {
    self.folder = folder
    self.options = options
  }
}
