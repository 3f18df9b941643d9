import ContractDiagnostics
import ContractModel

/// Says which bodies are handed over as bytes, because their media type is not decoded yet.
enum BodyFormRule {
  static func check(_ model: Model, _ diagnostics: DiagnosticBag) {
    var seen: Set<String> = []
    for operation in model.operations where operation.role == .path {
      let received = (operation.requestBody?.contents ?? []).filter { $0.form == .xml }
      let sent = operation.responses.flatMap(\.contents).filter { $0.form == .xml || $0.form == .multipart }
      for content in received + sent where content.schema != nil {
        guard seen.insert(content.provenance.pointer).inserted else { continue }
        diagnostics.warning(
          .notSupportedBody, "\(content.mediaType) is handed over as bytes; its schema is not applied", at: content.provenance.span)
      }
    }
  }
}
