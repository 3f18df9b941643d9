import ContractDiagnostics

/// Prints diagnostics where build tools look for them.
enum DiagnosticPrinter {
  static func print(_ diagnostics: [Diagnostic], sources: SourceMap) {
    for diagnostic in diagnostics {
      let position = sources.position(of: diagnostic.span)
      StandardError.print("\(sources[diagnostic.span.file].path):\(position.line):\(position.column): \(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code)]")
    }
  }
}
