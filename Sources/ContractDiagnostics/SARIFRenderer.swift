/// Diagnostics as a SARIF log, for code-scanning services.
///
/// <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>
public struct SARIFRenderer {
  private let sources: SourceMap
  private let toolName: String

  /// - Parameter toolName: the name of the program that the log says it comes from.
  public init(sources: SourceMap, toolName: String) {
    self.sources = sources
    self.toolName = toolName
  }

  public func render(_ diagnostics: [Diagnostic]) -> String {
    let run = JSONText.object([
      ("tool", .object([("driver", .object([("name", .string(toolName)), ("rules", rules(diagnostics))]))])),
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(diagnostics.map(result))),
    ])
    let log = JSONText.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      ("runs", .array([run])),
    ])
    return log.text + "\n"
  }

  private func rules(_ diagnostics: [Diagnostic]) -> JSONText {
    .array(Set(diagnostics.map(\.code)).sorted { $0.rawValue < $1.rawValue }.map(rule))
  }

  private func rule(_ code: DiagnosticCode) -> JSONText {
    .object([
      ("id", .string(code.rawValue)),
      ("shortDescription", message(code.title)),
      ("fullDescription", message(code.rule)),
      ("help", message(code.remedy)),
      ("helpUri", .string(code.specification)),
      ("defaultConfiguration", .object([("level", .string(code.severity.rawValue))])),
    ])
  }

  private func result(_ diagnostic: Diagnostic) -> JSONText {
    let text = diagnostic.message + (diagnostic.help.map { "\nhelp: \($0)" } ?? "")
    return .object([
      ("ruleId", .string(diagnostic.code.rawValue)),
      ("level", .string(diagnostic.severity.rawValue)),
      ("message", message(text)),
      ("locations", .array([location(diagnostic.span, message: nil)])),
      ("relatedLocations", diagnostic.notes.isEmpty ? nil : .array(diagnostic.notes.map { location($0.span, message: $0.message) })),
    ])
  }

  private func message(_ text: String) -> JSONText {
    .object([("text", .string(text))])
  }

  private func location(_ span: Span, message text: String?) -> JSONText {
    let start = sources.position(of: span)
    let end = sources[span.file].position(ofByte: Int(span.end))
    let region = JSONText.object([
      ("startLine", .number(start.line)), ("startColumn", .number(start.column)),
      ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
    ])
    let artifact = JSONText.object([("uri", .string(SARIFRenderer.uri(sources[span.file].path)))])
    return .object([
      ("physicalLocation", .object([("artifactLocation", artifact), ("region", region)])),
      ("message", text.map(message)),
    ])
  }

  /// The path with everything percent-encoded that RFC 3986 does not let stand in a path.
  private static func uri(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}
