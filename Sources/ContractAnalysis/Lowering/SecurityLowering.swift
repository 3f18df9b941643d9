import ContractDiagnostics
import ContractModel
import OpenAPIDocument

extension Lowering {
  func lowerSecuritySchemes() {
    for entry in document.components.securitySchemes {
      let scheme: DocumentSecurityScheme?
      switch entry.value {
      case .value(let value): scheme = value
      case .reference(let reference): scheme = resolver.resolve(securityScheme: .reference(reference))
      }
      guard let scheme else { continue }
      schemeIndices[entry.name] = model.securitySchemes.count
      model.securitySchemes.append(
        SecurityScheme(name: entry.name, kind: kind(scheme.kind), description: scheme.description?.value))
    }
  }

  private func kind(_ kind: DocumentSecurityScheme.Kind) -> SecurityScheme.Kind {
    switch kind {
    case .apiKey(let name, let location):
      .apiKey(name: name.value, in: Parameter.Location(rawValue: location.value.rawValue) ?? .header)
    case .http(let scheme, let format):
      switch scheme.value.lowercased() {
      case "bearer": .bearer(format: format?.value)
      case "basic": .basic
      default: .http(scheme.value)
      }
    case .mutualTLS: .mutualTLS
    case .oauth2: .oauth2
    case .openIDConnect(let url): .openIDConnect(url: url.value)
    }
  }

  func lower(_ requirements: [DocumentSecurityRequirement]) -> [SecurityAlternative] {
    var alternatives: [SecurityAlternative] = []
    for requirement in requirements {
      var lowered: [SecurityRequirement] = []
      for entry in requirement.schemes {
        lowered.append(SecurityRequirement(scheme: schemeIndex(entry.key), scopes: entry.value.map(\.value)))
      }
      alternatives.append(SecurityAlternative(lowered))
    }
    return alternatives
  }

  /// A scheme that is not declared can never be satisfied: it is reported and kept, so that the operation stays closed.
  private func schemeIndex(_ name: Located<String>) -> Int {
    if let index = schemeIndices[name.value] { return index }
    let known = document.components.securitySchemes.map(\.name)
    diagnostics.warning(
      .undefinedSecurityScheme, "security scheme \"\(name.value)\" is not declared, so nobody can satisfy it", at: name.span,
      help: Suggestion.nearest(to: name.value, among: known).map { "did you mean `\($0)`?" }
        ?? "declare it under components/securitySchemes")
    model.securitySchemes.append(SecurityScheme(name: name.value, kind: .undeclared))
    schemeIndices[name.value] = model.securitySchemes.count - 1
    return model.securitySchemes.count - 1
  }
}
