import ContractModel

/// Security schemes in a few words.
public enum SchemeWords {
  public static func text(_ kind: SecurityScheme.Kind) -> String {
    switch kind {
    case .bearer(let format): "a bearer token" + (format.map { " (\($0))" } ?? "")
    case .basic: "a name and a password (HTTP basic)"
    case .http(let name): "HTTP \(name)"
    case .apiKey(let name, let place): "an API key in the \(place.rawValue) `\(name)`"
    case .oauth2: "OAuth 2"
    case .openIDConnect(let url): "OpenID Connect, \(url)"
    case .mutualTLS: "a client certificate"
    case .undeclared: "not declared"
    }
  }

  /// What an operation asks for: `token, or key and secret`; scopes in parentheses.
  public static func text(_ alternatives: [SecurityAlternative], _ model: Model) -> String {
    let ways = alternatives.map { alternative in
      let parts = alternative.requirements.map { requirement in
        let scopes = requirement.scopes.isEmpty ? "" : " (\(requirement.scopes.joined(separator: ", ")))"
        return model.securitySchemes[requirement.scheme].name + scopes
      }
      return parts.isEmpty ? "nothing" : parts.joined(separator: " and ")
    }
    return ways.joined(separator: ", or ")
  }
}

/// How alternatives are told apart, in a few words.
public enum SelectionWords {
  public static func text(_ selection: Union.Selection) -> String {
    switch selection {
    case .discriminator(let name, _), .constant(let name): "told apart by `\(name)`"
    case .kinds: "told apart by their JSON type"
    case .uniqueProperties: "told apart by a member of their own"
    case .trial: "tried in turn"
    case .mixed(let objects): "told apart by their JSON type, objects \(text(objects))"
    }
  }
}
