import ContractModel

extension SchemaFile {
  /// `components`, with every section of it, empty or not.
  mutating func components() {
    let components = model.components
    writer.line("export interface components {")
    writer.indent()
    section("schemas", components.schemas) { file, schema in file.component(schema) }
    section("responses", components.responses) { file, response in file.component(response) }
    section("parameters", components.parameters) { file, parameter in file.component(parameter) }
    section("requestBodies", components.requestBodies) { file, body in file.component(body) }
    section("headers", components.headers) { file, header in file.component(header) }
    section("pathItems", components.pathItems) { file, item in file.pathItem(item.value, name: item.name, isDeclaration: true) }
    writer.outdent()
    writer.line("}")
  }

  private mutating func component(_ schema: NamedSchema) {
    let place = SchemaTypes.Place(owner: schema.schema, isSent: SchemaTypes.Place.soundsSent(schema.name))
    if writer.isTraced { writer.mark(model.schemas[schema.schema].provenance) }
    let elsewhere = imports.type(of: schema.schema, model)
    writer.member(
      TypeExpression.Member(
        name: schema.name, type: elsewhere ?? schemas.type(of: schema.schema, at: place),
        documentation: schemas.documentation(of: model.schemas[schema.schema])))
  }

  private mutating func component(_ response: Named<Response>) {
    writer.documentation(response.value.documentation)
    open(response.name)
    members(of: response.value, at: SchemaTypes.Place().named(response.name))
    close()
  }

  private mutating func component(_ parameter: Named<Parameter>) {
    writer.member(
      TypeExpression.Member(name: parameter.name, type: type(of: parameter.value), documentation: parameter.value.documentation))
  }

  private mutating func component(_ body: Named<RequestBody>) {
    writer.documentation(body.value.documentation)
    open(body.name)
    content(of: body.value)
    close()
  }

  private mutating func component(_ header: Named<Header>) {
    let place = SchemaTypes.Place().named(header.name)
    writer.member(
      TypeExpression.Member(name: header.name, type: type(of: header.value, at: place), documentation: header.value.documentation))
  }
}
