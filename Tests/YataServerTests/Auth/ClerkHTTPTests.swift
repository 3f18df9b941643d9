import Logging
import NIOCore
import Testing

@testable import YataServer

@Suite struct ClerkHTTPTests {
  private static func client(_ url: String) -> ClerkHTTP {
    ClerkHTTP(baseURL: url, secretKey: Secret("sk_test_1"), timeout: .seconds(60))
  }

  @Test func fetchesAProfile() async throws {
    try await FakeClerk.run { clerk, url in
      clerk.answer("/v1/users/user_1", FakeClerk.user("user_1", updatedAt: 1_767_225_600_000))
      let profile = try await Self.client(url).user(id: "user_1")
      #expect(
        profile
          == ProviderProfile(
            subject: "user_1", email: "ada@example.com", name: "Ada Lovelace", avatarURL: "https://img.clerk.com/ada",
            updatedAt: 1_767_225_600_000))
      #expect(clerk.calls == [.init(path: "/v1/users/user_1", authorization: "Bearer sk_test_1")])
    }
  }

  @Test(arguments: [
    (FakeClerk.Answer(status: 404), IdentityFailure.rejected("user_unknown_to_provider")),
    (FakeClerk.Answer(status: 429, headers: ["Retry-After": "7"]), .busy(retryAfter: 7)),
    (FakeClerk.Answer(status: 429, headers: ["Retry-After": "soon"]), .busy(retryAfter: nil)),
  ])
  func mapsFailures(_ answer: FakeClerk.Answer, _ expected: IdentityFailure) async throws {
    try await FakeClerk.run { clerk, url in
      clerk.answer("/v1/users/user_1", answer)
      await #expect(throws: expected) { _ = try await Self.client(url).user(id: "user_1") }
    }
  }

  @Test(arguments: [
    FakeClerk.Answer(status: 500, body: "<html>"), FakeClerk.Answer(status: 401), FakeClerk.Answer(status: 302),
    FakeClerk.Answer(body: "not json"), FakeClerk.Answer(body: "[]"), FakeClerk.Answer(body: #"{"first_name":"no id"}"#),
    FakeClerk.Answer(body: #"{"id":"user_1","first_name":"\u0000"}"#),
  ])
  func anUnusableAnswerIsAnOutage(_ answer: FakeClerk.Answer) async throws {
    try await FakeClerk.run { clerk, url in
      clerk.answer("/v1/users/user_1", answer)
      let failure = await #expect(throws: IdentityFailure.self) { _ = try await Self.client(url).user(id: "user_1") }
      guard case .unavailable(let reason)? = failure else {
        Issue.record("expected unavailable, found \(String(describing: failure))")
        return
      }
      #expect(!reason.contains("sk_test"))
    }
  }

  @Test func givesUpOnOneThatStalls() async throws {
    try await FakeClerk.run { clerk, url in
      clerk.answer("/v1/users/user_1", .init(stalls: true))
      var client = Self.client(url)
      client.timeout = .milliseconds(200)
      let impatient = client
      let failure = await #expect(throws: IdentityFailure.self) { _ = try await impatient.user(id: "user_1") }
      guard case .unavailable? = failure else {
        Issue.record("expected unavailable")
        return
      }
    }
  }

  @Test func nobodyListening() async throws {
    var client = Self.client("http://127.0.0.1:1/v1")
    client.timeout = .milliseconds(200)
    let impatient = client
    await #expect(throws: IdentityFailure.self) { _ = try await impatient.user(id: "user_1") }
  }

  @Test(arguments: ["", "user_", "user_1/../../jwks", "org_1", "user_%2e", "user_ä", "user_1?x", "User_1"])
  func anIdThatCouldChangeThePathIsNeverSent(_ id: String) async throws {
    try await FakeClerk.run { clerk, url in
      guard id != "user_" else { return }
      await #expect(throws: IdentityFailure.rejected("bad_subject")) { _ = try await Self.client(url).user(id: id) }
      #expect(clerk.calls == [])
    }
  }

  private static func memberships(_ numbers: Range<Int>) -> FakeClerk.Answer {
    let entries = numbers.map { number in
      """
      {"id":"orgmem_\(number)","role":"org:member","public_user_data":{"user_id":"user_1"},
      "organization":{"id":"org_\(number)","name":"","slug":"org-\(number)"}}
      """
    }
    return FakeClerk.Answer(body: #"{"data":[\#(entries.joined(separator: ","))],"total_count":250}"#)
  }

  @Test func membershipsComePageByPage() async throws {
    try await FakeClerk.run { clerk, url in
      let path = "/v1/users/user_1/organization_memberships"
      for page in 0..<3 {
        let numbers = page * 100..<min(250, (page + 1) * 100)
        clerk.answer("\(path)?limit=100&offset=\(page * 100)", Self.memberships(numbers))
      }
      let found = try await Self.client(url).memberships(userID: "user_1")
      #expect(found.map(\.id) == (0..<250).map { "orgmem_\($0)" })
      #expect(clerk.calls.count == 3)
    }
  }

  /// One that never ends, such as one that ignores the offset, does not hold us for ever.
  @Test func pagesAreBounded() async throws {
    try await FakeClerk.run { clerk, url in
      clerk.answer("/v1/users/user_1/organization_memberships", Self.memberships(0..<100))
      let found = try await Self.client(url).memberships(userID: "user_1")
      #expect(found.count == 2000)
      #expect(clerk.calls.count == 20)
    }
  }

  @Test func servesTheKeyStore() async throws {
    try await FakeClerk.run { clerk, url in
      let store = KeyStore(fetcher: Self.client(url), logger: YataDatabase.silence, now: { .zero })
      clerk.answer("/v1/jwks", .init(body: String(decoding: JWTVectors.all.jwks["mixed"]!.bytes, as: UTF8.self)))
      let key = try await store.key(id: "ins_rsa4096")
      #expect(key != nil)
      let foreign = try await store.key(id: "ins_okp")
      #expect(foreign == nil)
      #expect(clerk.calls.map(\.path) == ["/v1/jwks"])
      #expect(clerk.calls.first?.authorization == "Bearer sk_test_1")
    }
  }
}
