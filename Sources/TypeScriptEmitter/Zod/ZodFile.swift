import ContractModel

/// `zod.ts`: a constant for each schema of the components. A constant is one pure call, which a bundler can leave out.
struct ZodFile {
  let model: Model
  let names: TypeNames
  var schemas: ZodSchemas
  let imports: ImportedNames

  static func text(of model: Model, _ names: TypeNames, options: TypeScriptOptions, trace: SourceTrace? = nil) -> String {
    let order = ZodOrder(model)
    var file = ZodFile(
      model: model, names: names, schemas: ZodSchemas(model, names, order, options), imports: ImportedNames(model, options))
    file.schemas.writer.trace = trace
    for component in order.components { file.constant(component) }
    return file.header(options) + file.schemas.writer.text
  }

  private func header(_ options: TypeScriptOptions) -> String {
    var header = TypeScriptWriter()
    header.line("// Generated from the OpenAPI document. Do not edit.")
    header.line("// For Zod 4.3 or later. The types are those of `types.ts`.")
    header.line()
    header.line("import * as z from \"zod\";")
    imports.writeConstantImports(options, to: &header)
    let roots = TypeExpression.Root.allCases.filter { schemas.writer.roots.contains($0) }
    if !roots.isEmpty { header.importTypes(roots, options) }
    if schemas.writer.usesTypes { header.importLine("import type * as Types from ", "types", options) }
    for helper in ZodHelper.allCases where schemas.helpers.contains(helper) {
      header.line()
      header.line(helper.text)
    }
    return header.text
  }

  private mutating func constant(_ component: NamedSchema) {
    guard let name = schemas.constants[component.schema], let type = names.schemas[component.schema] else { return }
    let schema = model.schemas[component.schema]
    schemas.writer.line()
    schemas.writer.mark(schema.provenance)
    schemas.writer.documentation(schema.constantDocumentation)
    schemas.writer.startLine()
    schemas.writer.code("export const ")
    schemas.writer.identifier(name)
    if let (module, constant) = imports.constant(of: component.schema, model) {
      schemas.writer.code(" = ")
      schemas.writer.identifier(module)
      schemas.writer.code(".")
      schemas.writer.identifier(constant)
      schemas.writer.endLine(";")
      schemas.declared.insert(component.schema)
      return
    }
    if schemas.order.recursive.contains(component.schema) { recursive(component, type) } else { expression(of: component) }
    schemas.declared.insert(component.schema)
  }

  private mutating func expression(of component: NamedSchema) {
    schemas.writer.code(" = /*#__PURE__*/ (() => ")
    let place = SchemaTypes.Place(owner: component.schema, isSent: SchemaTypes.Place.soundsSent(component.name))
    schemas.schema(component.schema, at: place)
    schemas.writer.endLine(")();")
  }

  /// A component that leads back to itself. Where getters hold all that does so its type is inferred, else it is said.
  private mutating func recursive(_ component: NamedSchema, _ type: Identifier) {
    let before = schemas
    schemas.getters = ZodGetters(component: component.schema, type: type)
    expression(of: component)
    schemas.getters = nil
    guard schemas.lazyReferences > before.lazyReferences else { return }
    schemas = before
    schemas.annotation(type)
    expression(of: component)
  }
}

extension Schema {
  fileprivate var constantDocumentation: Documentation {
    var documentation = Documentation()
    documentation.add(annotations.description)
    if annotations.isDeprecated { documentation.add(.deprecated) }
    return documentation
  }
}
