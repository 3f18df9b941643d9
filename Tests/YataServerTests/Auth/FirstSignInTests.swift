import ContractRuntime
import ContractServer
import HTTPTypes
import Testing

@testable import YataServer

/// Somebody whose webhooks never came: the application behind Clerk's own API, over real HTTP.
@Suite struct FirstSignInTests {
  private struct Fixture: Sendable {
    let clerk: FakeClerk
    let yata: TestYata

    /// A request with a token in Clerk's shape of somebody in an organization.
    func send(_ path: String, organization: String? = nil) async throws -> Answer {
      var person = DevelopmentSignIn.Person(subject: "user_new", email: "", name: "")
      if let organization {
        person.organization = OrganizationClaims(id: "org_\(organization)", slug: organization, role: "org:member", permissions: [])
      }
      let token = try yata.signIn.token(for: person, now: Int64(Clocks.unixSeconds()), lifetime: 60)
      return try await yata.send(.get, path, as: nil, headers: [.authorization: "Bearer \(token)"])
    }

    func calls(_ path: String) -> Int { clerk.calls.count { $0.path == path } }
  }

  private func withClerk(_ body: @escaping @Sendable (Fixture) async throws -> Void) async throws {
    try await FakeClerk.run { clerk, url in
      let key = DevelopmentSignIn(key: try TestYata.key.get())
      clerk.answer("/v1/jwks", .init(body: String(decoding: key.keySet, as: UTF8.self)))
      let clerkConfiguration = ClerkConfiguration(
        secretKey: Secret("sk_test_1"), apiURL: url, issuer: DevelopmentSignIn.issuer, authorizedParties: [])
      var options = Yata.Options()
      // However long the requests of a test take.
      options.confirmationPause = .seconds(3600)
      try await YataDatabase.withPools { [options] owner, application in
        let yata = try Yata(
          signIn: SignIn(clerk: clerkConfiguration, logger: YataDatabase.silence), database: application, options: options,
          logger: YataDatabase.silence)
        try await body(
          Fixture(clerk: clerk, yata: TestYata(pool: owner, application: application, yata: yata, signIn: key)))
      }
    }
  }

  private static let memberships = "/v1/users/user_new/organization_memberships"

  private static func membership(_ slug: String) -> FakeClerk.Answer {
    FakeClerk.Answer(
      body: """
        {"data":[{"id":"orgmem_1","role":"org:member","updated_at":5,"public_user_data":{"user_id":"user_new"},
        "organization":{"id":"org_\(slug)","name":"Acme","slug":"\(slug)","updated_at":5}}],"total_count":1}
        """)
  }

  @Test func thePersonIsFetchedOnce() async throws {
    try await withClerk { fixture in
      fixture.clerk.answer("/v1/users/user_new", FakeClerk.user("user_new"))
      try await withThrowingTaskGroup(of: Answer.self) { group in
        for _ in 0..<20 { group.addTask { try await fixture.send("/api/me") } }
        for try await answer in group { #expect(answer.status == 200 && answer["email"] == "ada@example.com") }
      }
      #expect(fixture.calls("/v1/users/user_new") == 1 && fixture.calls("/v1/jwks") == 1)
    }
  }

  @Test func theMembershipToo() async throws {
    try await withClerk { fixture in
      fixture.clerk.answer("/v1/users/user_new", FakeClerk.user("user_new"))
      fixture.clerk.answer(Self.memberships, Self.membership("acme"))
      let answers = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<10 { group.addTask { try await fixture.send("/api/orgs/acme/tickets", organization: "acme").status } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(answers == Array(repeating: 200, count: 10))
      #expect(fixture.calls(Self.memberships) == 1)
      #expect(try await fixture.send("/api/orgs/acme/members", organization: "acme")["members"]?[0]?["name"] == "Ada Lovelace")
    }
  }

  /// The token alone is not believed, and Clerk is not asked again and again.
  @Test func aMembershipThatClerkDoesNotConfirm() async throws {
    try await withClerk { fixture in
      fixture.clerk.answer("/v1/users/user_new", FakeClerk.user("user_new"))
      fixture.clerk.answer(Self.memberships, Self.membership("other"))
      for _ in 0..<5 {
        let refused = try await fixture.send("/api/orgs/acme/tickets", organization: "acme")
        #expect(refused.status == 403)
      }
      #expect(fixture.calls(Self.memberships) == 1)
    }
  }

  @Test(
    arguments: [
      (FakeClerk.Answer(status: 404), 401, nil), (.init(status: 429, headers: ["Retry-After": "7"]), 503, "7"),
      (.init(status: 500), 503, "5"), (.init(body: "<html>"), 503, "5"),
    ] as [(FakeClerk.Answer, Int, String?)])
  func whatClerkAnswers(_ answer: FakeClerk.Answer, _ status: Int, _ retryAfter: String?) async throws {
    try await withClerk { fixture in
      fixture.clerk.answer("/v1/users/user_new", answer)
      let refused = try await fixture.send("/api/me")
      #expect(refused.status == status && refused.headers[.retryAfter] == retryAfter)
      #expect((refused.headers[.wwwAuthenticate] != nil) == (status == 401))
      // A failure is not remembered.
      fixture.clerk.answer("/v1/users/user_new", FakeClerk.user("user_new"))
      #expect(try await fixture.send("/api/me").status == 200)
    }
  }

  @Test func membershipsThatCannotBeFetched() async throws {
    try await withClerk { fixture in
      fixture.clerk.answer("/v1/users/user_new", FakeClerk.user("user_new"))
      fixture.clerk.answer(Self.memberships, .init(status: 429, headers: ["Retry-After": "3"]))
      let refused = try await fixture.send("/api/orgs/acme/tickets", organization: "acme")
      #expect(refused.status == 503 && refused.headers[.retryAfter] == "3")
    }
  }

  @Test func somebodyWithoutAnything() async throws {
    try await withClerk { fixture in
      fixture.clerk.answer("/v1/users/user_new", .init(body: #"{"id":"user_new","email_addresses":[],"primary_email_address_id":null}"#))
      let answer = try await fixture.send("/api/me")
      #expect(answer.status == 200 && answer["email"] == .null && answer["name"] == .null)
    }
  }
}
