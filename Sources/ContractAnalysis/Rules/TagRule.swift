import ContractDiagnostics
import OpenAPIDocument

/// Every tag is declared once, and the way from a tag to its parents ends.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#tag-object>
enum TagRule {
  static func check(_ document: Document, _ diagnostics: DiagnosticBag) {
    var first: [String: OpenAPIDocument.Tag] = [:]
    for tag in document.tags {
      guard let earlier = first[tag.name.value] else {
        first[tag.name.value] = tag
        continue
      }
      diagnostics.warning(
        .tagDeclaration, "the tag \(quoted(tag.name.value)) is declared twice; the first one holds", at: tag.name.span,
        notes: [.init("first declared here", at: earlier.name.span)], help: "remove one of the two")
    }
    for tag in document.tags where tag.parent != nil { checkParent(of: tag, first, diagnostics) }
  }

  private static func checkParent(of tag: OpenAPIDocument.Tag, _ tags: [String: OpenAPIDocument.Tag], _ diagnostics: DiagnosticBag) {
    var current = tag
    var seen = [tag.name.value]
    while let parent = current.parent {
      guard let next = tags[parent.value] else {
        guard current.name.value == tag.name.value else { return }
        let near = Suggestion.nearest(to: parent.value, among: tags.keys.sorted())
        return diagnostics.warning(
          .tagDeclaration, "there is no tag \(quoted(parent.value)) to be the parent", at: parent.span,
          help: near.map { "did you mean \(quoted($0))?" } ?? "declare it below `tags`")
      }
      guard !seen.contains(next.name.value) else {
        guard next.name.value == tag.name.value else { return }
        return diagnostics.warning(
          .tagDeclaration, "the tag \(quoted(tag.name.value)) is its own ancestor", at: tag.parent?.span ?? parent.span)
      }
      seen.append(next.name.value)
      current = next
    }
  }
}
