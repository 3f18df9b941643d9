import ContractDiagnostics
import ContractModel
import OpenAPIDocument
import YAMLTree

extension Lowering {
  func lowerContent(_ entries: [Entry<ReferenceOr<DocumentMediaType>>], pointer: String) -> [Content] {
    var contents: [Content] = []
    for entry in entries {
      let place = pointer + "/" + JSONPointer.escape(entry.name)
      guard let media = mediaType(entry.value) else { continue }
      var content = Content(
        provenance: Provenance(pointer: place, span: entry.key.span), mediaType: entry.name, form: MediaTypeForm.of(entry.name))
      content.schema = schemaID(optional: media.schema, pointer: place + "/schema")
      content.itemSchema = schemaID(optional: media.itemSchema, pointer: place + "/itemSchema")
      content.encodings = media.encoding.map { lower($0, pointer: place + "/encoding/" + JSONPointer.escape($0.name)) }
      content.examples = lower(media.example, media.examples)
      contents.append(content)
    }
    return contents
  }

  private func mediaType(_ entry: ReferenceOr<DocumentMediaType>) -> DocumentMediaType? {
    switch entry {
    case .value(let media): media
    case .reference(let reference): resolver.resolve(mediaType: .reference(reference))
    }
  }

  private func lower(_ entry: Entry<DocumentEncoding>, pointer: String) -> Encoding {
    var encoding = Encoding(property: entry.name)
    encoding.contentType = entry.value.contentType?.value
    encoding.style = entry.value.style.flatMap { Parameter.Style(rawValue: $0.value.rawValue) }
    encoding.explode = entry.value.explode?.value
    // The specification says that a Content-Type header here is ignored: `contentType` says it.
    encoding.headers = lower(entry.value.headers, pointer: pointer).filter { $0.name.lowercased() != "content-type" }
    return encoding
  }

  /// The schema of something that declares none.
  func anySchema(_ node: YAMLNode, _ pointer: String) -> SchemaID {
    model.schemas.append(Schema(provenance: provenance(node, pointer + "/schema")))
  }

  /// The component's name when a pointer is `#/components/KIND/NAME`.
  func componentName(_ pointer: String, kind: String) -> String? {
    let prefix = "#/components/" + kind + "/"
    guard pointer.hasPrefix(prefix) else { return nil }
    let rest = pointer.dropFirst(prefix.count)
    return rest.utf8.contains(0x2F) ? nil : JSONPointer.tokens(of: "/" + rest)?.first
  }
}

/// What a media type's bytes are, judged by its name (RFC 6839 for the suffixes).
enum MediaTypeForm {
  static func of(_ mediaType: String) -> Content.Form {
    let essence = (mediaType.split(separator: ";").first.map(String.init) ?? mediaType).lowercased()
    let name = essence.split(separator: " ").joined()
    if name == "application/json" || name == "text/json" || name.hasSuffix("+json") { return .json }
    if let known = known[name] { return known }
    if name.hasPrefix("multipart/") { return .multipart }
    if name.hasSuffix("+xml") || name.hasSuffix("/xml") { return .xml }
    if name.hasPrefix("text/") { return .text }
    return .binary
  }

  private static let known: [String: Content.Form] = [
    "application/x-www-form-urlencoded": .urlEncoded, "text/event-stream": .eventStream, "application/jsonl": .jsonLines,
    "application/x-ndjson": .jsonLines, "application/json-seq": .jsonLines,
  ]
}
