import ContractDiagnostics
import ContractModel
import OpenAPIDocument
import YAMLTree

extension Lowering {
  /// The links of a response. Where they lead is decided once all operations are there.
  func lower(links: [Entry<ReferenceOr<OpenAPIDocument.Link>>], pointer: String) -> [Link] {
    links.compactMap { entry in
      var place = pointer + "/links/" + JSONPointer.escape(entry.name)
      guard let written = resolver.resolve(link: entry.value) else { return nil }
      if entry.value.reference != nil { place = self.place(of: written.node) }
      var lowered = lower(written, name: entry.name, pointer: place)
      lowered.component = componentName(place, kind: "links")
      return lowered
    }
  }

  private func lower(_ link: OpenAPIDocument.Link, name: String, pointer: String) -> Link {
    let target = link.operationID ?? link.operationReference
    var lowered = Link(provenance: provenance(link.node, pointer), name: name, target: .unknown(target?.value ?? ""))
    lowered.parameters = link.parameters.map { JSONLiteral.Member(name: $0.name, value: JSONLiteral($0.value)) }
    lowered.requestBody = link.requestBody.map { JSONLiteral($0) }
    lowered.description = link.description?.value
    lowered.server = link.server.map(lower)
    return lowered
  }
}
