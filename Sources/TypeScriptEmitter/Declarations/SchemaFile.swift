import ContractModel

/// `schema.d.ts`: `paths`, `webhooks`, `components`, `$defs`, `operations`.
struct SchemaFile {
  let model: Model
  var schemas: SchemaTypes
  var writer = TypeScriptWriter()
  let operationIDs: OperationIDs
  /// Operations with a name of their own, in the order in which their paths were written.
  var named: [OperationID] = []
  var namesWritten: Set<String> = []
  private var hasHelpers = false
  let imports: ImportedNames

  static func text(of model: Model, options: TypeScriptOptions = TypeScriptOptions(), trace: SourceTrace? = nil) -> String {
    var file = SchemaFile(
      model: model, schemas: SchemaTypes(model, readonlyArrays: options.readonlyArrays), imports: ImportedNames(model, options))
    file.writer.trace = trace
    file.writer.line("// Generated from the OpenAPI document. Do not edit.")
    file.writer.line("// The shape is that of openapi-typescript 7.")
    file.writer.line()
    file.imports.writeTypeImports(options, to: &file.writer)
    file.pathItems(model.paths, "export interface paths ", "export type paths = Record<string, never>;")
    file.pathItems(model.webhooks, "export interface webhooks ", "export type webhooks = Record<string, never>;")
    file.components()
    file.writer.line("export type $defs = Record<string, never>;")
    file.helpers()
    file.operations()
    file.helpers()
    return file.writer.text
  }

  init(model: Model, schemas: SchemaTypes, imports: ImportedNames) {
    self.model = model
    self.schemas = schemas
    self.imports = imports
    operationIDs = OperationIDs(model)
  }

  /// Once, where openapi-typescript has it; behind the operations when only they need it.
  private mutating func helpers() {
    guard schemas.usesWithRequired, !hasHelpers else { return }
    hasHelpers = true
    writer.line("type WithRequired<T, K extends keyof T> = T & { [P in K]-?: T[P] };")
  }

  /// `name: { … };`, or `name: never;` when there is nothing inside.
  mutating func section<Element>(
    _ name: StaticString, _ elements: [Element], _ body: (inout SchemaFile, Element) -> Void
  ) {
    writer.startLine()
    writer.code(name)
    guard !elements.isEmpty else { return writer.endLine(": never;") }
    writer.endLine(": {")
    writer.indent()
    for element in elements { body(&self, element) }
    writer.outdent()
    writer.line("};")
  }

  /// `name: {`, to be closed by `close`.
  mutating func open(_ name: String, isOptional: Bool = false) {
    writer.startLine()
    writer.key(name)
    writer.endLine(isOptional ? "?: {" : ": {")
    writer.indent()
  }

  mutating func close() {
    writer.outdent()
    writer.line("};")
  }

  /// `name: components["section"]["component"];`
  mutating func reference(_ name: String, isOptional: Bool = false, to section: StaticString, _ component: String) {
    writer.startLine()
    writer.key(name)
    writer.code(isOptional ? "?: " : ": ")
    writer.type(.path(root: .components, keys: [section.description, component]))
    writer.endLine(";")
  }
}
