import ContractModel

extension SchemaFile {
  /// `parameters`, by location. A location none of whose members is needed is optional.
  mutating func parameters(_ parameters: [Parameter]) {
    writer.line("parameters: {")
    writer.indent()
    for location in SchemaFile.locations { self.parameters(parameters.filter { $0.location == location }, in: location) }
    close()
  }

  /// `querystring` of OpenAPI 3.2 has no place in openapi-typescript's shape; it shows only where a document uses it.
  private static let locations: [Parameter.Location] = [.query, .header, .path, .cookie, .querystring]

  private mutating func parameters(_ parameters: [Parameter], in location: Parameter.Location) {
    if parameters.isEmpty, location == .querystring { return }
    writer.startLine()
    writer.key(location.rawValue)
    guard !parameters.isEmpty else { return writer.endLine("?: never;") }
    writer.endLine(parameters.allSatisfy { !$0.isAlwaysThere } ? "?: {" : ": {")
    writer.indent()
    for parameter in parameters { self.parameter(parameter) }
    close()
  }

  private mutating func parameter(_ parameter: Parameter) {
    writer.documentation(parameter.documentation)
    if let component = parameter.component {
      return reference(parameter.name, isOptional: !parameter.isAlwaysThere, to: "parameters", component)
    }
    writer.startLine()
    writer.key(parameter.name)
    writer.code(parameter.isAlwaysThere ? ": " : "?: ")
    writer.type(type(of: parameter))
    writer.endLine(";")
  }

  /// A parameter with `content` travels as a string.
  func isString(_ parameter: Parameter) -> Bool { parameter.contentType != nil }

  mutating func type(of parameter: Parameter) -> TypeExpression {
    isString(parameter) ? .string : schemas.type(of: parameter.schema, at: SchemaTypes.Place(isSent: true))
  }
}

extension Parameter {
  var isAlwaysThere: Bool { isRequired || location == .path }

  var documentation: Documentation {
    var documentation = Documentation()
    documentation.add(description)
    if isDeprecated { documentation.add(.deprecated) }
    return documentation
  }
}
