import ContractRuntime
import HTTPTypes
import Postgres
import Testing

@testable import YataServer

@Suite struct AuthenticationTests {
  @Test func firstRequestMakesTheRow() async throws {
    try await TestYata.with { yata in
      let first = try await yata.send(.get, "/api/me")
      #expect(first.status == 200)
      #expect(first["clerkId"] == "user_devAda")
      #expect(first["email"] == "ada@example.com")
      #expect(first["name"] == "Ada Lovelace")
      #expect(first["organization"] == .null)
      #expect(try await yata.send(.get, "/api/me").json == first.json)
      #expect(try await yata.pool.queryValue("SELECT count(*) FROM users", as: Int.self) == 1)
    }
  }

  @Test func theOrganizationComesFromTheToken() async throws {
    try await TestYata.with { yata in
      let token = try yata.token("ada", inOrganization: true)
      let answer = try await yata.send(.get, "/api/me", as: nil, headers: [.authorization: "bearer \(token)"])
      #expect(
        answer["organization"] == [
          "id": "org_devAcme", "slug": "acme", "role": "org:admin", "permissions": ["org:tickets:manage", "org:tickets:read"],
        ])
    }
  }

  private func expectRefusal(_ answer: Answer) {
    #expect(answer.status == 401)
    #expect(answer.headers[.wwwAuthenticate]?.hasPrefix("Bearer realm=\"yata\"") == true)
    #expect(answer.headers[.contentType] == "application/problem+json")
    #expect(answer["error"] == "Unauthorized")
    #expect(answer["status"] == 401)
    #expect(answer["title"] == "Unauthorized")
  }

  @Test(arguments: ["", "Bearer", "Bearer ", "Bearer x", "Basic YTpi", "Bearer a.b.c", "Bearer mt_0123456789"])
  func refusesWithoutAToken(_ value: String) async throws {
    try await TestYata.with { yata in
      expectRefusal(try await yata.send(.get, "/api/me", as: nil, headers: [.authorization: value]))
      #expect(try await yata.pool.queryValue("SELECT count(*) FROM users", as: Int.self) == 0)
    }
  }

  @Test func refusesTwoTokens() async throws {
    try await TestYata.with { yata in
      var headers = HTTPFields()
      headers.append(HTTPField(name: .authorization, value: "Bearer \(try yata.token("ada"))"))
      headers.append(HTTPField(name: .authorization, value: "Bearer \(try yata.token("grace"))"))
      expectRefusal(try await yata.send(.get, "/api/me", headers))
    }
  }

  @Test func refusesForeignAndExpiredTokens() async throws {
    try await TestYata.with { yata in
      let person = try #require(DemoPeople.person("ada", inOrganization: false))
      let now = Int64(Clocks.unixSeconds())
      let foreign = try DevelopmentSignIn(key: try RSAPrivateKey()).token(for: person, now: now, lifetime: 60)
      let expired = try yata.signIn.token(for: person, now: now - 100, lifetime: 60)
      for token in [foreign, expired] {
        expectRefusal(try await yata.send(.get, "/api/me", as: nil, headers: [.authorization: "Bearer \(token)"]))
      }
    }
  }

  @Test func somebodyWhoWasDeletedIsRefused() async throws {
    try await TestYata.with { yata in
      #expect(try await yata.send(.get, "/api/me").status == 200)
      try await UserRepository(database: yata.pool).bury(subject: "user_devAda")
      expectRefusal(try await yata.send(.get, "/api/me"))
    }
  }
}
