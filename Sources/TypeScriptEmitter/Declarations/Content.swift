import ContractModel

extension SchemaFile {
  /// A media type with the type of what it carries; a stream of items (OpenAPI 3.2) has the type of one item.
  mutating func content(_ content: Content, at place: SchemaTypes.Place) {
    writer.startLine()
    writer.key(content.mediaType)
    writer.code(": ")
    let schema = content.schema ?? content.itemSchema
    writer.type(schema.map { schemas.type(of: $0, at: place.named(content.mediaType)) } ?? .unknown)
    writer.endLine(";")
  }
}
