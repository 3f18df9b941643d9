import ClientTestAPI
import ContractClient
import ContractRuntime
import ContractServer
import Synchronization
import Testing

@Suite struct StreamClientTests {
  @Test func linesBothWays() async throws {
    let points = ItemStream([Point(x: 1, y: 2), Point(x: 10, y: 20), Point(x: 100, y: 200)])
    guard case .ok(let sums) = try await ClientTests.client().sumLines(.init(body: points)) else {
      Issue.record("not ok")
      return
    }
    var seen: [Int] = []
    for try await sum in sums { seen.append(sum.x) }
    #expect(seen == [1, 11, 111])
  }

  @Test func eventsWithTypedData() async throws {
    guard case .ok(let events) = try await ClientTests.client().watch() else { return }
    var seen: [JSONEvent<Note>] = []
    for try await event in events { seen.append(event) }
    #expect(
      seen == [JSONEvent(Note(text: "line\n0"), event: "note", id: "0"), JSONEvent(Note(text: "line\n1"), event: "note", id: "1")])
  }

  @Test func eventsThatTheSchemaDescribesAsAWhole() async throws {
    guard case .ok(let items) = try await ClientTests.client().watchItems() else { return }
    var seen: [Change] = []
    for try await item in items { seen.append(item) }
    #expect(seen == [Change(event: .added, data: "one", id: "1"), Change(event: .removed, data: "two\nthree")])
  }

  @Test func eventsAsTheyAre() async throws {
    guard case .ok(let events) = try await ClientTests.client().watchRaw() else { return }
    var seen: [ServerSentEvent] = []
    for try await event in events { seen.append(event) }
    #expect(seen == [ServerSentEvent(data: "raw 0", event: "e", retry: 7)])
  }
}

/// What the failure hook saw.
final class Failures: Sendable {
  private let storage = Mutex<[RequestFailure]>([])

  func add(_ failure: RequestFailure) { storage.withLock { $0.append(failure) } }

  var issues: [String] {
    storage.withLock { failures in
      failures.flatMap { failure -> [String] in
        guard case .invalid(let issues) = failure else { return ["\(failure)"] }
        return issues.map { "\($0.location) \($0.code)" }
      }
    }
  }
}
