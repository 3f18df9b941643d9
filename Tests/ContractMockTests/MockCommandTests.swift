import ContractTestSupport
import Foundation
import Testing
import TransportTestSupport

/// `contract mock`, run as a program of its own and called over HTTP.
@Suite struct MockCommandTests {
  private static func document(_ path: String) -> String {
    """
    openapi: 3.1.0
    info: {title: T, version: "1"}
    paths:
      /\(path):
        post:
          operationId: add
          requestBody:
            required: true
            content: {application/json: {schema: {type: object, required: [name], properties: {name: {type: string}}}}}
          responses: {"201": {description: Made, content: {application/json: {schema: {type: object}, example: {path: \(path)}}}}}

    """
  }

  private static func post(_ path: String, _ body: String, port: Int, extra: String = "") async throws -> String {
    try await RawClient.connect(port) { client in
      // In one piece: the server gives a head only so long, and this task may have to wait for a thread.
      let head = "POST /\(path) HTTP/1.1\nHost: a\nContent-Type: application/json\n\(extra)Content-Length: \(body.utf8.count)\n\n"
      try await client.send(head + body)
      let answer = try await client.response()
      return answer.head + answer.body
    }
  }

  @Test func theContractIsServedAndServedAnewAfterASave() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "contract-mock-\(UUID().uuidString).yaml")
    try Data(Self.document("first").utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let program = try RunningProgram("contract", ["mock", file.path(), "--port", "0", "--watch", "--cors", "https://app.example.com"])
    defer { program.end() }
    let line = try #require(program.line { $0.hasPrefix("listening on http://127.0.0.1:") })
    let port = try #require(Int(line.dropFirst("listening on http://127.0.0.1:".count).prefix { $0.isNumber }))

    let made = try await Self.post("first", #"{"name": "a"}"#, port: port, extra: "Origin: https://app.example.com\n")
    #expect(made.hasPrefix("HTTP/1.1 201 Created") && made.hasSuffix(#"{"path":"first"}"#))
    #expect(made.lowercased().contains("access-control-allow-origin: https://app.example.com"))
    #expect(program.line { $0 == "POST /first 201" } != nil)
    let refused = try await Self.post("first", #"{"name": 1}"#, port: port)
    #expect(refused.hasPrefix("HTTP/1.1 422") && refused.contains(#""pointer":"/name""#))
    #expect(program.line { $0.contains("body.name") && $0.contains("[type.mismatch]") } != nil)

    try Data(Self.document("[").utf8).write(to: file)
    #expect(program.line { $0.contains("error:") } != nil)
    #expect(program.line { $0 == "still serving what was read before" } != nil)
    #expect(try await Self.post("first", #"{"name": "a"}"#, port: port).hasPrefix("HTTP/1.1 201"))
    try Data(Self.document("second").utf8).write(to: file, options: .atomic)
    #expect(program.line { $0 == "serving 1 operation" } != nil)
    #expect(try await Self.post("second", #"{"name": "a"}"#, port: port).hasSuffix(#"{"path":"second"}"#))
    #expect(try await Self.post("first", "{}", port: port).hasPrefix("HTTP/1.1 404"))
  }

  @Test func aDocumentWithErrorsIsNotServed() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "contract-mock-\(UUID().uuidString).yaml")
    try Data(Self.document("[").utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let program = try RunningProgram("contract", ["mock", file.path(), "--port", "0"])
    #expect(program.status() == 1)
  }
}
