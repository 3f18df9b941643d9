import ContractRuntime
import HTTPTypes
import Postgres
import Testing

@testable import YataServer

/// Writes through the whole application while something breaks, and then compares what was acknowledged with what is stored.
struct WriteLoad: Sendable {
  struct Report: Sendable {
    /// Titles whose creation was answered with 201.
    var acknowledged: [String] = []
    /// Those among them that were created with a key and then changed, each repeated until it was answered.
    var persistent: [String] = []
    var refusals = 0

    static func += (left: inout Report, right: Report) {
      left.acknowledged += right.acknowledged
      left.persistent += right.persistent
      left.refusals += right.refusals
    }
  }

  let yata: TestYata

  /// `writers` tasks create `count` tickets each, and further ones while `goesOn`: in turn one that is tried once, and one that is tried with a
  /// key until it is answered.
  func run(writers: Int, each count: Int, while goesOn: @escaping @Sendable () -> Bool = { false }) async throws -> Report {
    try await withThrowingTaskGroup(of: Report.self) { group in
      for writer in 0..<writers {
        group.addTask {
          var report = Report()
          var number = 0
          while number < count || goesOn() {
            if number % 2 == 0 { try await once("\(writer)-\(number)", &report) } else { try await surely("\(writer)-\(number)", &report) }
            number += 1
          }
          return report
        }
      }
      return try await group.reduce(into: Report()) { $0 += $1 }
    }
  }

  private func once(_ title: String, _ report: inout Report) async throws {
    let answer = try await yata.send(.post, "/api/tickets", body: #"{"title":"\#(title)"}"#)
    if isRefusal(answer) { report.refusals += 1 } else { report.acknowledged.append(title) }
  }

  private func surely(_ title: String, _ report: inout Report) async throws {
    let key = [HTTPField.Name("Idempotency-Key")!: "key-of-\(title)"]
    let created = try await persist(&report) { try await yata.send(.post, "/api/tickets", body: #"{"title":"\#(title)"}"#, headers: key) }
    let path = try #require(created.headers[.location])
    // 412 says that an attempt whose answer got lost had done it.
    let changed = try await persist(&report) {
      try await yata.send(.patch, path, body: #"{"status":"closed"}"#, headers: [.ifMatch: "\"1\""])
    }
    #expect(changed.status == 200 || changed.status == 412, "\(changed.json)")
    report.acknowledged.append(title)
    report.persistent.append(title)
  }

  private func persist(_ report: inout Report, _ attempt: () async throws -> Answer) async throws -> Answer {
    while true {
      let answer = try await attempt()
      if !isRefusal(answer) { return answer }
      report.refusals += 1
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// The one clean way to fail while the database is away.
  private func isRefusal(_ answer: Answer) -> Bool {
    guard answer.status >= 500 else { return false }
    #expect(answer.status == 503 && answer["error"] == "Service Unavailable", "\(answer.json)")
    #expect(answer.headers[.contentType] == "application/problem+json" && answer.headers[.retryAfter] != nil)
    return true
  }

  /// Counts: nothing acknowledged is missing, nothing is there twice, and events and audit log tell of exactly what is there.
  func check(_ report: Report) async throws {
    let owner = yata.pool
    func count(_ sql: SQL) async throws -> Int { try await owner.queryValue(sql, as: Int.self) }
    let tickets = try await count("SELECT count(*) FROM tickets")
    #expect(try await count("SELECT count(DISTINCT title) FROM tickets") == tickets)
    #expect(try await count("SELECT count(*) FROM tickets WHERE title = ANY(\(report.acknowledged))") == report.acknowledged.count)
    #expect(tickets >= report.acknowledged.count && tickets <= report.acknowledged.count + report.refusals)
    #expect(
      try await count("SELECT count(*) FROM tickets WHERE title = ANY(\(report.persistent)) AND version = 2 AND status = 'closed'")
        == report.persistent.count)
    let changes = try await count("SELECT sum(version)::BIGINT FROM tickets")
    #expect(try await count("SELECT count(*) FROM live_events") == changes)
    #expect(try await count("SELECT max(sequence) FROM live_events") == changes)
    #expect(try await count("SELECT sum(last)::BIGINT FROM event_sequences") == changes)
    #expect(try await count("SELECT count(*) FROM audit_log WHERE subject_kind = 'ticket'") == changes)
    #expect(try await count("SELECT count(*) FROM users") == 1)
    #expect(yata.application.statistics.leased == 0 && yata.application.statistics.waiting == 0)
  }
}
