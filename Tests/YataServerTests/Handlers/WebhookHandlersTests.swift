import ContractRuntime
import ContractServer
import Foundation
import HTTPTypes
import Postgres
import Testing
import YataAPI

@testable import YataServer

@Suite struct WebhookHandlersTests {
  private static let secret = WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")

  private func withYata(_ body: (TestYata) async throws -> Void) async throws {
    var options = Yata.Options()
    options.webhookSecret = Self.secret
    try await TestYata.with(options, body)
  }

  /// Delivers an event as Svix does.
  private func deliver(
    _ event: String, id: String, to yata: TestYata, family: String = "svix", extraSignature: String = ""
  ) async throws -> Answer {
    let key = try #require(Self.secret).key
    let timestamp = String(Int64(Clocks.unixSeconds()))
    let code = Digests.authenticationCode(for: Array("\(id).\(timestamp).\(event)".utf8), key: key)
    var headers: HTTPFields = [.contentType: "application/json"]
    headers[HTTPField.Name("\(family)-id")!] = id
    headers[HTTPField.Name("\(family)-timestamp")!] = timestamp
    headers[HTTPField.Name("\(family)-signature")!] = extraSignature + "v1," + Base64.encode(code, alphabet: .standard, padding: true)
    return try await yata.send(.post, "/webhooks/clerk", headers, body: Array(event.utf8))
  }

  private func user(_ name: String, at time: Int, type: String = "user.updated") -> String {
    #"{"type":"\#(type)","object":"event","data":{"id":"user_1","first_name":"\#(name)","email_addresses":[],"updated_at":\#(time)}}"#
  }

  private func membership(_ type: String, id: String = "orgmem_1", role: String = "org:member", at time: Int) -> String {
    """
    {"type":"organizationMembership.\(type)","data":{"id":"\(id)","role":"\(role)","updated_at":\(time),
    "organization":{"id":"org_1","slug":"one","name":"One","updated_at":5},"public_user_data":{"user_id":"user_1"}}}
    """
  }

  private func value(_ sql: SQL, _ yata: TestYata) async throws -> String? {
    try await yata.pool.queryOne(sql).flatMap { try $0[0, as: String?.self] }
  }

  @Test func storesAndAcknowledges() async throws {
    try await withYata { yata in
      let answer = try await deliver(user("Ada", at: 1, type: "user.created"), id: "msg_1", to: yata)
      #expect(answer.status == 200 && answer.json == ["received": true])
      #expect(try await value("SELECT name FROM users", yata) == "Ada")
      // The other family of headers, and two signatures as while a secret is rotated.
      let other = try await deliver(
        user("Augusta", at: 2), id: "msg_2", to: yata, family: "webhook", extraSignature: "v1,b2xk v1a,eA== ")
      #expect(other.status == 200)
      #expect(try await value("SELECT name FROM users", yata) == "Augusta")
      #expect(try await deliver(#"{"type":"session.created","data":{}}"#, id: "msg_3", to: yata).json == ["received": true])
      #expect(try await value("SELECT string_agg(svix_id, ' ' ORDER BY svix_id) FROM webhook_events", yata) == "msg_1 msg_2 msg_3")
    }
  }

  @Test func anEventCountsOnce() async throws {
    try await withYata { yata in
      _ = try await deliver(user("Ada", at: 1), id: "msg_1", to: yata)
      // The same event again, though with other contents: only its id matters.
      #expect(try await deliver(user("Mallory", at: 9), id: "msg_1", to: yata).status == 200)
      #expect(try await value("SELECT name FROM users", yata) == "Ada")
    }
  }

  @Test func olderNewsNeverOverwrites() async throws {
    try await withYata { yata in
      _ = try await deliver(user("new", at: 3), id: "msg_1", to: yata)
      _ = try await deliver(user("old", at: 2), id: "msg_2", to: yata)
      #expect(try await value("SELECT name FROM users", yata) == "new")
    }
  }

