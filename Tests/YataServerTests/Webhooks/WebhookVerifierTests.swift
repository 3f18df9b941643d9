import ContractRuntime
import Testing

@testable import YataServer

@Suite struct WebhookVerifierTests {
  @Test(arguments: SvixVectors.all.vectors)
  func vector(_ vector: SvixVectors.Vector) throws {
    guard let secret = WebhookSecret(vector.secret) else {
      #expect(vector.reason == "bad_secret")
      return
    }
    let verify = {
      try WebhookVerifier(secret: secret).verify(
        header: { name in vector.headers.first { $0[0] == name }?[1] }, body: vector.bytes, now: vector.now)
    }
    if vector.expect == "accept" {
      let id = try verify()
      #expect(vector.headers.contains { $0[1] == id })
    } else {
      let rejection = #expect(throws: WebhookVerifier.Rejection.self) { _ = try verify() }
      #expect(rejection?.rawValue == vector.reason)
    }
  }

  /// What the handlers will store of each user event.
  @Test(arguments: SvixVectors.all.vectors.filter { $0.projection?.op == "upsert" })
  func projectsUsers(_ vector: SvixVectors.Vector) throws {
    guard case .object(let event) = try JSONValue(parsing: vector.bytes), let data = event["data"] else {
      Issue.record("the body is no event")
      return
    }
    let profile = try ClerkUser.profile(data)
    let expected = try #require(vector.projection)
    #expect(profile.subject == expected.clerkId)
    #expect(profile.email == expected.email)
    #expect(profile.name == expected.name)
    #expect(profile.avatarURL == expected.avatarUrl)
    #expect(profile.updatedAt == expected.updatedAtMs)
  }

  @Test func everyChangedByteOfTheBodyIsNoticed() throws {
    let vector = try #require(SvixVectors.all.vectors.first { $0.id == "known-answer-svix" })
    let verifier = WebhookVerifier(secret: try #require(WebhookSecret(vector.secret)))
    for index in vector.bytes.indices {
      var body = vector.bytes
      body[index] ^= 1
      #expect(throws: WebhookVerifier.Rejection.badSignature) {
        _ = try verifier.verify(header: { name in vector.headers.first { $0[0] == name }?[1] }, body: body, now: vector.now)
      }
    }
  }
}
