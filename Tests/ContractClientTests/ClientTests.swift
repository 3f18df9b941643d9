import ClientTestAPI
import ContractClient
import ContractRuntime
import ContractServer
import HTTPTypes
import Synchronization
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct ClientTests {
  /// The client of the document beside these tests, straight in front of a server.
  static func client(
    _ configure: (inout ClientConfiguration) -> Void = { _ in }, server: (inout ServerConfiguration) -> Void = { _ in }
  ) throws -> Client {
    var serverConfiguration = ServerConfiguration()
    server(&serverConfiguration)
    var configuration = ClientConfiguration()
    configure(&configuration)
    let routes = APIRoutes.all(ArchiveHandlers(), authenticator: ArchiveAuthenticator())
    return Client(
      ContractClient(
        InMemoryTransport(try ContractServer(routes: routes, configuration: serverConfiguration)), configuration: configuration))
  }

  // MARK: Parameters

  @Test func parametersArriveAsTheyWereGiven() async throws {
    let input = EchoParameters.Input(
      simple: "a/b ü%", label: [1.5, -2], matrix: Point(x: 1, y: 2), words: ["a,b", "c&d=e+f", ""], piped: [1, 2, 3],
      filter: Note(text: "t", tags: ["[x]", "y z"]), where: Point(x: 7, y: 8), url: "https://x.y/z?q=1,2&r=3#s+t", xIDs: [4, 5],
      session: "s;1, 2")
    guard case .ok(let echo) = try await Self.client().echoParameters(input) else { return }
    #expect(echo["simple"] == "a/b ü%")
    #expect(echo["label"] == "[1.5, -2.0]")
    #expect(echo["matrix"] == "1,2")
    #expect(echo["words"] == #"["a,b", "c&d=e+f", ""]"#)
    #expect(echo["piped"] == "[1, 2, 3]")
    #expect(echo["filter"] == #"["[x]", "y z"]"#)
    #expect(echo["where"] == "7")
    #expect(echo["url"] == "https://x.y/z?q=1,2&r=3#s+t")
    #expect(echo["limit"] == "20")
    #expect(echo["ids"] == "[4, 5]")
    #expect(echo["session"] == "s;1, 2")
    let target = try #require(echo["target"]?.string)
    #expect(target.hasPrefix("/parameters/a%2Fb%20%C3%BC%25/.1%2E5.-2%2E0/;x=1;y=2?words=a%2Cb&words=c%26d%3De%2Bf&words=&piped=1%7C2%7C3"))
    #expect(target.contains("&filter%5Btags%5D=%5Bx%5D&"))
    #expect(target.contains("&url=https://x.y/z?q=1,2%26r=3%23s%2Bt&"))
  }

  @Test func absentParametersAreNotSent() async throws {
    let input = EchoParameters.Input(simple: "a", label: [1], matrix: Point(x: 1, y: 2))
    guard case .ok(let echo) = try await Self.client().echoParameters(input) else { return }
    #expect(echo["target"] == "/parameters/a/.1%2E0/;x=1;y=2?limit=20")
  }

  @Test func wholeQueryStrings() async throws {
    let note = Note(text: "a&b", stars: 3, tags: ["x", "y"])
    guard case .ok(let found) = try await Self.client().search(.init(query: note)) else { return }
    #expect(found == note)
    guard case .ok(let nothing) = try await Self.client().search() else { return }
    #expect(nothing.text == "nothing")
  }

  @Test func whatAStyleCannotExpressIsNotSent() async throws {
    let input = EchoParameters.Input(simple: "", label: [1], matrix: Point(x: 1, y: 2))
    await #expect {
      _ = try await Self.client().echoParameters(input)
    } throws: { error in
      guard case ClientError.unencodable(let operation, let reason) = error else { return false }
      return operation == "echoParameters" && reason.contains("must not be empty")
    }
  }

  // MARK: Bodies

  static let note = Note(text: "x & y", stars: 2, tags: ["a,b", "c"])

  @Test(arguments: [AnnotateDocuments.Body.multipart(note), .form(note), .json(note)])
  func oneValueInThreeForms(_ body: AnnotateDocuments.Body) async throws {
    guard case .okJSON(let answer) = try await Self.client().annotateDocuments(.init(body: body)) else {
      Issue.record("not JSON")
      return
    }
    #expect(answer == Self.note)
  }

  @Test func textBothWays() async throws {
    guard case .okText(let text) = try await Self.client().annotateDocuments(.init(body: .text("grüezi"))) else {
      Issue.record("not text")
      return
    }
    #expect(text == "grüezi")
  }

  @Test func bytesBothWays() async throws {
    let id = ArchiveHandlers.documentID
    let body = RequestBody(Counting(count: 1000) { _ in [UInt8](repeating: 1, count: 4096) }, declaredLength: nil)
    // More than a body in memory may have: streams have a limit of their own.
    guard case .ok(let size) = try await Self.client().replaceDocument(.init(documentID: id, body: body)) else { return }
    #expect(size == 4_096_000)
    guard case .ok(let content) = try await Self.client().downloadDocument(.init(documentID: id)) else { return }
    var chunks: [Int] = []
    for try await chunk in content.chunks { chunks.append(chunk.count) }
    #expect(chunks == [1000, 1000, 1000])
  }

  @Test func streamsAreBounded() async throws {
    let body = RequestBody(Counting(count: 1000) { _ in [UInt8](repeating: 1, count: 4096) }, declaredLength: nil)
    let client = try Self.client(server: { $0.maximumStreamSize = 1 << 20 })
    await #expect {
      _ = try await client.replaceDocument(.init(documentID: ArchiveHandlers.documentID, body: body))
    } throws: { error in
      guard case ClientError.undeclaredResponse(let response) = error else { return false }
      return response.status == 413 && response.problem?["status"]?.number?.int == 413
    }
  }

  // MARK: Outputs

  @Test func statusesWithoutContent() async throws {
    let output = try await Self.client().downloadDocument(.init(documentID: UUID()))
    guard case .notFound = output else {
      Issue.record("\(output)")
      return
    }
  }

  @Test func theRestOfTheStatuses() async throws {
    guard case .other(let status, let problem) = try await Self.client().annotateDocuments(.init(body: .text("teapot"))) else {
      Issue.record("not other")
      return
    }
    #expect(status == 418)
    #expect(problem.title == "Teapot")
  }

  @Test func aHandlerThatTakesTooLong() async throws {
    let slow = SlowTransport()
    var configuration = ClientConfiguration()
    configuration.timeLimit = .milliseconds(5)
    let client = Client(ContractClient(slow, configuration: configuration))
    await #expect {
      _ = try await client.search()
    } throws: { error in
      guard case ClientError.timeout("search", _) = error else { return false }
      return true
    }
  }

  @Test func responsesThatDoNotFitTheirSchema() async throws {
    let client = Client(ContractClient(FixedTransport(status: 200, type: "application/json", body: #"{"text": ""}"#)))
    await #expect {
      _ = try await client.search()
    } throws: { error in
      guard case ClientError.invalidResponse("search", 200, .invalid(let issues)) = error else { return false }
      return issues.map(\.pointer) == ["/text"]
    }
  }

  // MARK: Middleware

  @Test func middlewareStandsInOrder() async throws {
    let log = Log()
    let client = try Self.client { $0.middleware = [Tracing(name: "a", log: log), Tracing(name: "b", log: log)] }
    _ = try await client.search()
    #expect(log.lines == ["a > search", "b > search", "b < 200", "a < 200"])
  }
}

private struct SlowTransport: ClientTransport {
  func send(_ request: ClientRequest) async throws -> ClientResponse {
    try await Task.sleep(for: .seconds(3600))
    return ClientResponse(status: 200)
  }
}

private struct FixedTransport: ClientTransport {
  let status: Int
  let type: String
  let body: String

  func send(_ request: ClientRequest) async throws -> ClientResponse {
    ClientResponse(status: status, headers: [.contentType: type], body: .text(body))
  }
}

private final class Log: Sendable {
  private let storage = Mutex<[String]>([])
  var lines: [String] { storage.withLock { $0 } }
  func add(_ line: String) { storage.withLock { $0.append(line) } }
}

private struct Tracing: ClientMiddleware {
  let name: String
  let log: Log

  func intercept(
    _ request: ClientRequest, next: @Sendable (ClientRequest) async throws -> ClientResponse
  ) async throws -> ClientResponse {
    log.add("\(name) > \(request.operation.id)")
    let response = try await next(request)
    log.add("\(name) < \(response.status)")
    return response
  }
}
