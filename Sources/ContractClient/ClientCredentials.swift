public import ContractServer
import HTTPTypes

/// What a client presents for one security scheme.
public enum ClientCredential: Sendable, Hashable {
  /// The token of `bearer`, `oauth2` and `openIdConnect`.
  case token(String)
  /// Name and password (RFC 7617).
  case basic(user: String, password: String)
  /// The text of a key.
  case apiKey(String)
  /// What follows the name of the scheme in `Authorization`.
  case other(String)
  /// The transport's connection carries it: mutual TLS.
  case connection
}

/// Where a client's credentials come from.
public protocol ClientCredentials: Sendable {
  /// The credential for a requirement of an operation, `nil` when there is none; the next alternative of the document is then tried.
  func credential(for requirement: SecurityRequirement, operation: OperationDescription) async throws -> ClientCredential?
}

/// Credentials by the name of their scheme under `components/securitySchemes`.
public struct FixedCredentials: ClientCredentials {
  private let credentials: [String: ClientCredential]

  /// The same credentials for every request.
  public init(_ credentials: [String: ClientCredential]) {
    self.credentials = credentials
  }

  public func credential(for requirement: SecurityRequirement, operation: OperationDescription) async throws -> ClientCredential? {
    credentials[requirement.scheme]
  }
}

/// A token asked for at every call, so that it can be refreshed.
public struct BearerCredentials: ClientCredentials {
  private let token: @Sendable () async throws -> String?

  /// A token that is asked for before each request.
  public init(_ token: @escaping @Sendable () async throws -> String?) {
    self.token = token
  }

  public func credential(for requirement: SecurityRequirement, operation: OperationDescription) async throws -> ClientCredential? {
    switch requirement.kind {
    case .bearer, .oauth2, .openIDConnect: try await token().map { .token($0) }
    case .basic, .apiKey, .mutualTLS, .undeclared, .http: nil
    }
  }
}

extension OutgoingRequest {
  /// Presents the first alternative for which all credentials are there. Without one the request goes out bare: the server's refusal is a
  /// declared response, and so a typed output.
  mutating func present(_ source: any ClientCredentials) async throws {
    for alternative in operation.security where !alternative.requirements.isEmpty {
      var presented: [(SecurityRequirement, ClientCredential)] = []
      for requirement in alternative.requirements {
        guard let credential = try await source.credential(for: requirement, operation: operation) else { break }
        presented.append((requirement, credential))
      }
      guard presented.count == alternative.requirements.count else { continue }
      for (requirement, credential) in presented { present(credential, for: requirement) }
      return
    }
  }

  private mutating func present(_ credential: ClientCredential, for requirement: SecurityRequirement) {
    switch (credential, requirement.kind) {
    case (.token(let token), _): headers[.authorization] = "Bearer " + token
    case (.basic(let user, let password), _):
      headers[.authorization] = "Basic " + String(decoding: Base64.encode(Array("\(user):\(password)".utf8)), as: UTF8.self)
    case (.other(let text), .http(let scheme)): headers[.authorization] = scheme + " " + text
    case (.apiKey(let key), .apiKey(let name, .header)): if let field = HTTPField.Name(name) { headers[field] = key }
    case (.apiKey(let key), .apiKey(let name, .query)): add(query: name, key)
    case (.apiKey(let key), .apiKey(let name, .cookie)): add(cookie: name, key)
    case (.apiKey, _), (.other, _), (.connection, _): break
    }
  }
}
