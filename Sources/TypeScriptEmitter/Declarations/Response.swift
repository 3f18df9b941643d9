import ContractModel

extension SchemaFile {
  mutating func response(_ response: Response, at place: SchemaTypes.Place) {
    writer.documentation(response.documentation)
    if let component = response.component { return reference(response.status.text, to: "responses", component) }
    open(response.status.text)
    members(of: response, at: place)
    close()
  }

  mutating func members(of response: Response, at place: SchemaTypes.Place) {
    writer.line("headers: {")
    writer.indent()
    for header in response.headers + response.ignoredHeaders { self.header(header, at: place) }
    writer.line("[name: string]: unknown;")
    close()
    if response.contents.isEmpty { return writer.line("content?: never;") }
    writer.line("content: {")
    writer.indent()
    for content in response.contents { self.content(content, at: place) }
    close()
  }
}

extension Response {
  var documentation: Documentation {
    var documentation = Documentation()
    documentation.add(description)
    return documentation
  }
}
