import ContractDiagnostics
import ContractModel
import OpenAPIDocument
import YAMLTree

extension Lowering {
  func lower(_ entry: ReferenceOr<DocumentRequestBody>, pointer: String) -> RequestBody? {
    switch entry {
    case .value(let body): return lower(body, pointer: pointer)
    case .reference(let reference):
      guard let body = resolver.resolve(requestBody: .reference(reference)) else { return nil }
      let target = place(of: body.node)
      var lowered = lower(body, pointer: target)
      lowered.component = componentName(target, kind: "requestBodies")
      return lowered
    }
  }

  private func lower(_ body: DocumentRequestBody, pointer: String) -> RequestBody {
    var lowered = RequestBody(provenance: provenance(body.node, pointer), isRequired: body.required?.value ?? false)
    lowered.description = body.description?.value
    lowered.contents = lowerContent(body.content, pointer: pointer + "/content")
    return lowered
  }

  func lower(_ responses: Responses, pointer: String) -> [Response] {
    var lowered: [Response] = []
    for entry in responses.entries {
      guard let status = status(entry.key) else { continue }
      let place = pointer + "/responses/" + JSONPointer.escape(entry.name)
      if let response = lower(entry.value, status: status, pointer: place) { lowered.append(response) }
    }
    return lowered
  }

  func lower(_ entry: ReferenceOr<DocumentResponse>, status: Response.Status, pointer: String) -> Response? {
    switch entry {
    case .value(let response): return lower(response, status: status, pointer: pointer)
    case .reference(let reference):
      guard let response = resolver.resolve(response: .reference(reference)) else { return nil }
      let target = place(of: response.node)
      var lowered = lower(response, status: status, pointer: target)
      lowered.component = componentName(target, kind: "responses")
      return lowered
    }
  }

  private func lower(_ response: DocumentResponse, status: Response.Status, pointer: String) -> Response {
    var lowered = Response(
      provenance: provenance(response.node, pointer), status: status,
      description: response.description?.value ?? response.summary?.value ?? "")
    let headers = lower(response.headers, pointer: pointer)
    lowered.headers = headers.filter { !isIgnored($0) }
    lowered.ignoredHeaders = headers.filter(isIgnored)
    lowered.contents = lowerContent(response.content, pointer: pointer + "/content")
    lowered.links = lower(links: response.links, pointer: pointer)
    return lowered
  }

  /// The specification says that a Content-Type header in a response's map is ignored.
  private func isIgnored(_ header: Header) -> Bool { header.name.lowercased() == "content-type" }

  /// Nil for a key that is no status, which the reader of the document reported.
  private func status(_ key: Located<String>) -> Response.Status? {
    if key.value == "default" { return .default }
    let digits = Array(key.value.utf8)
    if digits.count == 3, (0x31...0x35).contains(digits[0]) {
      if let code = Int(key.value) { return .code(code) }
      if digits[1] | 0x20 == 0x78, digits[2] | 0x20 == 0x78 { return .range(Int(digits[0]) - 0x30) }
    }
    return nil
  }
}
