import Foundation
import Testing

@testable import YataServer

@Suite struct DevelopmentSignInTests {
  private let signIn: DevelopmentSignIn
  private let policy = TokenPolicy(issuer: DevelopmentSignIn.issuer)

  init() throws {
    signIn = DevelopmentSignIn(key: try RSAPrivateKey())
  }

  private func claims(_ token: String, now: Double, keys: KeySet) throws -> SessionClaims {
    let verifier = TokenVerifier(policy: policy)
    let candidate = try verifier.parse(token)
    guard let key = keys[candidate.keyID] else { throw TokenRejection.unknownKeyID }
    return try verifier.verify(candidate, key: key, now: now)
  }

  @Test func theSameVerifierChecksItsTokens() throws {
    let organization = OrganizationClaims(
      id: "org_dev", slug: "acme", role: "org:admin", permissions: ["org:tickets:manage", "org:tickets:read", "org:billing:read"])
    let person = DevelopmentSignIn.Person(subject: "user_dev", email: "ada@example.com", name: "Ada", organization: organization)
    let token = try signIn.token(for: person, now: 1000, lifetime: 60)
    let claims = try claims(token, now: 1000, keys: try KeySet(parsing: signIn.keySet))
    #expect(claims.subject == "user_dev")
    #expect(claims.version == 2)
    #expect(claims.organization == organization)
    #expect(claims.profile == ProfileClaims(email: "ada@example.com", name: "Ada", avatarURL: nil))
  }

  @Test func theyExpireAndAreNobodyElses() throws {
    let person = DevelopmentSignIn.Person(subject: "user_dev", email: "", name: "Ada", organization: nil)
    let token = try signIn.token(for: person, now: 1000, lifetime: 60)
    let keys = try KeySet(parsing: signIn.keySet)
    #expect(throws: TokenRejection.expired) { try claims(token, now: 1065, keys: keys) }
    let others = try KeySet(parsing: DevelopmentSignIn(key: try RSAPrivateKey()).keySet)
    #expect(throws: TokenRejection.badSignature) { try claims(token, now: 1000, keys: others) }
    // A production server, which expects Clerk's issuer, takes none of them.
    let verifier = TokenVerifier(policy: TokenPolicy(issuer: nil))
    let candidate = try verifier.parse(token)
    let key = try #require(keys[candidate.keyID])
    #expect(throws: TokenRejection.badIssuer) { try verifier.verify(candidate, key: key, now: 1000) }
  }

  @Test func theKeyIsKept() throws {
    let directory = NSTemporaryDirectory() + "yata-\(UUID().uuidString)/nested"
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let first = try DevelopmentKey.load(directory: directory)
    #expect(try DevelopmentKey.load(directory: directory).modulus == first.modulus)
    let path = directory + "/development-key.pem"
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o600)
    try Data("nonsense".utf8).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: DevelopmentKey.Unusable.self) { try DevelopmentKey.load(directory: directory) }
    #expect(error?.description.contains("delete it") == true)
  }
}
