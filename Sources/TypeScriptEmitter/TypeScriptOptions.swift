/// What a user may choose about the TypeScript; sensible as it is.
public struct TypeScriptOptions: Sendable, Equatable {
  /// What stands at the end of the path in an import of a generated `.ts` file.
  public enum ImportExtension: String, Sendable, CaseIterable {
    /// `./client`, for bundlers.
    case none
    /// `./client.ts`, for Deno and for `allowImportingTsExtensions`.
    case ts
    /// `./client.js`, for Node's own module resolution after compiling.
    case js
  }

  public var importExtension: ImportExtension
  public init(importExtension: ImportExtension = .ts) { self.importExtension = importExtension }
}
