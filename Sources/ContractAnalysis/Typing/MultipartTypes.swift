import ContractModel

extension Typing {
  /// Types a multipart body. With a file among its properties it becomes a sequence of parts, because files are streams; without one it is
  /// read as one value, like a form.
  func typeMultipart(_ content: inout Content, place: Place, isRequest: Bool) {
    guard let schema = content.schema.map({ isRequest ? requestSchemas[$0] ?? $0 : $0 }),
      case .record(let layers) = nature(of: model.schemas.resolve(schema))
    else { return }
    let required = Set(layers.filter { !$0.isOptional }.flatMap { model.schemas[$0.schema].object.required })
    let properties = layers.flatMap { model.schemas[$0.schema].object.properties }
    guard properties.contains(where: { isFile(element(of: $0.schema) ?? $0.schema, in: content, named: $0.name) }) else {
      content.type = use(of: schema, place: place)
      return
    }
    var names: Set<String> = []
    for property in properties where names.insert(property.name).inserted {
      content.parts.append(part(property, in: content, isRequired: required.contains(property.name), owner: place.owner))
    }
  }

  private func part(_ property: SchemaProperty, in content: Content, isRequired: Bool, owner: TypeDeclaration.Owner) -> Part {
    let element = element(of: property.schema)
    let schema = element ?? property.schema
    var part = Part(name: property.name, schema: schema, isRequired: isRequired, repeats: element != nil)
    let own = model.schemas[property.schema].annotations
    part.description = own.description ?? own.title
    if let encoding = content.encodings.first(where: { $0.property == property.name }) {
      part.contentType = encoding.contentType
      part.headers = encoding.headers.map { header in
        var header = header
        header.type = use(of: header.schema, place: Place(name: property.name + " " + header.name, owner: owner))
        return header
      }
    }
    if !isFile(schema, in: content, named: property.name) {
      let name = element == nil ? property.name : Singular.of(property.name)
      part.type = use(of: schema, place: Place(name: name, owner: owner))
    }
    return part
  }

  /// What each part of an array property holds.
  private func element(of id: SchemaID) -> SchemaID? {
    let schema = model.schemas[model.schemas.resolve(id)]
    guard schema.kinds.subtracting(.null) == .array, schema.array.prefixItems.isEmpty else { return nil }
    return schema.array.items
  }

  /// Raw bytes: `format: binary` (3.0), a media type without an encoding, or nothing said at all (3.1). Source: OpenAPI 3.1, section 4.8.14.
  private func isFile(_ id: SchemaID, in content: Content, named name: String) -> Bool {
    let schema = model.schemas[model.schemas.resolve(id)]
    let isString = schema.kinds.subtracting(.null) == .string
    if isString, schema.format == "binary" { return true }
    if isString || schema.kinds.isEmpty, schema.string.contentMediaType != nil, schema.string.contentEncoding == nil { return true }
    guard isAnnotationOnly(model.schemas.resolve(id)) else { return false }
    return content.encodings.first { $0.property == name }?.contentType.map { !$0.hasSuffix("json") } ?? true
  }
}
