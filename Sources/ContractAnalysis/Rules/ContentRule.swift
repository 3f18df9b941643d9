import ContractDiagnostics
import OpenAPIDocument
import YAMLTree

/// A document has something to say: paths, components or webhooks.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#openapi-object>
enum ContentRule {
  static func check(_ document: Document, _ diagnostics: DiagnosticBag) {
    // In 3.0 `paths` alone is required, and missed where it is read.
    guard document.version > .v3_0, document.paths.node == nil, document.components.node == nil, document.node["webhooks"] == nil
    else { return }
    diagnostics.warning(
      .missingField, "an OpenAPI document must have one of `paths`, `components` and `webhooks`", at: document.openapi.span,
      help: "write `paths: {}` while there are none yet")
  }
}
