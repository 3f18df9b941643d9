/// The values of `WWW-Authenticate` for a refusal. Source: RFC 9110, section 11.6.1; RFC 6750, section 3; RFC 7617, section 2.
enum Challenge {
  /// One challenge per scheme of the operation, without repetition, in document order.
  static func all(_ alternatives: [SecurityAlternative], _ error: AuthenticationError, presented: Set<String>, realm: String) -> [String] {
    if error.reason == .forbidden { return [] }
    var challenges: [String] = []
    for requirement in alternatives.flatMap(\.requirements) {
      let text = challenge(requirement, error, presented: presented.contains(requirement.scheme), realm: realm)
      if let text, !challenges.contains(text) { challenges.append(text) }
    }
    return challenges
  }

  private static func challenge(_ requirement: SecurityRequirement, _ error: AuthenticationError, presented: Bool, realm: String) -> String?
  {
    let realm = FieldScanner.quoted(realm)
    switch requirement.kind {
    case .bearer, .oauth2, .openIDConnect: return "Bearer realm=\(realm)" + (presented ? parameters(error) : "")
    case .basic: return error.status == 401 ? "Basic realm=\(realm), charset=\"UTF-8\"" : nil
    case .apiKey(let name, let location):
      return error.status == 401 ? "ApiKey realm=\(realm), in=\(location.rawValue), name=\(FieldScanner.quoted(name))" : nil
    case .undeclared: return error.status == 401 ? "Unknown realm=\(realm)" : nil
    case .mutualTLS: return error.status == 401 ? "Mutual-TLS realm=\(realm)" : nil
    case .http(let scheme): return error.status == 401 ? "\(FieldScanner.isToken(scheme) ? scheme : "Unknown") realm=\(realm)" : nil
    }
  }

  /// A request without credentials gets no error code (RFC 6750, section 3.1).
  private static func parameters(_ error: AuthenticationError) -> String {
    switch error.reason {
    case .missing, .forbidden: ""
    case .invalid: ", error=\"invalid_token\", error_description=\(FieldScanner.quoted(error.detail))"
    case .insufficientScope(let scopes):
      ", error=\"insufficient_scope\", scope=\(FieldScanner.quoted(scopes.joined(separator: " ")))"
    }
  }
}
