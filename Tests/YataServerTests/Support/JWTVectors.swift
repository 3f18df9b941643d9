import Foundation

@testable import YataServer

/// `Vectors/jwt-vectors.json`: tokens, the keys and options to check them with, and what must come of it.
struct JWTVectors: Decodable {
  var now: Double
  var defaults: Options
  var jwks: [String: JSON]
  var authorizationHeaders: AuthorizationHeaders
  var vectors: [Vector]

  struct Options: Decodable {
    var leewaySeconds: Double?
    var issuer: String??
    var authorizedParties: [String]?
    var jwks: String?
    var maxTokenBytes: Int?

    enum CodingKeys: String, CodingKey { case leewaySeconds, issuer, authorizedParties, jwks, maxTokenBytes }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      leewaySeconds = try container.decodeIfPresent(Double.self, forKey: .leewaySeconds)
      authorizedParties = try container.decodeIfPresent([String].self, forKey: .authorizedParties)
      jwks = try container.decodeIfPresent(String.self, forKey: .jwks)
      maxTokenBytes = try container.decodeIfPresent(Int.self, forKey: .maxTokenBytes)
      // An explicit null asks for the pattern; an absent member for the default.
      issuer = container.contains(.issuer) ? .some(try container.decode(String?.self, forKey: .issuer)) : nil
    }
  }

  struct Vector: Decodable, CustomStringConvertible, Sendable {
    var id: String
    var token: String
    var expect: String
    var reason: String?
    var reasonAlso: [String]?
    var claims: Claims?
    var options: Options?
    var description: String { id }
  }

  struct Claims: Decodable, Equatable {
    var sub: String
    var sid: String?
    var version: Int
    var azp: String?
    var orgId: String?
    var orgSlug: String?
    var orgRole: String?
    var orgPermissions: [String]
  }

  struct AuthorizationHeaders: Decodable {
    var cases: [Case]

    struct Case: Decodable, CustomStringConvertible, Sendable {
      var id: String
      var values: [String]
      var expect: String
      var description: String { id }
    }
  }

  /// Any JSON, kept as its bytes.
  struct JSON: Decodable {
    var bytes: [UInt8]

    init(from decoder: any Decoder) throws {
      let object = try decoder.singleValueContainer().decode([String: [[String: String]]].self)
      bytes = Array(try JSONEncoder().encode(object))
    }
  }

  static let all: JWTVectors = {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try! decoder.decode(JWTVectors.self, from: Vectors.data("jwt-vectors.json"))
  }()

  func policy(_ options: Options?) -> TokenPolicy {
    TokenPolicy(
      issuer: options?.issuer ?? defaults.issuer ?? nil, authorizedParties: options?.authorizedParties ?? defaults.authorizedParties ?? [],
      leeway: options?.leewaySeconds ?? defaults.leewaySeconds ?? 5,
      maximumLength: options?.maxTokenBytes ?? defaults.maxTokenBytes ?? 16384)
  }

  func keySet(_ options: Options?) throws -> KeySet {
    try KeySet(parsing: jwks[options?.jwks ?? defaults.jwks ?? "main"]!.bytes)
  }
}

extension JWTVectors.Claims {
  init(_ claims: SessionClaims) {
    self.init(
      sub: claims.subject, sid: claims.sessionID, version: claims.version, azp: claims.authorizedParty, orgId: claims.organization?.id,
      orgSlug: claims.organization?.slug, orgRole: claims.organization?.role, orgPermissions: claims.organization?.permissions ?? [])
  }
}

extension JWTVectors.Options: Sendable {}
extension JWTVectors.Claims: Sendable {}
extension JWTVectors.AuthorizationHeaders: Sendable {}
extension JWTVectors.JSON: Sendable {}
extension JWTVectors: Sendable {}

enum Vectors {
  static func data(_ name: String) -> Data {
    try! Data(contentsOf: Bundle.module.url(forResource: "Vectors/\(name)", withExtension: nil)!)
  }
}
