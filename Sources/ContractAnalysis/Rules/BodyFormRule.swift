import ContractDiagnostics
import ContractModel

/// Says which bodies are handed over as bytes, because their media type is not decoded yet.
enum BodyFormRule {
  static func check(_ model: Model, _ diagnostics: DiagnosticBag) {
    var seen: Set<String> = []
    for operation in model.operations where operation.role == .path {
      for content in (operation.requestBody?.contents ?? []) + operation.responses.flatMap(\.contents) {
        guard content.form == .xml || content.form == .multipart, content.schema != nil else { continue }
        guard seen.insert(content.provenance.pointer).inserted else { continue }
        diagnostics.warning(
          .notSupportedBody, "\(content.mediaType) is handed over as bytes; its schema is not applied", at: content.provenance.span)
      }
    }
  }
}
