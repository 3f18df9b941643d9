import ContractDiagnostics
import YAMLTree

/// Reads a document and, on demand, the files it refers to.
public final class DocumentLoader {
  private let files: any FileReader
  private let options: Options
  public let diagnostics: DiagnosticBag
  /// All files opened so far, for rendering diagnostics.
  public private(set) var sources = SourceMap()

  public init(files: any FileReader, options: Options = Options(), diagnostics: DiagnosticBag = DiagnosticBag()) {
    self.files = files
    self.options = options
    self.diagnostics = diagnostics
  }

  public struct Options: Sendable {
    /// Folders, besides the root document's own, below which references may read.
    public var referenceRoots: [String] = []
    public var limits = YAMLLimits()

    public init() {}
  }

  /// Reads the root document. Problems go to `diagnostics`; nil when there is nothing to go on with.
  public func load(_ path: String) -> LoadedDocument? { nil }
}

/// A document with the means to follow its references.
public struct LoadedDocument {
  public let document: Document
  public let references: ReferenceResolver
}
