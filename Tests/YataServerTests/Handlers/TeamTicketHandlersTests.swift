import ContractRuntime
import HTTPTypes
import Postgres
import Testing

@testable import YataServer

@Suite struct TeamTicketHandlersTests {
  private let path = "/api/orgs/acme/tickets"

  /// The id of one of the people of the demo, who is signed in once for it.
  private func id(_ nickname: String, _ yata: TestYata) async throws -> String {
    _ = try await yata.send(.get, "/api/orgs/acme/members", as: nickname)
    return try #require(try await yata.send(.get, "/api/me", as: nickname)["id"]?.string)
  }

  @Test func theWholeTeamWorksOnATicket() async throws {
    try await TestYata.with { yata in
      let grace = try await id("grace", yata)
      let created = try await yata.send(
        .post, path, body: #"{"title":"Shared","tags":["a","b"],"priority":"urgent","assigneeId":"\#(grace)"}"#)
      #expect(created.status == 201)
      #expect(created["organizationId"] == "org_devAcme" && created["assignee"]?["name"] == "Grace Hopper")
      let location = try #require(created.headers[.location])
      #expect(location == "\(path)/\(created["id"]?.string ?? "")")

      let changed = try await yata.send(
        .patch, location, as: "grace", body: #"{"status":"in_progress","assigneeId":null,"tags":["b"]}"#, headers: [.ifMatch: "\"1\""])
      #expect(changed.status == 200 && changed.headers[.eTag] == "\"2\"")
      #expect(changed["assignee"] == .null && changed["tags"] == ["b"] && changed["createdBy"]?["name"] == "Ada Lovelace")
      #expect(try await yata.send(.patch, location, body: #"{"title":"x"}"#, headers: [.ifMatch: "\"1\""]).status == 412)
      #expect(try await yata.send(.get, path + "?q=sha&status=in_progress", as: "alan").titles == ["Shared"])
      #expect(try await yata.send(.get, path + "?assigneeId=\(grace)").titles == [])
      // Not among anybody's own.
      #expect(try await yata.send(.get, "/api/tickets").titles == [])
      #expect(try await yata.send(.get, "/api/tickets/\(created["id"]?.string ?? "")").status == 404)
    }
  }

  @Test func onlyTheActiveOrganization() async throws {
    try await TestYata.with { yata in
      let none = try await yata.send(
        .get, path, as: nil, headers: [.authorization: "Bearer \(try yata.token("ada", inOrganization: false))"])
      #expect(none.status == 403)
      #expect(none["error"] == "No organization selected")
      #expect(none.headers[.contentType] == "application/problem+json")
      let other = try await yata.send(.get, "/api/orgs/other/tickets")
      #expect(other.status == 403 && other["error"] == "Forbidden")
      #expect(try await yata.send(.get, path, as: nil).status == 401)
    }
  }

  @Test func aMembershipThatEndedCountsMoreThanTheToken() async throws {
    try await TestYata.with { yata in
      #expect(try await yata.send(.get, path, as: "grace").status == 200)
      try await yata.pool.execute("UPDATE memberships SET deleted_at = NOW() WHERE user_clerk_id = 'user_devGrace'")
      #expect(try await yata.send(.get, path, as: "grace").status == 403)
      #expect(try await yata.send(.get, path).status == 200)
      try await yata.pool.execute("UPDATE organizations SET deleted_at = NOW()")
      #expect(try await yata.send(.get, path).status == 403)
    }
  }

  @Test func deletingNeedsThePermissionOrTheAuthor() async throws {
    try await TestYata.with { yata in
      let adas = try #require(try await yata.send(.post, path, body: #"{"title":"of Ada"}"#).headers[.location])
      let graces = try #require(try await yata.send(.post, path, as: "grace", body: #"{"title":"of Grace"}"#).headers[.location])
      let refused = try await yata.send(.delete, adas, as: "grace")
      #expect(refused.status == 403)
      #expect(refused["detail"]?.string?.contains("org:tickets:manage") == true)
      #expect(try await yata.send(.delete, graces, as: "alan").status == 403)
      #expect(try await yata.send(.delete, graces, as: "grace").status == 204)
      #expect(try await yata.send(.delete, adas).status == 204)
      #expect(try await yata.send(.delete, adas).status == 404)
    }
  }

  @Test func onlyMembersCanBeAssigned() async throws {
    try await TestYata.with { yata in
      let stranger = try #require(try await yata.send(.get, "/api/me", as: "alan")["id"]?.string)
      for body in [#"{"title":"x","assigneeId":"\#(stranger)"}"#, #"{"title":"x","assigneeId":"00000000-0000-4000-8000-000000000000"}"#] {
        let answer = try await yata.send(.post, path, body: body)
        #expect(answer.status == 409)
        #expect(answer["errors"]?[0]?["pointer"] == "/assigneeId" && answer["errors"]?[0]?["code"] == "member.unknown")
      }
      let location = try #require(try await yata.send(.post, path, body: #"{"title":"x"}"#).headers[.location])
      #expect(try await yata.send(.patch, location, body: #"{"assigneeId":"\#(stranger)"}"#).status == 409)
      _ = try await id("alan", yata)
      #expect(try await yata.send(.patch, location, body: #"{"assigneeId":"\#(stranger)"}"#).status == 200)
    }
  }

  @Test func aKeyOfOneScopeIsNotOneOfTheOther() async throws {
    try await TestYata.with { yata in
      let headers = [HTTPField.Name("Idempotency-Key")!: "0123456789abcdef"]
      let first = try await yata.send(.post, path, body: #"{"title":"once"}"#, headers: headers)
      #expect(try await yata.send(.post, path, body: #"{"title":"once"}"#, headers: headers).json == first.json)
      #expect(try await yata.send(.post, "/api/tickets", body: #"{"title":"once"}"#, headers: headers).status == 409)
      #expect(try await yata.send(.get, path).titles == ["once"])
    }
  }
}
