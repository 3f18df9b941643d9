import ContractRuntime
import Foundation
import NIOHTTP1
import Testing

@testable import YataServer

/// Server processes side by side on one Postgres behave as one.
@Suite struct SeveralProcessesTests {
  static func withFolder(_ body: (String) async throws -> Void) async throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("yata-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try await body(directory)
  }

  static func token(_ directory: String) throws -> String {
    let signIn = DevelopmentSignIn(key: try DevelopmentKey.load(directory: directory))
    let person = try #require(DemoPeople.person("ada", inOrganization: true))
    return try signIn.token(for: person, now: Int64(Clocks.unixSeconds()), lifetime: 600)
  }

  /// Two processes on one Postgres that crashes while tickets are created: each reader gets every acknowledged ticket, once and in order.
  @Test(.timeLimit(.minutes(3))) func nothingIsLostOrDoubledAcrossACrashOfPostgres() async throws {
    let cluster = try PostgresCluster(isDurable: true)
    try await Self.withFolder { directory in
      let token = try Self.token(directory)
      let one = try await YataProcess(databaseURL: cluster.url(), directory: directory)
      let other = try await YataProcess(databaseURL: cluster.url(), directory: directory)
      let readers = [LiveReader(), LiveReader()]
      let urls = [one.url, other.url]
      let following = zip(readers, urls).map { reader, url in
        Task { await reader.follow(url + "/api/orgs/acme/events", token: token) }
      }
      for reader in readers {
        let isConnected = try await reader.reaches { $0.isConnected }
        #expect(isConnected)
      }
      let acknowledged = try await Self.write(60, to: urls, token) { number in
        if number == 15 { try await cluster.restart("immediate") }
        if number == 40 { try await cluster.restart("fast") }
      }
      #expect(acknowledged.count >= 30)
      for reader in readers {
        let arrived = try await reader.reaches { Set(acknowledged).isSubset(of: Self.titles($0)) }
        #expect(arrived, "\(reader.events.count) events, \(acknowledged.count) acknowledged; \(one.log.suffix(2000))")
        let ids = reader.events.compactMap { Int($0.id) }
        #expect(ids == Array(1...max(1, ids.count)), "\(ids)")
        #expect(Set(Self.titles(reader)).count == reader.events.count)
      }
      #expect(readers[0].events.map(\.id) == readers[1].events.map(\.id))
      for task in following { task.cancel() }
      #expect(await [one.stop(), other.stop()] == [0, 0])
    }
  }

  private static func titles(_ reader: LiveReader) -> [String] {
    reader.events.compactMap { $0.data["ticket"]?["title"]?.string }
  }

  /// Creates tickets at all servers in turn, and answers with the titles of those that were acknowledged.
  private static func write(
    _ count: Int, to urls: [String], _ token: String, before: (Int) async throws -> Void
  ) async throws -> [String] {
    var acknowledged: [String] = []
    for number in 0..<count {
      try await before(number)
      let url = urls[number % urls.count] + "/api/orgs/acme/tickets"
      guard let answer = try? await HTTPRequests.send(.POST, url, token: token, body: #"{"title":"ticket \#(number)"}"#) else { continue }
      if answer.status == 201 { acknowledged.append("ticket \(number)") } else { #expect(answer.status == 503, "\(answer.json)") }
    }
    return acknowledged
  }

  /// One key at two processes at once makes one ticket.
  @Test(.timeLimit(.minutes(2))) func anIdempotencyKeyHoldsForAll() async throws {
    let database = try await YataDatabase.url()
    try await Self.withFolder { directory in
      let token = try Self.token(directory)
      let one = try await YataProcess(databaseURL: database, directory: directory)
      let other = try await YataProcess(databaseURL: database, directory: directory)
      for round in 0..<10 {
        let answers = try await withThrowingTaskGroup(of: (status: Int, json: JSONValue).self) { group in
          for url in [one.url, other.url, one.url, other.url] {
            group.addTask {
              try await HTTPRequests.send(
                .POST, url + "/api/tickets", token: token, body: #"{"title":"once"}"#, headers: ["Idempotency-Key": "key-of-round-\(round)"]
              )
            }
          }
          return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.allSatisfy { $0.status == 201 } && Set(answers.compactMap { $0.json["id"]?.string }).count == 1)
      }
      let page = try await HTTPRequests.send(.GET, other.url + "/api/tickets?limit=100", token: token)
      #expect(page.json["tickets"]?.array?.count == 10)
      #expect(await [one.stop(), other.stop()] == [0, 0])
    }
  }

  /// An answer that is being written when the server is told to stop is written to its end and stored.
  @Test(.timeLimit(.minutes(2))) func aShutdownLetsAnswersFinish() async throws {
    let database = try await YataDatabase.url()
    try await FakeModel.run { model, modelURL in
      model.behave(200, [.token("One "), .pause(.milliseconds(1500)), .token("two."), .done])
      try await Self.withFolder { directory in
        let token = try Self.token(directory)
        let server = try await YataProcess(
          databaseURL: database, directory: directory, environment: ["AI_BASE_URL": modelURL, "AI_MODEL": "m"])
        let ticket = try await HTTPRequests.send(.POST, server.url + "/api/tickets", token: token, body: #"{"title":"x"}"#)
        let chat = "\(server.url)/api/tickets/\(ticket.json["id"]?.string ?? "")/chat"
        let events = LiveReader(), answer = LiveReader()
        let following = Task { await events.follow(server.url + "/api/events", token: token) }
        let isFollowing = try await events.reaches { $0.isConnected }
        #expect(isFollowing)
        let asking = Task { try await answer.ask(chat, token: token) }
        let hasBegun = try await answer.reaches { $0.pieces.contains { $0["type"] == "delta" } }
        #expect(hasBegun)
        #expect(await server.stop() == 0)
        try await asking.value
        #expect(answer.pieces.last?["type"] == "finished" && answer.pieces.last?["answer"]?["body"] == "One two.")
        following.cancel()
      }
    }
  }
}
