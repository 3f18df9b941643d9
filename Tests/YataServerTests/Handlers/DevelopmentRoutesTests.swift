import ContractRuntime
import ContractServer
import HTTPTypes
import Testing

@testable import YataServer

@Suite struct DevelopmentRoutesTests {
  @Test func servesTheKeySetAndTokens() async throws {
    try await TestYata.with { yata in
      let keys = try await yata.send(.get, "/dev/.well-known/jwks.json", as: nil)
      #expect(keys.json == (try JSONValue(parsing: yata.signIn.keySet)))
      // Nothing of the private half.
      #expect(keys["keys"]?[0]?.object?.names.sorted() == ["alg", "e", "kid", "kty", "n", "use"])
      let token = try #require(try await yata.send(.get, "/dev/tokens/grace?organization", as: nil)["token"]?.string)
      let me = try await yata.send(.get, "/api/me", as: nil, headers: [.authorization: "Bearer \(token)"])
      #expect(me["name"] == "Grace Hopper" && me["organization"]?["slug"] == "acme")
      #expect(try await yata.send(.get, "/dev/tokens/mallory", as: nil).status == 404)
    }
  }

  /// A page of another site that points a name of its own at 127.0.0.1 is refused.
  @Test(arguments: ["evil.example", "evil.example:8080", "127.0.0.1.evil.example", "[2001:db8::1]:80", ""])
  func answersOnLoopbackNamesOnly(_ authority: String) async throws {
    try await TestYata.with { yata in
      let request = ServerRequest(
        method: .get, path: "/dev/tokens/ada", headers: [:], body: RequestBody(), remoteAddress: "127.0.0.1", authority: authority)
      #expect(await yata.yata.server.respond(to: request).status == 403)
    }
  }

  @Test(arguments: ["localhost", "localhost:8080", "127.0.0.1:1", "[::1]:8080"])
  func loopbackNames(_ authority: String) {
    #expect(DevelopmentRoutes.isLoopback(authority: authority))
  }

  @Test func doesNotExistInProduction() throws {
    var reader = ConfigurationReader(["CLERK_SECRET_KEY": "sk_test_1"])
    let signIn = SignIn(clerk: ClerkConfiguration(&reader, mode: .production), logger: YataDatabase.silence)
    #expect(signIn.development == nil)
  }
}
