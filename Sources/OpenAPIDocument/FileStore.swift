import ContractDiagnostics
import YAMLTree

/// The files of one run: each is read at most once, and only from the folders that may be read.
final class FileStore {
  let diagnostics: DiagnosticBag
  private(set) var sources = SourceMap()
  private let files: any FileReader
  private(set) var options: DocumentLoader.Options
  /// Canonical folders below which references may read.
  private var folders: [String] = []
  private var byPath: [String: SourceDocument?] = [:]
  private var bySource: [SourceID: SourceDocument] = [:]
  private(set) var root: SourceDocument?
  private(set) lazy var finder = TargetFinder(store: self)

  init(files: any FileReader, options: DocumentLoader.Options, diagnostics: DiagnosticBag) {
    self.files = files
    self.options = options
    self.diagnostics = diagnostics
  }

  /// The file a node stands in.
  func document(of node: YAMLNode) -> SourceDocument {
    guard let document = bySource[node.tree.source.id] else { preconditionFailure("a node of another run") }
    return document
  }

  /// The files read so far of which some part gives itself a URI, in the order of reading.
  private(set) var identifiedDocuments: [SourceDocument] = []

  // MARK: The root document

  /// The path of a file as it is, or nil when there is none.
  func existingPath(_ path: String) -> String? { try? files.canonicalPath(of: path) }

  func allowReferences(below folders: [String]) { options.referenceRoots += folders }

  /// Reads a file that is asked for by name and not by a reference.
  ///
  /// - Parameter place: where the name stands; the beginning of the file itself when it comes from the command line.
  func openNamed(_ path: String, at place: Span?, mayBeEmpty: Bool = false) -> (tree: YAMLTree, canonicalPath: String)? {
    do {
      let canonicalPath = try files.canonicalPath(of: path)
      let bytes = try files.contents(ofFile: canonicalPath, limit: options.limits.size)
      let source = sources.add(path: path, bytes: TextEncoding.utf8(from: bytes))
      let problems = DiagnosticBag()
      let tree = YAMLReader.read(source, limits: options.limits, diagnostics: problems)
      for problem in problems.sorted where !mayBeEmpty || problem.code != .emptyDocument { diagnostics.report(problem) }
      return tree.map { ($0, canonicalPath) }
    } catch {
      report(error, path: path, at: place ?? Span.beginning(of: sources.add(path: path, bytes: []).id), isRoot: place == nil)
      return nil
    }
  }

  /// Reads the root document and its version.
  ///
  /// - Parameter edit: changes the tree before anything is read from it.
  func openRoot(
    _ path: String, at place: Span?, edit: (YAMLTree) -> YAMLTree?
  ) -> (document: SourceDocument, version: DocumentVersion)? {
    guard let (written, canonicalPath) = openNamed(path, at: place), let tree = edit(written),
      let version = DocumentVersion(root: tree.root, diagnostics: diagnostics)
    else { return nil }
    folders = [PathText.folder(of: canonicalPath)] + options.referenceRoots.compactMap { try? files.canonicalPath(of: $0) }
    let document = add(tree, path: tree.source.path, canonicalPath: canonicalPath, version: version.version)
    root = document
    return (document, version)
  }

  private func add(_ tree: YAMLTree, path: String, canonicalPath: String, version: OpenAPIVersion) -> SourceDocument {
    let parser = ObjectParser(tree: tree, version: version, store: self)
    let document = SourceDocument(path: path, canonicalPath: canonicalPath, tree: tree, parser: parser)
    byPath[canonicalPath] = document
    bySource[tree.source.id] = document
    if document.identifiers.hasResources { identifiedDocuments.append(document) }
    return document
  }

  // MARK: Further files

  /// The file that a path names as seen from another file; nil, with the reason reported, when it may not or cannot be read.
  func open(_ path: String, from base: SourceDocument, at place: Span) -> SourceDocument? {
    let wanted = PathText.join(PathText.folder(of: base.canonicalPath), path)
    let shown = PathText.normalized(PathText.join(PathText.folder(of: base.path), path))
    do {
      let canonicalPath = try files.canonicalPath(of: wanted)
      guard folders.contains(where: { PathText.isInside(canonicalPath, folder: $0) }) else {
        reportOutside(shown, at: place)
        return nil
      }
      if let known = byPath[canonicalPath] { return known }
      guard byPath.count < options.maximumFiles else {
        reportTooManyFiles(at: place)
        return nil
      }
      return read(canonicalPath, shownAs: shown, at: place)
    } catch {
      report(error, path: shown, at: place, isRoot: false)
      return nil
    }
  }

  private func read(_ canonicalPath: String, shownAs shown: String, at place: Span) -> SourceDocument? {
    byPath[canonicalPath] = SourceDocument?.none
    do {
      let bytes = try files.contents(ofFile: canonicalPath, limit: options.limits.size)
      let source = sources.add(path: shown, bytes: TextEncoding.utf8(from: bytes))
      guard let tree = YAMLReader.read(source, limits: options.limits, diagnostics: diagnostics) else { return nil }
      return add(tree, path: shown, canonicalPath: canonicalPath, version: version(of: tree))
    } catch {
      report(error, path: shown, at: place, isRoot: false)
      return nil
    }
  }

  /// A whole document has a version of its own; a fragment follows the root document.
  private func version(of tree: YAMLTree) -> OpenAPIVersion {
    if tree.root[Keyword.openapi.rawValue] != nil, let own = DocumentVersion(root: tree.root, diagnostics: diagnostics) {
      return own.version
    }
    return root?.parser.version ?? .v3_2
  }

  // MARK: Problems

  func reportCycle(_ references: [Reference]) {
    guard let first = references.first else { return }
    diagnostics.error(
      .referenceCycle, "the reference \(quoted(first.text.value)) only leads back to itself", at: first.span,
      notes: references.dropFirst().prefix(8).map { .init("by way of this reference", at: $0.span) },
      help: "let one of them define something")
  }

  private func report(_ error: FileReadError, path: String, at place: Span, isRoot: Bool) {
    let name = quoted(path)
    switch error {
    case .notFound:
      diagnostics.error(
        .fileNotFound, "there is no file \(name)", at: place, help: isRoot ? "check the path and the folder you are in" : nil)
    case .isDirectory:
      diagnostics.error(.fileIsDirectory, "\(name) is a folder, expected a file", at: place, help: "name the document in it")
    case .tooLarge:
      diagnostics.error(
        .documentTooLarge, "\(name) has more bytes than the limit of \(options.limits.size)", at: place,
        help: "split the document into several files")
    case .unreadable(let reason):
      diagnostics.error(.fileUnreadable, "\(name) cannot be read: \(reason)", at: place)
    }
  }

  private func reportTooManyFiles(at place: Span) {
    diagnostics.error(
      .documentTooLarge, "the document has more than \(options.maximumFiles) files", at: place, help: "bundle it into fewer files")
  }

  private func reportOutside(_ path: String, at place: Span) {
    diagnostics.error(
      .referenceOutsideRoot, "\(quoted(path)) lies outside the folder of the root document and is not read", at: place,
      help: "move it below that folder, or allow its folder as a reference root")
  }
}
