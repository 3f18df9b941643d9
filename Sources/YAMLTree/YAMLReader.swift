import ContractDiagnostics

/// Reads a source file as JSON or as YAML 1.2 (core schema, with merge keys), reporting what is wrong with it.
public enum YAMLReader {
  /// The tree of a file, or nil when it cannot be read; the reason is in `diagnostics` then.
  ///
  /// A file that begins with `{` or `[` is tried as strict JSON (RFC 8259) first, because YAML readers trip over long keys, tabs
  /// and surrogate pairs in it. Duplicate keys are errors, and the first one stays in the tree.
  public static func read(_ source: SourceFile, limits: YAMLLimits = YAMLLimits(), diagnostics: DiagnosticBag) -> YAMLTree? {
    do {
      try checkEncoding(source, limits: limits)
    } catch {
      diagnostics.report(error.diagnostic)
      return nil
    }
    if looksLikeJSON(source.bytes), let tree = readJSON(source, limits: limits, diagnostics: diagnostics) { return tree.value }
    return readYAML(source, limits: limits, diagnostics: diagnostics)
  }

  private static func readYAML(_ source: SourceFile, limits: YAMLLimits, diagnostics: DiagnosticBag) -> YAMLTree? {
    do {
      return try readYAML(source, source.bytes, limits).finish(reportingTo: diagnostics)
    } catch {
      if error.diagnostic.code == .yamlSyntax, let bytes = TabbedLines.replaced(in: source.bytes),
        let builder = try? readYAML(source, bytes, limits)
      {
        return builder.finish(reportingTo: diagnostics)
      }
      diagnostics.report(error.diagnostic)
      return nil
    }
  }

  private static func readYAML(_ source: SourceFile, _ bytes: [UInt8], _ limits: YAMLLimits) throws(ReadingStopped) -> TreeBuilder {
    let builder = TreeBuilder(source: source, limits: limits)
    try EventReader(source: source, bytes: bytes, builder: builder).read()
    return builder
  }

  /// What the JSON reader made of a file; nil when YAML should be tried.
  private static func readJSON(_ source: SourceFile, limits: YAMLLimits, diagnostics: DiagnosticBag) -> JSONOutcome? {
    let builder = TreeBuilder(source: source, limits: limits)
    do {
      try JSONReader(source: source, builder: builder).read()
      return JSONOutcome(value: builder.finish(reportingTo: diagnostics))
    } catch {
      return afterFailedJSON(error.diagnostic, source, limits, diagnostics)
    }
  }

  /// Flow-style YAML also begins with a brace. So YAML has the second word, and the JSON error stands only when both refuse a file
  /// that calls itself JSON.
  private static func afterFailedJSON(
    _ failure: Diagnostic, _ source: SourceFile, _ limits: YAMLLimits, _ diagnostics: DiagnosticBag
  ) -> JSONOutcome? {
    guard source.path.lowercased().hasSuffix(".json") else { return nil }
    if failure.code != .jsonSyntax {
      diagnostics.report(failure)
      return JSONOutcome(value: nil)
    }
    let attempt = DiagnosticBag()
    guard let tree = readYAML(source, limits: limits, diagnostics: attempt) else {
      diagnostics.report(failure)
      return JSONOutcome(value: nil)
    }
    diagnostics.warning(
      .jsonSyntax, "\(failure.message); read as YAML", at: failure.span, help: "other tools may refuse this file")
    attempt.sorted.forEach(diagnostics.report)
    return JSONOutcome(value: tree)
  }

  private struct JSONOutcome {
    let value: YAMLTree?
  }

  private static func looksLikeJSON(_ bytes: [UInt8]) -> Bool {
    var offset = bytes.starts(with: ByteOrderMark.utf8) ? ByteOrderMark.utf8.count : 0
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
    return offset < bytes.count && (bytes[offset] == UInt8(ascii: "{") || bytes[offset] == UInt8(ascii: "["))
  }
}

/// The end of reading a file, with the reason.
struct ReadingStopped: Error {
  let diagnostic: Diagnostic

  init(_ code: DiagnosticCode, _ message: String, at span: Span, notes: [Diagnostic.Note] = [], help: String? = nil) {
    diagnostic = Diagnostic(.error, code, message, at: span, notes: notes, help: help)
  }
}
