// In: a Document with its references, and the bag for diagnostics.
// Out: a Model in which every decision is taken, so that emitters only print.
// Lowering copies what is written; Expansion spells out conventions; Typing decides what it means; Passes finish; Rules judge.
// Decisions about names of one target language belong to that language's emitter.
// Never: reads files, prints, knows Swift or TypeScript.

import ContractConfiguration
import ContractDiagnostics
import ContractModel
import OpenAPIDocument

/// Understands a document.
public enum Analysis {
  /// Lowers, names, types and checks, in this order. Problems go to `diagnostics`; a model comes back even when there are errors.
  ///
  /// - Parameters:
  ///   - names: what to call things in place of their own names.
  ///   - imports: documents whose types stand in modules of their own.
  ///   - readsExamples: whether examples are looked up and kept; generated code shows none.
  public static func analyze(
    _ document: Document, references: ReferenceResolver, names: NameOverrides = NameOverrides(),
    types: TypeConfiguration = TypeConfiguration(), imports: [DocumentImport] = [], readsExamples: Bool = true, diagnostics: DiagnosticBag
  ) -> Model {
    let lowering = Lowering(
      document: document, resolver: references, imports: imports, readsExamples: readsExamples, diagnostics: diagnostics)
    var model = lowering.run()
    OperationNames.assign(in: &model, document: document, diagnostics: diagnostics)
    let given = GivenNames(names, diagnostics: diagnostics)
    LinkTargets.resolve(in: &model, diagnostics: diagnostics)
    given.renameOperations(in: &model, document: document)
    given.nameSchemas(in: &model)
    Defaults.check(in: &model, diagnostics: diagnostics)
    model = Typing(model: model, configuration: types, diagnostics: diagnostics).run()
    given.renameMembers(in: &model)
    AliasCycles.cut(in: &model, diagnostics: diagnostics)
    ContainmentCycles.mark(in: &model)
    ImportedTypes.find(in: &model, imports: imports, diagnostics: diagnostics)
    Rules.check(&model, document: document, diagnostics: diagnostics)
    return model
  }
}
