import ContractDiagnostics
import OpenAPIDocument

/// What loading a document from memory gave.
struct Loading {
  let loader: DocumentLoader
  let loaded: LoadedDocument?

  /// - Parameter text: the root document, `api.yaml`; further files by path.
  init(_ text: String, files: [String: String] = [:]) {
    var all = ["/project/api.yaml": text]
    for (path, text) in files { all[path.hasPrefix("/") ? path : "/project/" + path] = text }
    self.init(files: MemoryFiles(all))
  }

  init(files: MemoryFiles, root: String = "api.yaml", options: DocumentLoader.Options = .init()) {
    loader = DocumentLoader(files: files, options: options)
    loaded = loader.load(root)
  }

  /// Loads a document whose only content besides `openapi` and `info` is given.
  static func body(_ text: String, version: String = "3.1.0", files: [String: String] = [:]) -> Loading {
    Loading("openapi: \(version)\ninfo: {title: T, version: '1'}\n" + (version.hasPrefix("3.0") ? "paths: {}\n" : "") + text, files: files)
  }

  /// Loads a document with one schema component, `S`, in flow style, on line 3.
  static func schema(_ text: String, version: String = "3.1.0") -> Loading {
    body("components: {schemas: {S: \(text)}}\n", version: version)
  }

  var document: Document { loaded!.document }
  var references: ReferenceResolver { loaded!.references }

  /// The schema component of a name.
  func schema(_ name: String = "S") -> Schema {
    document.components.schemas.first { $0.name == name }!.value
  }

  /// The diagnostics in one line each, `api.yaml:1:2: error: message [code]`, with notes and help indented below.
  var problems: String {
    loader.diagnostics.sorted.map { diagnostic in
      let notes = diagnostic.notes.map { "\n  \(place($0.span)): \($0.message)" }.joined()
      let help = diagnostic.help.map { "\n  help: \($0)" } ?? ""
      return "\(place(diagnostic.span)): \(diagnostic.severity): \(diagnostic.message) [\(diagnostic.code)]\(notes)\(help)"
    }.joined(separator: "\n")
  }

  /// The problems without those of one kind, for documents that have every field of an object, though some exclude each other.
  func problems(but code: DiagnosticCode) -> String {
    problems.split(separator: "\n").filter { !$0.contains("[\(code)]") && !$0.hasPrefix("  ") }.joined(separator: "\n")
  }

  func place(_ span: Span) -> String {
    let position = loader.sources.position(of: span)
    return "\(loader.sources[span.file].path):\(position.line):\(position.column)"
  }
}
