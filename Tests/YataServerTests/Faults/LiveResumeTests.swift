import ContractRuntime
import Foundation
import NIOHTTP1
import Testing

@testable import YataServer

/// A reader of live updates who loses one server goes on at another one.
@Suite struct LiveResumeTests {
  @Test(.timeLimit(.minutes(2)), arguments: ["/api", "/api/orgs/acme"])
  func whatHappenedMeanwhileIsToldOnceAndInOrder(_ path: String) async throws {
    let database = try await YataDatabase.url()
    try await SeveralProcessesTests.withFolder { directory in
      let token = try SeveralProcessesTests.token(directory)
      let one = try await YataProcess(databaseURL: database, directory: directory)
      let other = try await YataProcess(databaseURL: database, directory: directory)
      let reader = LiveReader()
      try await follow(reader, one.url + path, token) {
        try await write(1...3, other.url + path, token)
        try await expect(3, reader)
        #expect(await one.stop() == 0)
      }
      // Nobody has followed anything at this one so far.
      try await write(4...6, other.url + path, token)
      try await follow(reader, other.url + path, token) {
        try await expect(6, reader)
        try await write(7...7, other.url + path, token)
        try await expect(7, reader)
      }
      #expect(reader.events.map(\.id) == (1...7).map { String($0) })
      #expect(reader.events.compactMap { $0.data["ticket"]?["title"]?.string } == (1...7).map { "ticket \($0)" })
      #expect(await other.stop() == 0)
    }
  }

  /// Comes back to the same server until `body` is over.
  private func follow(_ reader: LiveReader, _ url: String, _ token: String, _ body: () async throws -> Void) async throws {
    let connections = reader.connections
    let following = Task { await reader.follow(url + "/events", token: token) }
    let isConnected = try await reader.reaches { $0.connections > connections && $0.isConnected }
    #expect(isConnected)
    try await body()
    following.cancel()
    await following.value
  }

  private func write(_ numbers: ClosedRange<Int>, _ url: String, _ token: String) async throws {
    for number in numbers {
      let answer = try await HTTPRequests.send(.POST, url + "/tickets", token: token, body: #"{"title":"ticket \#(number)"}"#)
      #expect(answer.status == 201, "\(answer.json)")
    }
  }

  private func expect(_ count: Int, _ reader: LiveReader) async throws {
    let arrived = try await reader.reaches { $0.events.count >= count }
    #expect(arrived, "\(reader.events)")
  }
}
