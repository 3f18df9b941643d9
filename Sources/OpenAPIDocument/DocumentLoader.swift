import ContractDiagnostics
import YAMLTree

/// Reads a document and, on demand, the files it refers to.
///
/// Opens nothing itself: every file comes through the `FileReader` it is given, and only from below the root document's folder.
public final class DocumentLoader {
  private let store: FileStore

  public init(files: any FileReader, options: Options = Options(), diagnostics: DiagnosticBag = DiagnosticBag()) {
    store = FileStore(files: files, options: options, diagnostics: diagnostics)
  }

  public struct Options: Sendable {
    /// Folders, besides the root document's own, below which references may read.
    public var referenceRoots: [String] = []
    public var limits = YAMLLimits()

    public init() {}
  }

  /// Where problems go.
  public var diagnostics: DiagnosticBag { store.diagnostics }

  /// All files opened so far, the root document first; diagnostics are rendered with it.
  public var sources: SourceMap { store.sources }

  /// Reads the root document. Call once.
  ///
  /// - Returns: nil when there is nothing to go on with; the reason is in `diagnostics`.
  public func load(_ path: String) -> LoadedDocument? {
    guard let (source, version) = store.openRoot(path) else { return nil }
    let document = source.parser.parseDocument(source.tree.root, openapi: version.text)
    return LoadedDocument(document: document, references: ReferenceResolver(store: store))
  }
}

/// A document with the means to follow its references.
public struct LoadedDocument {
  public let document: Document
  public let references: ReferenceResolver
}
