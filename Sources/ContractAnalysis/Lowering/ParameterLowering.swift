import ContractDiagnostics
import ContractModel
import OpenAPIDocument
import YAMLTree

extension Lowering {
  /// Path item's parameters first, then the operation's; one with the name and place of an earlier one replaces it.
  func merge(_ shared: [Parameter], _ own: [Parameter]) -> [Parameter] {
    var merged = shared
    for parameter in own {
      if let index = merged.firstIndex(where: { $0.name == parameter.name && $0.location == parameter.location }) {
        merged[index] = parameter
      } else {
        merged.append(parameter)
      }
    }
    return merged
  }

  func lower(_ parameters: [ReferenceOr<DocumentParameter>], pointer: String) -> [Parameter] {
    var lowered: [Parameter] = []
    for (index, entry) in parameters.enumerated() {
      guard let parameter = lower(entry, pointer: "\(pointer)/parameters/\(index)") else { continue }
      if let first = lowered.first(where: { $0.name == parameter.name && $0.location == parameter.location }) {
        diagnostics.warning(
          .duplicateParameter, "\(parameter.location.rawValue) parameter \(quoted(parameter.name)) is declared twice; the first one holds",
          at: parameter.provenance.span, notes: [.init("first declared here", at: first.provenance.span)])
        continue
      }
      lowered.append(parameter)
    }
    return lowered
  }

  func lower(_ entry: ReferenceOr<DocumentParameter>, pointer: String) -> Parameter? {
    switch entry {
    case .value(let parameter): return lower(parameter, pointer: pointer)
    case .reference(let reference):
      guard let parameter = resolver.resolve(parameter: .reference(reference)) else { return nil }
      let target = place(of: parameter.node)
      var lowered = lower(parameter, pointer: target)
      lowered?.component = componentName(target, kind: "parameters")
      return lowered
    }
  }

  private func lower(_ parameter: DocumentParameter, pointer: String) -> Parameter? {
    guard let location = Parameter.Location(rawValue: parameter.location.value.rawValue) else { return nil }
    let style = parameter.style.flatMap { Parameter.Style(rawValue: $0.value.rawValue) } ?? defaultStyle(location)
    let content = lowerContent(parameter.content, pointer: pointer + "/content").first
    if parameter.schema == nil, content == nil {
      diagnostics.warning(
        .missingField, "the parameter \(quoted(parameter.name.value)) must have `schema` or `content`; any value is let through",
        at: parameter.name.span, help: "write `schema: {type: string}`")
    }
    let schema = schemaID(optional: parameter.schema, pointer: pointer + "/schema") ?? content?.schema ?? anySchema(parameter.node, pointer)
    var lowered = Parameter(
      provenance: provenance(parameter.node, pointer), name: parameter.name.value, location: location,
      isRequired: location == .path || parameter.required?.value == true, style: style,
      explode: parameter.explode?.value ?? (style == .form || style == .cookie), schema: schema)
    lowered.isDeprecated = parameter.deprecated?.value ?? false
    lowered.description = parameter.description?.value
    lowered.allowReserved = parameter.allowReserved?.value ?? false
    lowered.allowEmptyValue = parameter.allowEmptyValue?.value ?? false
    lowered.contentType = content?.mediaType
    lowered.examples = lower(parameter.example, parameter.examples) + (content?.examples ?? [])
    return lowered
  }

  private func defaultStyle(_ location: Parameter.Location) -> Parameter.Style {
    switch location {
    case .path, .header: .simple
    case .query, .cookie, .querystring: .form
    }
  }

  func lower(_ headers: [Entry<ReferenceOr<DocumentHeader>>], pointer: String) -> [Header] {
    var lowered: [Header] = []
    for entry in headers {
      let place = pointer + "/headers/" + JSONPointer.escape(entry.name)
      if let header = lower(entry.value, name: entry.name, pointer: place) { lowered.append(header) }
    }
    return lowered
  }

  func lower(_ entry: ReferenceOr<DocumentHeader>, name: String, pointer: String) -> Header? {
    switch entry {
    case .value(let header): return lower(header, name: name, pointer: pointer)
    case .reference(let reference):
      guard let header = resolver.resolve(header: .reference(reference)) else { return nil }
      let target = place(of: header.node)
      var lowered = lower(header, name: name, pointer: target)
      lowered.component = componentName(target, kind: "headers")
      return lowered
    }
  }

  private func lower(_ header: DocumentHeader, name: String, pointer: String) -> Header {
    let content = lowerContent(header.content, pointer: pointer + "/content").first
    let schema = schemaID(optional: header.schema, pointer: pointer + "/schema") ?? content?.schema ?? anySchema(header.node, pointer)
    var lowered = Header(
      provenance: provenance(header.node, pointer), name: name, isRequired: header.required?.value ?? false, schema: schema)
    lowered.isDeprecated = header.deprecated?.value ?? false
    lowered.description = header.description?.value
    lowered.explode = header.explode?.value ?? false
    lowered.contentType = content?.mediaType
    lowered.examples = lower(header.example, header.examples) + (content?.examples ?? [])
    return lowered
  }
}
