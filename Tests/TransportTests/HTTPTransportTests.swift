import ContractClient
import ContractRuntime
import ContractServer
import HTTPTypes
import Testing
import TransportTestSupport

/// `ContractClient` over HTTP, against a server on loopback.
@Suite struct HTTPTransportTests {
  static let schema = SchemaReference(SchemaRegistry([#"{"n": {"type": "integer"}}"#]), "n")
  static let sum = OperationDescription(
    id: "sum", method: .post, path: "/sum/{start}",
    parameters: [ParameterDescription("start", in: .path, required: true, shape: .integer, schema: schema)],
    requestBody: RequestBodyDescription(required: true, contentTypes: ["application/jsonl"], streamed: ["application/jsonl"]),
    produces: ["application/jsonl"])

  /// Answers each number with the sum so far, while the next ones are still on their way.
  static let route = Route(sum) { request in
    let start = request.parameter(0) { r throws(JSONFailure) in try r.int() }
    try request.finish()
    let numbers = request.items(.lines, schema) { r throws(JSONFailure) in try r.int() }
    let sums = AsyncThrowingStream<Int, any Error> { continuation in
      Task {
        var sum = start ?? 0
        do {
          for try await number in numbers {
            sum += number
            continuation.yield(sum)
          }
          continuation.finish()
        } catch {
          continuation.finish(throwing: error)
        }
      }
    }
    return .items(200, ItemStream(sums), .lines, contentType: "application/jsonl")
  }

  @Test(arguments: Transport.allCases) func streamsBothWaysAtOnce(_ transport: Transport) async throws {
    try await transport.withServer([Self.route]) { port, _ in
      let client = ContractClient(HTTPTransport("http://127.0.0.1:\(port)/"))
      let (numbers, continuation) = AsyncStream.makeStream(of: Int.self)
      continuation.yield(1)
      let sums = try await client.call(Self.sum) { request in
        try request.parameter(0, 100)
        request.items(ItemStream(numbers), .lines, contentType: "application/jsonl")
      } receive: { response in
        #expect(response.status == 200)
        return response.items(.lines, Self.schema) { r throws(JSONFailure) in try r.int() }
      }
      var seen: [Int] = []
      for try await sum in sums {
        seen.append(sum)
        if seen.count < 3 { continuation.yield(10) } else { continuation.finish() }
      }
      #expect(seen == [101, 111, 121])
    }
  }

  @Test(arguments: Transport.allCases) func undeclaredAnswersCarryTheirProblem(_ transport: Transport) async throws {
    try await transport.withServer([Self.route]) { port, _ in
      let client = ContractClient(HTTPTransport("http://127.0.0.1:\(port)"))
      await #expect {
        try await client.call(Self.sum) { request in
          try request.parameter(0, "x")
          request.items(ItemStream([1]), .lines, contentType: "application/jsonl")
        } receive: { response in
          throw await response.undeclared()
        }
      } throws: { error in
        guard case ClientError.undeclaredResponse(let response) = error else { return false }
        return response.status == 422 && response.problem?["errors"]?[0]?["location"] == "path.start"
      }
    }
  }
}
