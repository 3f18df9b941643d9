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
      model.securitySchemes.append(lower(scheme, name: entry.name))
    }
  }

  private func lower(_ scheme: DocumentSecurityScheme, name: String) -> SecurityScheme {
    var lowered = SecurityScheme(name: name, kind: kind(scheme.kind), description: scheme.description?.value)
    lowered.isDeprecated = scheme.deprecated?.value ?? false
    if case .oauth2(let flows, let metadataURL) = scheme.kind {
      lowered.metadataURL = metadataURL?.value
      lowered.flows = [
        lower(flows.implicit, .implicit), lower(flows.password, .password), lower(flows.clientCredentials, .clientCredentials),
        lower(flows.authorizationCode, .authorizationCode), lower(flows.deviceAuthorization, .deviceAuthorization),
      ].compactMap(\.self)
    }
    return lowered
  }

  private func lower(_ flow: OpenAPIDocument.OAuthFlow?, _ kind: ContractModel.OAuthFlow.Kind) -> ContractModel.OAuthFlow? {
    guard let flow else { return nil }
    var lowered = ContractModel.OAuthFlow(kind: kind)
    lowered.authorizationURL = flow.authorizationURL?.value
    lowered.deviceAuthorizationURL = flow.deviceAuthorizationURL?.value
    lowered.tokenURL = flow.tokenURL?.value
    lowered.refreshURL = flow.refreshURL?.value
    lowered.scopes = flow.scopes.map { .init(name: $0.name, description: $0.value.value) }
    return lowered
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
        lowered.append(SecurityRequirement(scheme: schemeIndex(entry.key, of: requirement), scopes: entry.value.map(\.value)))
      }
      alternatives.append(SecurityAlternative(lowered))
    }
    return alternatives
  }

  /// A scheme that is not declared can never be satisfied: it is reported and kept, so that the operation stays closed.
  private func schemeIndex(_ name: Located<String>, of requirement: DocumentSecurityRequirement) -> Int {
    if let index = schemeIndices[name.value] { return index }
    if let scheme = resolver.resolve(securitySchemeNamed: name, from: requirement.node) {
      schemeIndices[name.value] = model.securitySchemes.count
      model.securitySchemes.append(lower(scheme, name: name.value))
      return model.securitySchemes.count - 1
    }
    reportUndeclared(name)
    model.securitySchemes.append(SecurityScheme(name: name.value, kind: .undeclared))
    schemeIndices[name.value] = model.securitySchemes.count - 1
    return model.securitySchemes.count - 1
  }

  /// What the document demands of all operations counts even where no operation takes it over.
  func checkDocumentSecurity() {
    for requirement in document.security ?? [] {
      for scheme in requirement.schemes where schemeIndices[scheme.name] == nil {
        if resolver.resolve(securitySchemeNamed: scheme.key, from: requirement.node) == nil { reportUndeclared(scheme.key) }
      }
    }
  }

  private func reportUndeclared(_ name: Located<String>) {
    let known = document.components.securitySchemes.map(\.name)
    diagnostics.warning(
      .undefinedSecurityScheme, "security scheme \(quoted(name.value)) is not declared, so nobody can satisfy it", at: name.span,
      help: Suggestion.nearest(to: name.value, among: known).map { "did you mean `\($0)`?" }
        ?? "declare it under components/securitySchemes")
  }
}
