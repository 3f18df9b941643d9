import ClientTestAPI
import ContractClient
import ContractServer
import Testing

/// Security of `readSecret`: a token with the scope `read`, or a key and a user together.
@Suite struct CredentialTests {
  static func read(_ credentials: (any ClientCredentials)?) async throws -> ReadSecret.Output {
    try await ClientTests.client { $0.credentials = credentials }.readSecret()
  }

  @Test func oneAlternativeIsEnough() async throws {
    guard case .ok(let name) = try await Self.read(BearerCredentials { "ann.read" }) else {
      Issue.record("refused")
      return
    }
    #expect(name == "ann")
  }

  @Test func allOfAnAlternativeTogether() async throws {
    let both = FixedCredentials(["key": .apiKey("k"), "user": .basic(user: "bob", password: "p")])
    guard case .ok(let name) = try await Self.read(both) else {
      Issue.record("refused")
      return
    }
    #expect(name == "bob")
    guard case .unauthorized = try await Self.read(FixedCredentials(["key": .apiKey("k")])) else {
      Issue.record("let in")
      return
    }
  }

  @Test func aTokenWithoutTheScope() async throws {
    guard case .forbidden(let problem) = try await Self.read(BearerCredentials { "ann.write" }) else {
      Issue.record("not 403")
      return
    }
    #expect(problem.detail == "The credentials lack a scope: read.")
  }

  @Test func challengesNameTheirSchemes() async throws {
    guard case .unauthorized(_, let headers) = try await Self.read(nil) else {
      Issue.record("not 401")
      return
    }
    #expect(headers.wwwAuthenticate.hasPrefix("Bearer realm=\"api\""))
    guard case .unauthorized(_, let refused) = try await Self.read(BearerCredentials { "nonsense" }) else {
      Issue.record("not 401")
      return
    }
    #expect(refused.wwwAuthenticate.contains("error=\"invalid_token\""))
  }
}
