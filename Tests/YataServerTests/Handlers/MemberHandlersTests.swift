import ContractRuntime
import Foundation
import HTTPTypes
import Postgres
import Testing

@testable import YataServer

@Suite struct MemberHandlersTests {
  /// Members of the demo's organization with these names, and somebody of another one.
  private func withMembers(_ names: [String], _ body: (TestYata) async throws -> Void) async throws {
    try await TestYata.with { yata in
      _ = try await yata.send(.get, "/api/orgs/acme/members")
      for (index, name) in names.enumerated() {
        try await add(name, "user_\(index)", to: "org_devAcme", yata)
      }
      try await add("Grace Neighbour", "user_neighbour", to: "org_other", yata)
      try await body(yata)
    }
  }

  private func add(_ name: String, _ subject: String, to organization: String, _ yata: TestYata) async throws {
    let email = "\(name.split(separator: " ")[0].lowercased())@example.com"
    _ = try await UserRepository(database: yata.pool).store(
      ProviderProfile(subject: subject, email: email, name: name, avatarURL: nil, updatedAt: 1))
    try await OrganizationRepository(database: yata.pool).store(
      ProviderMembership(
        id: "orgmem_\(subject)",
        organization: ProviderOrganization(subject: organization, slug: "x", name: "x", imageURL: nil, updatedAt: 0), subject: subject,
        role: "org:member", updatedAt: 1))
  }

  private func names(_ query: String, _ yata: TestYata) async throws -> [String] {
    let answer = try await yata.send(.get, "/api/orgs/acme/members\(query)")
    #expect(answer.status == 200)
    return answer["members"]?.array?.compactMap { $0["name"]?.string } ?? []
  }

  private func expect(_ query: String, _ yata: TestYata, _ expected: [String], _ location: SourceLocation = #_sourceLocation) async throws {
    let found = try await names(query, yata)
    #expect(found == expected, sourceLocation: location)
  }

  @Test func beginningsComeFirst() async throws {
    try await withMembers(["Grace Hopper", "Hopper Grace", "Graciela Lima", "Mary Hoppner", "Zoe Quinn"]) { yata in
      let beginnings = try await names("?q=gra", yata)
      #expect(beginnings.prefix(2) == ["Grace Hopper", "Graciela Lima"] && beginnings.contains("Hopper Grace"))
      let ordered = try await names("?q=HOPPER%20%20gr", yata)
      #expect(ordered.first == "Hopper Grace")
      // A letter forgotten.
      let resembling = try await names("?q=hoper", yata)
      #expect(resembling.contains("Grace Hopper"))
      try await expect("?q=zo", yata, ["Zoe Quinn"])
      try await expect("?q=mary@exam", yata, ["Mary Hoppner"])
      try await expect("?q=nobody", yata, [])
      try await expect("?q=%25", yata, [])
      try await expect("", yata, ["Ada Lovelace", "Grace Hopper", "Graciela Lima", "Hopper Grace", "Mary Hoppner", "Zoe Quinn"])
      try await expect("?limit=2", yata, ["Ada Lovelace", "Grace Hopper"])
    }
  }

  @Test func whoeverIsGoneIsNotFound() async throws {
    try await withMembers(["Grace Hopper", "Graciela Lima"]) { yata in
      try await UserRepository(database: yata.pool).bury(subject: "user_0")
      try await expect("?q=gra", yata, ["Graciela Lima"])
      try await yata.pool.execute("UPDATE memberships SET deleted_at = NOW() WHERE user_clerk_id = 'user_1'")
      try await expect("?q=gra", yata, [])
    }
  }

  @Test func aChangedNameIsFound() async throws {
    try await withMembers(["Grace Hopper"]) { yata in
      _ = try await UserRepository(database: yata.pool).store(
        ProviderProfile(subject: "user_0", email: "", name: "Amazing Grace", avatarURL: nil, updatedAt: 2))
      try await expect("?q=ama", yata, ["Amazing Grace"])
    }
  }
}