  @Test func tombstonesStay() async throws {
    try await withYata { yata in
      _ = try await deliver(#"{"type":"user.deleted","data":{"id":"user_1","deleted":true}}"#, id: "msg_1", to: yata)
      _ = try await deliver(user("Ada", at: 9, type: "user.created"), id: "msg_2", to: yata)
      #expect(try await value("SELECT (deleted_at IS NOT NULL)::TEXT || coalesce(name, '') FROM users", yata) == "true")
      _ = try await deliver(#"{"type":"organization.deleted","data":{"id":"org_1","deleted":true}}"#, id: "msg_3", to: yata)
      _ = try await deliver(
        #"{"type":"organization.created","data":{"id":"org_1","slug":"one","name":"One","updated_at":9}}"#, id: "msg_4", to: yata)
      #expect(try await value("SELECT (deleted_at IS NOT NULL)::TEXT || name FROM organizations", yata) == "true")
    }
  }

  @Test func membershipsComeAndGoInAnyOrder() async throws {
    try await withYata { yata in
      let state: SQL = "SELECT clerk_id || ' ' || role || ' ' || (deleted_at IS NULL)::TEXT FROM memberships"
      _ = try await deliver(membership("created", at: 1), id: "msg_1", to: yata)
      #expect(try await value("SELECT slug FROM organizations", yata) == "one")
      _ = try await deliver(membership("updated", role: "org:admin", at: 3), id: "msg_2", to: yata)
      _ = try await deliver(membership("updated", role: "org:late", at: 2), id: "msg_3", to: yata)
      #expect(try await value(state, yata) == "orgmem_1 org:admin true")
      _ = try await deliver(membership("deleted", at: 4), id: "msg_4", to: yata)
      _ = try await deliver(membership("updated", at: 5), id: "msg_5", to: yata)
      #expect(try await value(state, yata) == "orgmem_1 org:admin false")
      // Whoever comes back has another membership, and the late end of the first does not end it.
      _ = try await deliver(membership("created", id: "orgmem_2", at: 6), id: "msg_6", to: yata)
      _ = try await deliver(membership("deleted", at: 7), id: "msg_7", to: yata)
      #expect(try await value(state, yata) == "orgmem_2 org:member true")
      // The person comes last and is found as a member then.
      _ = try await deliver(user("Ada", at: 1), id: "msg_8", to: yata)
      #expect(try await value("SELECT search_name FROM memberships WHERE user_id IS NOT NULL", yata) == "ada")
    }
  }

  @Test func refusesInTheWordsOfTheDesign() async throws {
    try await withYata { yata in
      func expect(_ answer: Answer, _ status: Int, _ error: JSONValue) {
        #expect(answer.status == status && answer.json == ["error": error])
        #expect(answer.headers[.contentType] == "application/json")
      }
      expect(try await yata.send(.post, "/webhooks/clerk", [:], body: Array("{}".utf8)), 401, "Invalid signature")
      let noEvent = [
        "{", "[]", "{}", #"{"type":1}"#, #"{"type":"user.created","data":{}}"#, #"{"type":"user.deleted","data":{"deleted":true}}"#,
      ]
      for (index, body) in noEvent.enumerated() {
        expect(try await deliver(body, id: "msg_\(index)", to: yata), 400, "Invalid JSON")
      }
      #expect(try await yata.pool.queryValue("SELECT count(*) FROM webhook_events", as: Int.self) == 0)
      let large = try await deliver(String(repeating: " ", count: 1 << 20) + "{}", id: "msg_large", to: yata)
      #expect(large.status == 413)
    }
  }

  /// A signed event of a known type that is not what Clerk promises is refused and forgotten, so that a later attempt counts.
  @Test(arguments: [
    "user.created", "user.updated", "user.deleted", "organization.created", "organization.updated", "organization.deleted",
    "organizationMembership.created", "organizationMembership.updated", "organizationMembership.deleted",
  ]) func aMalformedEventOfAKnownType(_ type: String) async throws {
    try await withYata { yata in
      for data in [nil, "null", "[]", "{}", #"{"id":""}"#, #"{"id":17}"#, #"{"id":"user_\u0000"}"#] {
        let member = data.map { #","data":\#($0)"# } ?? ""
        let body = #"{"type":"\#(type)"\#(member)}"#
        let answer = try await deliver(body, id: "msg_1", to: yata)
        #expect(answer.status == 400 && answer.json == ["error": "Invalid JSON"], "\(body)")
      }
      #expect(try await yata.pool.queryValue("SELECT count(*) FROM webhook_events", as: Int.self) == 0)
      // Nobody looks into what nobody knows.
      #expect(try await deliver(#"{"type":"session.\#(type)","data":[]}"#, id: "msg_2", to: yata).json == ["received": true])
      #expect(try await deliver(user("Ada", at: 1), id: "msg_1", to: yata).json == ["received": true])
      #expect(try await value("SELECT name FROM users", yata) == "Ada")
    }
  }

  @Test func aDatabaseThatRefusesGivesTheEventBack() async throws {
    try await withYata { yata in
      try await yata.pool.execute("ALTER TABLE users RENAME TO people")
      let refused = try await deliver(user("Ada", at: 1), id: "msg_1", to: yata)
      #expect(refused.status == 500 && refused.json == ["error": "DB error"])
      try await yata.pool.execute("ALTER TABLE people RENAME TO users")
      // Nothing of the failed attempt is left, so the next one applies.
      #expect(try await deliver(user("Ada", at: 1), id: "msg_1", to: yata).status == 200)
      #expect(try await value("SELECT name FROM users", yata) == "Ada")
    }
  }

  @Test func aBodyThatBreaksOff() async throws {
    try await withYata { yata in
      let body = RequestBody(
        AsyncStream {
          $0.yield([1]); $0.finish()
        }, declaredLength: 100)
      let request = ServerRequest(method: .post, path: "/webhooks/clerk", headers: [.contentType: "application/json"], body: body)
      let answer = try Answer(await yata.yata.server.respond(to: request))
      #expect(answer.status == 400 && answer.json == ["error": "Cannot read body"])
    }
  }

  @Test func withoutASecret() async throws {
    try await TestYata.with { yata in
      let answer = try await deliver(user("Ada", at: 1), id: "msg_1", to: yata)
      #expect(answer.status == 500 && answer.json == ["error": "Webhook init failed"])
    }
  }

  /// The signed events of the vectors, all the way into the tables.
  @Test(arguments: SvixVectors.all.vectors.filter { $0.expect == "accept" && $0.projection != nil })
  func vector(_ vector: SvixVectors.Vector) async throws {
    try await YataDatabase.withPools { owner, application in
      let handlers = WebhookHandlers(
        webhooks: WebhookRepository(database: application), verifier: WebhookSecret(vector.secret).map { WebhookVerifier(secret: $0) },
        logger: YataDatabase.silence, now: { vector.now })
      let server = try ContractServer(routes: WebhooksRoutes.all(handlers))
      var headers: HTTPFields = [.contentType: "application/json"]
      for pair in vector.headers { headers[HTTPField.Name(pair[0])!] = pair[1] }
      let answer = try Answer(
        await server.respond(to: ServerRequest(method: .post, path: "/webhooks/clerk", headers: headers, body: RequestBody(vector.bytes))))
      let expected = try #require(vector.projection)
      guard expected.op != "bad_request" else {
        #expect(answer.status == 400 && answer.json == ["error": "Invalid JSON"])
        return
      }
      #expect(answer.status == 200 && answer.json == ["received": true])
      let counts = try await owner.query(
        "SELECT (SELECT count(*) FROM users), (SELECT count(*) FROM organizations), (SELECT count(*) FROM memberships)")
      let counted = [try counts[0][0, as: Int.self], try counts[0][1, as: Int.self], try counts[0][2, as: Int.self]]
      switch expected.op {
      case "upsert", "soft_delete": #expect(counted == [1, 0, 0])
      case "organization_delete": #expect(counted == [0, 1, 0])
      case "membership_upsert": #expect(counted == [0, 1, 1])
      default: #expect(counted == [0, 0, 0])
      }
    }
  }
}
