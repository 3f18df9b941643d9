import ContractRuntime

/// Signs people in without any account anywhere: tokens in Clerk's shape, made with a local key, checked by the same verifier.
///
/// It exists in development mode only, and development mode listens on loopback only.
struct DevelopmentSignIn: Sendable {
  static let issuer = "https://development.yata.invalid"
  static let keyID = "ins_development"
  /// A day, in seconds: long enough to try things out without fetching a new token.
  static let lifetime: Int64 = 86_400

  let key: RSAPrivateKey

  /// Somebody to sign in as.
  struct Person: Sendable, Equatable {
    var subject: String
    var email: String
    var name: String
    var organization: OrganizationClaims?
  }

  /// A version 2 token for `person`.
  ///
  /// - Parameters:
  ///   - now: Unix seconds.
  ///   - lifetime: seconds.
  func token(for person: Person, now: Int64, lifetime: Int64) throws -> String {
    func time(_ seconds: Int64) -> JSONValue { .number(JSONNumber(Int(seconds))) }
    var claims: [(String, JSONValue)] = [
      ("iss", .string(Self.issuer)), ("sub", .string(person.subject)), ("sid", "sess_development"), ("v", 2), ("iat", time(now)),
      ("nbf", time(now - 10)), ("exp", time(now + lifetime)), ("email", .string(person.email)), ("name", .string(person.name)),
    ]
    if let organization = person.organization { claims += Self.organizationClaims(organization) }
    let header: JSONValue = ["alg": "RS256", "typ": "JWT", "kid": .string(Self.keyID)]
    let parts = [header, .object(JSONObject(claims))].map { Base64.encode($0.json(), alphabet: .url, padding: false) }
    let signed = parts.joined(separator: ".")
    return signed + "." + Base64.encode(try key.signature(for: Array(signed.utf8)), alphabet: .url, padding: false)
  }

  /// One feature for each that a permission names, and one mask over all the permission names that occur.
  private static func organizationClaims(_ organization: OrganizationClaims) -> [(String, JSONValue)] {
    let pairs = organization.permissions.map { $0.split(separator: ":").map(String.init) }.filter { $0.count == 3 }
    let features = pairs.map { $0[1] }.uniqued(), names = pairs.map { $0[2] }.uniqued()
    let masks = features.map { feature in
      names.enumerated().reduce(0) { mask, name in pairs.contains(["org", feature, name.element]) ? mask | 1 << name.offset : mask }
    }
    var members: [(String, JSONValue)] = [("id", .string(organization.id))]
    if let slug = organization.slug { members.append(("slg", .string(slug))) }
    if let role = organization.role { members.append(("rol", .string(String(role.dropFirst("org:".count))))) }
    members.append(("per", .string(names.joined(separator: ","))))
    members.append(("fpm", .string(masks.map(String.init).joined(separator: ","))))
    return [("o", .object(JSONObject(members))), ("fea", .string(features.map { "o:\($0)" }.joined(separator: ",")))]
  }
}

extension DevelopmentSignIn: KeyFetcher {
  /// The public half as a key set, the form in which Clerk publishes its own.
  func fetchKeySet() async throws -> [UInt8] { keySet }

  var keySet: [UInt8] {
    func number(_ bytes: [UInt8]) -> JSONValue { .string(Base64.encode(bytes, alphabet: .url, padding: false)) }
    let entry: JSONValue = [
      "use": "sig", "kty": "RSA", "alg": "RS256", "kid": .string(Self.keyID), "n": number(key.modulus), "e": number(key.exponent),
    ]
    return JSONValue.object(["keys": [entry]]).json()
  }
}

extension Array where Element: Equatable {
  fileprivate func uniqued() -> [Element] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
