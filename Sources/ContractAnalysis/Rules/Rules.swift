import ContractDiagnostics
import ContractModel
import OpenAPIDocument

/// What must hold of a document beyond its grammar. One rule, one file.
enum Rules {
  static func check(_ model: inout Model, document: Document, diagnostics: DiagnosticBag) {
    PathParameterRule.check(model, diagnostics)
    PathTemplateRule.check(&model, diagnostics)
    ServerRule.check(document, diagnostics)
    ContentRule.check(document, diagnostics)
    ParameterRule.check(model, diagnostics)
    TagRule.check(document, diagnostics)
    BodyFormRule.check(model, diagnostics)
  }
}
