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
    /// How many files a document may have.
    public var maximumFiles = 20_000

    public init() {}
  }

  /// Where problems go.
  public var diagnostics: DiagnosticBag { store.diagnostics }

  /// All files opened so far, the root document first; diagnostics are rendered with it.
  public var sources: SourceMap { store.sources }

  /// Whether there is a file of that path, and which: two paths name the same file when the answers are equal.
  public func existingPath(_ path: String) -> String? { store.existingPath(path) }

  /// Reads a file that is no part of the document, such as a configuration; problems go to `diagnostics`.
  ///
  /// - Parameters:
  ///   - place: where its name is written; nil when it comes from the command line.
  ///   - mayBeEmpty: whether a file without content is no problem; nil comes back for it all the same.
  public func read(_ path: String, at place: Span? = nil, mayBeEmpty: Bool = false) -> YAMLTree? {
    store.openNamed(path, at: place, mayBeEmpty: mayBeEmpty)?.tree
  }

  /// Lets references read below further folders. Call before `load`.
  public func allowReferences(below folders: [String]) { store.allowReferences(below: folders) }

  /// Reads the root document. The last one read is the root; what was read before is known by its path, as it was edited then.
  ///
  /// - Parameters:
  ///   - place: where the path is written; nil when it comes from the command line.
  ///   - edit: changes the nodes before they are understood, as overlays do; nil when nothing should go on.
  /// - Returns: nil when there is nothing to go on with; the reason is in `diagnostics`.
  public func load(_ path: String, at place: Span? = nil, edit: (YAMLTree) -> YAMLTree? = { $0 }) -> LoadedDocument? {
    guard let (source, version) = store.openRoot(path, at: place, edit: edit) else { return nil }
    let document = source.parser.parseDocument(source.tree.root, openapi: version.text)
    return LoadedDocument(document: document, references: ReferenceResolver(store: store))
  }
}

/// A document with the means to follow its references.
public struct LoadedDocument {
  public let document: Document
  public let references: ReferenceResolver
}
