import ContractRuntime
import Foundation
import Postgres
import Testing
import YataAPI

@testable import YataServer

extension NewTicket: PostgresJSONConvertible {}

@Suite struct ContractColumnsTests {
  @Test func aGeneratedModelIsAColumn() async throws {
    try await YataDatabase.withPool { pool in
      let model = NewTicket(title: "Ä \"quoted\" one", description: .null, tags: ["a"])
      let row = try #require(try await pool.queryOne("select \(model) as model, \(model)->>'title' as title, \(NewTicket?.none) as none"))
      #expect(try row["model", as: NewTicket.self] == model && row["none", as: NewTicket?.self] == nil)
      #expect(try row["title", as: String.self] == "Ä \"quoted\" one")
    }
  }

  @Test func whatIsReadIsValidated() async throws {
    try await YataDatabase.withPool { pool in
      let error = await #expect(throws: PostgresError.self) {
        try await pool.queryValue("select '{\"title\": \"\", \"secret\": 1}'::jsonb as draft", as: NewTicket.self)
      }
      #expect("\(error!)".contains("column \"draft\"") && "\(error!)".contains("JSON that is no NewTicket"), "\(error!)")
    }
  }
}
