import ContractRuntime
import Foundation
import NIOHTTP1
import Postgres
import Testing

@testable import YataServer

/// Clients that are slow, or leave in the middle: they harm nobody else, and what they began is done once or not at all.
@Suite struct ClientFaultTests {
  private struct Server: Sendable {
    let yata: TestYata
    let url: String
    let port: Int
    let token: String

    func head(_ length: Int, key: String? = nil) -> String {
      "POST /api/tickets HTTP/1.1\r\nHost: localhost:\(port)\r\nAuthorization: Bearer \(token)\r\nContent-Type: application/json\r\n"
        + (key.map { "Idempotency-Key: \($0)\r\n" } ?? "") + "Content-Length: \(length)\r\n\r\n"
    }

    func expectService() async throws {
      let answer = try await HTTPRequests.send(.GET, url + "/api/me", token: token)
      #expect(answer.status == 200)
    }

    /// Waits until nothing of the connections that are gone is left.
    func settle() async throws {
      for _ in 0..<300 where yata.application.statistics.leased > 0 { try await Task.sleep(for: .milliseconds(20)) }
      #expect(yata.application.statistics.leased == 0)
    }
  }

  private func withServer(_ body: @escaping @Sendable (Server) async throws -> Void) async throws {
    try await ServingTests.withServer { yata, url in
      let port = try #require(Int(url.split(separator: ":").last ?? ""))
      let server = Server(yata: yata, url: url, port: port, token: try yata.token())
      try await server.expectService()
      try await body(server)
      try await server.settle()
    }
  }

  @Test func manyThatStallInTheMiddleOfABody() async throws {
    try await withServer { server in
      let body = #"{"title":"never"}"#
      let clients = try (0..<100).map { _ in try RawClient(port: server.port) }
      for client in clients { client.send(server.head(body.utf8.count) + body.prefix(9)) }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<20 { group.addTask { try await server.expectService() } }
        try await group.waitForAll()
      }
      // They hold no connection to the database meanwhile.
      try await server.settle()
      for client in clients { client.vanish() }
      try await server.expectService()
      #expect(try await server.yata.pool.queryValue("SELECT count(*) FROM tickets", as: Int.self) == 0)
    }
  }

  @Test func manyThatVanishInTheMiddleOfABody() async throws {
    try await withServer { server in
      let body = #"{"title":"never"}"#
      for length in 0..<body.utf8.count {
        let client = try RawClient(port: server.port)
        client.send(server.head(body.utf8.count) + body.prefix(length))
        client.vanish()
      }
      try await server.expectService()
      #expect(try await server.yata.pool.queryValue("SELECT count(*) FROM tickets", as: Int.self) == 0)
    }
  }

  @Test func manyThatVanishBeforeTheAnswer() async throws {
    try await withServer { server in
      let titles = (0..<60).map { "ticket \($0)" }
      for (number, title) in titles.enumerated() {
        let body = #"{"title":"\#(title)"}"#
        let client = try RawClient(port: server.port)
        client.send(server.head(body.utf8.count, key: "key-of-\(number)") + body)
        if number % 3 == 0 { try await Task.sleep(for: .milliseconds(2)) }
        client.vanish()
      }
      for (number, title) in titles.enumerated() {
        let again = try await HTTPRequests.send(
          .POST, server.url + "/api/tickets", token: server.token, body: #"{"title":"\#(title)"}"#,
          headers: ["Idempotency-Key": "key-of-\(number)"])
        #expect(again.status == 201 && again.json["title"]?.string == title)
      }
      try await server.settle()
      #expect(try await server.yata.pool.queryValue("SELECT count(*) FROM tickets", as: Int.self) == 60)
      #expect(try await server.yata.pool.queryValue("SELECT count(*) FROM audit_log WHERE subject_kind = 'ticket'", as: Int.self) == 60)
    }
  }

  @Test func manyThatDoNotReadTheirAnswer() async throws {
    try await withServer { server in
      // Nothing that compression makes small.
      let long = String((0..<9000).map { _ in "0123456789abcdefghijklmnopqrstuvwxyz".randomElement() ?? "0" })
      for number in 0..<12 {
        let made = try await HTTPRequests.send(
          .POST, server.url + "/api/tickets", token: server.token, body: #"{"title":"\#(number)","description":"\#(long)"}"#)
        #expect(made.status == 201)
      }
      let clients = try (0..<30).map { _ in try RawClient(port: server.port, receives: 4096) }
      let request = "GET /api/tickets?limit=100 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(server.token)\r\n\r\n"
      for client in clients { client.send(request + request) }
      for _ in 0..<10 { try await server.expectService() }
      try await server.settle()
      for client in clients { client.vanish() }
      try await server.expectService()
    }
  }
}
