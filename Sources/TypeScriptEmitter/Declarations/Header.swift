import ContractModel

extension SchemaFile {
  mutating func header(_ header: Header, at place: SchemaTypes.Place) {
    writer.documentation(header.documentation)
    if let component = header.component { return reference(header.name, to: "headers", component) }
    if let parameter = header.parameter { return reference(header.name, to: "parameters", parameter) }
    writer.startLine()
    writer.key(header.name)
    writer.code(header.isRequired ? ": " : "?: ")
    writer.type(type(of: header, at: place.named(header.name)))
    writer.endLine(";")
  }

  mutating func type(of header: Header, at place: SchemaTypes.Place) -> TypeExpression {
    let type = schemas.type(of: header.schema, at: place)
    guard let mediaType = header.contentType else { return type }
    return .object([TypeExpression.Member(name: mediaType, type: type)])
  }
}

extension Header {
  /// The parameter that a header refers to by mistake, which every tool lets through.
  var parameter: String? {
    let place = "#/components/parameters/"
    guard provenance.pointer.hasPrefix(place) else { return nil }
    return String(provenance.pointer.dropFirst(place.count))
  }

  var documentation: Documentation {
    var documentation = Documentation()
    documentation.add(description)
    if isDeprecated { documentation.add(.deprecated) }
    return documentation
  }
}
