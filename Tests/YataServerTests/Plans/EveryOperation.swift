import ContractRuntime
import ContractServer
import Foundation
import HTTPTypes
import Testing

@testable import YataServer

/// Calls every operation of the contract in each way that makes a statement of its own, and remembers which answered well.
struct EveryOperation {
  let yata: TestYata
  let webhookSecret: WebhookSecret

  func run() async throws {
    try await tickets(at: "/api/tickets")
    try await tickets(at: "/api/orgs/acme/tickets")
    try await team()
    for path in ["/", "/healthz", "/readyz", "/api/me"] { try await expect(200, .get, path) }
    try await streams()
    try await webhooks()
    let housekeeping = Housekeeping(database: yata.application, eventRetention: .seconds(7 * 86_400), logger: YataDatabase.silence)
    _ = try await housekeeping.prune()
  }

  @discardableResult
  private func expect(
    _ status: Int, _ method: HTTPRequest.Method, _ path: String, body: String? = nil, headers: [HTTPField.Name: String] = [:],
    as nickname: String = "ada"
  ) async throws -> Answer {
    let answer = try await yata.send(method, path, as: nickname, body: body, headers: headers)
    #expect(answer.status == status, "\(method) \(path): \(answer.json)")
    return answer
  }

  private func tickets(at path: String) async throws {
    for order in ["newest", "oldest", "updated", "priority"] {
      let page = try await expect(200, .get, "\(path)?limit=2&sort=\(order)")
      if let cursor = page["nextCursor"]?.string { try await expect(200, .get, "\(path)?limit=2&sort=\(order)&cursor=\(cursor)") }
    }
    // Words that many tickets have, few, and none.
    let searches = ["q=print", "q=login&status=open&sort=priority", "q=cfcd2084&sort=updated", "q=nothing&sort=oldest"]
    for filter in searches + ["status=open&status=closed"] {
      try await expect(200, .get, "\(path)?\(filter)")
    }
    let key = [HTTPField.Name("Idempotency-Key")!: UUID().uuidString]
    try await expect(201, .post, path, body: #"{"title":"once"}"#, headers: key)
    let ticket = try #require(try await expect(201, .post, path, body: #"{"title":"once"}"#, headers: key).headers[.location])
    try await expect(200, .get, ticket)
    try await expect(200, .patch, ticket, body: #"{"status":"resolved"}"#, headers: [.ifMatch: "\"1\""])
    try await expect(412, .patch, ticket, body: #"{"status":"open"}"#, headers: [.ifMatch: "\"1\""])
    let ask = path.contains("orgs") ? ("/chat/ai", #"{"prompt":"Why?"}"#) : ("/chat", #"{"body":"Why?"}"#)
    try await expect(201, .post, ticket + ask.0, body: ask.1)
    let messages = try await expect(200, .get, ticket + "/chat?limit=1")
    try await expect(200, .get, ticket + "/chat?limit=1&cursor=\(messages["nextCursor"]?.string ?? "")")
    let gone = try #require(try await expect(201, .post, path, body: #"{"title":"gone"}"#).headers[.location])
    try await expect(204, .delete, gone)
  }

  private func team() async throws {
    let people = try await expect(200, .get, "/api/orgs/acme/members?limit=3")["members"]?.array ?? []
    let somebody = try #require(people.last?["id"]?.string)
    let body = #"{"title":"x","assigneeId":"\#(somebody)"}"#
    let ticket = try #require(try await expect(201, .post, "/api/orgs/acme/tickets", body: body).headers[.location])
    try await expect(200, .get, "/api/orgs/acme/tickets?assigneeId=\(somebody)&limit=5")
    let message = try #require(
      try await expect(201, .post, ticket + "/chat", body: #"{"body":"hello","mentions":["\#(somebody)"]}"#).headers[.location])
    try await expect(200, .patch, message, body: #"{"body":"hello again"}"#)
    for query in ["a", "ab1", "person17", "persom17", "nobody+at+all"] { try await expect(200, .get, "/api/orgs/acme/members?q=\(query)") }
    try await expect(200, .get, "/api/orgs/acme/metrics?days=366")
  }

  /// Until the stream has told something.
  private func streams() async throws {
    for path in ["/api/events", "/api/orgs/acme/events"] {
      let token = try yata.token("ada", inOrganization: path.contains("orgs"))
      let headers: HTTPFields = [.authorization: "Bearer \(token)", .accept: "text/event-stream", HTTPField.Name("Last-Event-ID")!: "1"]
      let response = await yata.yata.server.respond(to: ServerRequest(method: .get, path: path, headers: headers, authority: "localhost"))
      #expect(response.status == 200)
      guard case .events(let chunks) = response.body else { continue }
      for try await chunk in chunks where String(decoding: chunk, as: UTF8.self).contains("data: ") { break }
    }
  }

  private func webhooks() async throws {
    let organization = #"{"id":"org_9","name":"Nine","slug":"nine","updated_at":9}"#
    let membership = #"{"id":"orgmem_new","organization":\#(organization),"public_user_data":{"user_id":"user_9"},"updated_at":9}"#
    for (type, data) in [
      ("user.created", #"{"id":"user_new","email_addresses":[],"updated_at":1}"#), ("user.updated", #"{"id":"user_9","updated_at":9}"#),
      ("user.deleted", #"{"id":"user_11","deleted":true}"#), ("organization.updated", organization),
      ("organizationMembership.created", membership), ("organizationMembership.deleted", membership),
      ("organization.deleted", #"{"id":"org_7","deleted":true}"#), ("session.created", "{}"),
    ] {
      let body = Array(#"{"type":"\#(type)","data":\#(data)}"#.utf8)
      let id = "msg_\(UUID().uuidString)", time = Int64(Clocks.unixSeconds())
      let code = Digests.authenticationCode(for: Array("\(id).\(time).".utf8) + body, key: webhookSecret.key)
      var headers: HTTPFields = [.contentType: "application/json"]
      let signature = "v1," + Base64.encode(code, alphabet: .standard, padding: true)
      for (name, value) in [("svix-id", id), ("svix-timestamp", "\(time)"), ("svix-signature", signature)] {
        headers[HTTPField.Name(name)!] = value
      }
      let answer = try await yata.send(.post, "/webhooks/clerk", headers, body: body)
      #expect(answer.status == 200, "\(type): \(answer.json)")
    }
  }
}
