import Foundation
import Postgres
import Testing

// The block of Sources/Postgres/README.md, as a program without `@testable` would have it.
func tour(url: String) async throws -> [String] {
  var configuration = try PostgresConfiguration(url: url)
  configuration.pool.maximumConnections = 4
  let pool = PostgresPool(configuration)

  try await pool.execute("create table if not exists notes (id bigserial primary key, title text not null, body text)")
  let id = try await pool.queryValue("insert into notes (title) values (\("first")) returning id", as: Int64.self)

  // Everything in the closure or nothing; begun anew when it loses against another transaction.
  try await pool.transaction(retrying: PostgresRetryPolicy()) { transaction in
    let title = try await transaction.queryValue("select title from notes where id = \(id)", as: String.self)
    try await transaction.execute("insert into notes (title) values (\("after " + title))")
  }

  // One at a time, in memory for only some.
  let titles = try await pool.stream("select title from notes order by id") { rows in
    var titles: [String] = []
    for try await row in rows { titles.append(try row["title"]) }
    return titles
  }
  await pool.close()
  return titles
}

@Suite struct ReadmeTests {
  @Test func theTourWorks() async throws {
    let database = try await TestDatabase("readme")
    #expect(try await tour(url: database.cluster.url(database: database.name)) == ["first", "after first"])
  }

  @Test func theTourIsTheOneOfTheReadme() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("Sources/Postgres/README.md"), encoding: .utf8)
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let block = try #require(readme.components(separatedBy: "```swift\nfunc tour").dropFirst().first?.components(separatedBy: "```").first)
    #expect(source.contains("func tour" + block))
  }
}
