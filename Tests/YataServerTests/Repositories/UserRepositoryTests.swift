import Postgres
import Testing

@testable import YataServer

@Suite struct UserRepositoryTests {
  private func profile(_ name: String, at time: Int64, subject: String = "user_ada") -> ProviderProfile {
    ProviderProfile(subject: subject, email: "ada@example.com", name: name, avatarURL: nil, updatedAt: time)
  }

  @Test func storesAndFinds() async throws {
    try await YataDatabase.withPool { pool in
      let users = UserRepository(database: pool)
      #expect(try await users.find(subject: "user_ada") == nil)
      let stored = try await users.store(profile("Ada", at: 1))
      #expect(stored.name == "Ada")
      #expect(stored.deletedAt == nil)
      #expect(try await users.find(subject: "user_ada") == stored)
    }
  }

  @Test func keepsTheNewestWhateverTheOrder() async throws {
    try await YataDatabase.withPool { pool in
      let users = UserRepository(database: pool)
      let first = try await users.store(profile("second", at: 2))
      #expect(try await users.store(profile("first", at: 1)).name == "second")
      let third = try await users.store(profile("third", at: 3))
      #expect(third.name == "third")
      #expect(third.id == first.id)
      // The same event twice changes nothing.
      #expect(try await users.store(profile("third", at: 3)).name == "third")
    }
  }

  @Test func aTombstoneStays() async throws {
    try await YataDatabase.withPool { pool in
      let users = UserRepository(database: pool)
      _ = try await users.store(profile("Ada", at: 1))
      try await users.bury(subject: "user_ada")
      let buried = try #require(try await users.find(subject: "user_ada"))
      #expect(buried.deletedAt != nil)
      #expect(try await users.store(profile("revived", at: 9)) == buried)
      try await users.bury(subject: "user_ada")
      #expect(try await users.find(subject: "user_ada") == buried)
    }
  }

  @Test func aTombstoneMayComeFirst() async throws {
    try await YataDatabase.withPool { pool in
      let users = UserRepository(database: pool)
      try await users.bury(subject: "user_late")
      #expect(try await users.store(profile("late", at: 9, subject: "user_late")).deletedAt != nil)
    }
  }

  @Test func manyAtOnceMakeOneRow() async throws {
    try await YataDatabase.withPool { pool in
      let users = UserRepository(database: pool)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for time in 1...40 { group.addTask { _ = try await users.store(profile("v\(time)", at: Int64(time))) } }
        try await group.waitForAll()
      }
      #expect(try await pool.queryValue("SELECT count(*) FROM users", as: Int.self) == 1)
      #expect(try await users.find(subject: "user_ada")?.name == "v40")
    }
  }
}
