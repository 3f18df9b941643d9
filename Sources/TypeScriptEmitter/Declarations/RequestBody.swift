import ContractModel

extension SchemaFile {
  mutating func requestBody(_ body: RequestBody) {
    writer.documentation(body.documentation)
    if let component = body.component {
      return reference("requestBody", isOptional: !body.isRequired, to: "requestBodies", component)
    }
    open("requestBody", isOptional: !body.isRequired)
    content(of: body)
    close()
  }

  mutating func content(of body: RequestBody) {
    writer.line("content: {")
    writer.indent()
    if body.contents.isEmpty { writer.line("\"*/*\"?: never;") }
    for content in body.contents { self.content(content, at: SchemaTypes.Place(isSent: true)) }
    close()
  }
}

extension RequestBody {
  var documentation: Documentation {
    var documentation = Documentation()
    documentation.add(description)
    return documentation
  }
}
