import ContractRuntime
import ContractServer
import HTTPTypes
import Testing

/// The table of answers: what a client gets for every way to be wrong, and for the ways to be right.
@Suite struct ContractServerTests {
  let id = "9f1b2c3d-0000-4000-8000-000000000001"

  struct Row: Sendable, CustomTestStringConvertible {
    let method: HTTPRequest.Method
    let path: String
    var headers: HTTPFields = [:]
    var body = ""
    let status: Int
    var field: (HTTPField.Name, String)?
    var testDescription: String { "\(method) \(path) → \(status)" }
  }

  static let good: HTTPFields = [.authorization: "Bearer good"]
  static let goodJSON: HTTPFields = [.authorization: "Bearer good", .contentType: "application/json"]

  static let rows: [Row] = [
    Row(method: .get, path: "/", status: 200, field: (.contentLength, "4")),
    Row(method: .get, path: "/nothing", status: 404),
    Row(method: .get, path: "/api/tickets/", status: 404),
    Row(method: .get, path: "/api//tickets", status: 404),
    Row(method: .get, path: "/api/t%zz", status: 400),
    Row(method: .get, path: "nothing", status: 400),
    Row(method: .get, path: "", status: 400),
    Row(method: .get, path: "http://example.org/", status: 200),
    Row(method: .get, path: "https://example.org?x=1", status: 400),
    Row(method: .put, path: "/api/tickets", status: 405, field: (.allow, "GET, HEAD, POST, OPTIONS")),
    Row(method: .post, path: "/", status: 405, field: (.allow, "GET, HEAD, OPTIONS")),
    Row(method: .options, path: "/api/tickets", status: 204, field: (.allow, "GET, HEAD, POST, OPTIONS")),
    Row(method: .options, path: "*", status: 204),
    Row(method: .head, path: "/", status: 200, field: (.contentLength, "4")),
    Row(method: .head, path: "/nothing", status: 404),
    Row(method: .get, path: "/", headers: [.accept: "text/html, application/json;q=0.9"], status: 406),
    Row(method: .get, path: "/", headers: [.accept: "text/*;q=0"], status: 406),
    Row(method: .get, path: "/", headers: [.accept: "text/html, */*;q=0.1"], status: 200),
    Row(method: .post, path: "/api/tickets", headers: goodJSON, body: #"{"title":"x"}"#, status: 201),
    Row(method: .post, path: "/api/tickets", headers: goodJSON, body: #"{"title":"x",}"#, status: 400),
    Row(method: .post, path: "/api/tickets", headers: goodJSON, body: "{", status: 400),
    Row(method: .post, path: "/api/tickets", headers: goodJSON, body: #"{"title":"x","title":"y"}"#, status: 400),
    Row(method: .post, path: "/api/tickets", headers: goodJSON, body: #"{"title":""}"#, status: 422),
    Row(method: .post, path: "/api/tickets", headers: goodJSON, body: "", status: 422),
    Row(
      method: .post, path: "/api/tickets", headers: [.authorization: "Bearer good", .contentType: "text/plain"], body: "x", status: 415,
      field: (.accept, "application/json")),
    Row(
      method: .post, path: "/api/tickets", headers: [.authorization: "Bearer good", .contentType: "text/plain"], body: "x", status: 415,
      field: (HTTPField.Name("Accept-Post")!, "application/json")),
    Row(method: .post, path: "/api/tickets", headers: good, body: "{}", status: 415),
    Row(method: .get, path: "/api/tickets/9f1b2c3d-0000-4000-8000-000000000001", headers: good, status: 200),
    Row(method: .get, path: "/api/tickets/9f1b2c3d-0000-4000-8000-00000000000f", headers: good, status: 404),
    Row(method: .get, path: "/api/tickets/nine", headers: good, status: 422),
    Row(method: .get, path: "/api/tickets?limit=%zz", status: 400),
    Row(method: .get, path: "/api/tickets?limit=101", status: 422),
    Row(method: .get, path: "/api/tickets?limit=100", status: 200),
  ]

  @Test(arguments: rows) func answers(_ row: Row) async throws {
    let body = RequestBody(Array(row.body.utf8))
    let answer = try await ContractServer.sample().answer(row.method, row.path, headers: row.headers, body: body)
    #expect(answer.status == row.status, "\(answer.text)")
    if let (name, value) = row.field { #expect(answer.headers[name] == value) }
    #expect(answer.headers[.xRequestID]?.isEmpty == false)
    guard row.status >= 400, row.method != .head else { return }
    #expect(answer.contentType == "application/problem+json")
    #expect(answer.json?["status"]?.number?.text == String(row.status))
    #expect(answer.json?["title"]?.string?.isEmpty == false)
  }

  @Test func headHasTheHeadersOfGetAndNoBody() async throws {
    let server = try ContractServer.sample()
    let get = try await server.answer(.get, "/api/tickets/" + id, headers: Self.good)
    let head = try await server.answer(.head, "/api/tickets/" + id, headers: Self.good)
    #expect(head.status == 200)
    #expect(head.text == "")
    #expect(head.headers[.contentLength] == String(get.text.utf8.count))
    #expect(head.contentType == "application/json")
  }

  @Test func headersOfTheResponseAreTyped() async throws {
    let answer = try await ContractServer.sample().answer(.get, "/api/tickets")
    #expect(answer.headers[HTTPField.Name("X-Total")!] == "1")
    #expect(answer.headers[HTTPField.Name("X-Next-Cursor")!] == nil)
    let created = try await ContractServer.sample().post("/api/tickets", #"{"title":"Fix it","tags":["a"]}"#)
    #expect(created.headers[.location] == "/api/tickets/" + id)
    #expect(created.text == #"{"id":"\#(id)","title":"Fix it","status":"open","assigneeId":null,"tags":["a"]}"#)
  }

  @Test func acceptChoosesAmongTheDeclaredTypes() async throws {
    let server = try ContractServer.sample()
    var headers = Self.good
    headers[.accept] = "application/json;q=0.5, text/*"
    let answer = try await server.answer(.get, "/api/tickets/" + id, headers: headers)
    #expect(answer.contentType == "text/plain; charset=utf-8")
    #expect(answer.text == "Fix it")
  }

  @Test func parametersAndBodyAreReportedTogether() async throws {
    let answer = try await ContractServer.sample().post(
      "/api/tickets", #"{"tags":["far too long","b"],"extra":1}"#, headers: [HTTPField.Name("Idempotency-Key")!: "abc"])
    #expect(answer.status == 422)
    #expect(
      answer.errors == [
        "header.Idempotency-Key string.too_short", "body.title object.required", "body.tags[0] string.too_long",
        "body.extra object.unknown_member",
      ])
    let first = answer.json?["errors"]?[0]
    #expect(first?["limit"]?.number?.text == "4")
    #expect(first?["pointer"]?.string == "")
    #expect(answer.json?["errors"]?[2]?["pointer"]?.string == "/tags/0")
    #expect(!answer.text.contains("far too long"))
  }

  @Test func issuesAreCapped() async throws {
    let server = try ContractServer.sample { $0.issueLimit = 5 }
    let tags = Array(repeating: #""far too long""#, count: 100).joined(separator: ",")
    let answer = try await server.post("/api/tickets", #"{"title":"x","tags":[\#(tags)]}"#)
    #expect(answer.status == 422)
    #expect(answer.errors.count == 5)
  }

  @Test func housesThatWant400ForInvalidGetIt() async throws {
    let answer = try await ContractServer.sample { $0.invalidStatus = 400 }.post("/api/tickets", #"{"title":""}"#)
    #expect(answer.status == 400)
    #expect(answer.errors == ["body.title string.too_short"])
  }

  @Test func malformedJSONNamesThePlace() async throws {
    let answer = try await ContractServer.sample().post("/api/tickets", "{\n  \"title\": nope}")
    #expect(answer.status == 400)
    #expect(answer.json?["detail"]?.string?.contains("line 2") == true)
    #expect(answer.errors == ["body json.syntax"])
  }

  @Test func manyHeadersAreRefused() async throws {
    var headers: HTTPFields = [:]
    for index in 0..<200 { headers[HTTPField.Name("X-\(index)")!] = "1" }
    let answer = try await ContractServer.sample().answer(.get, "/", headers: headers)
    #expect(answer.status == 431)
  }

  @Test func requestIDsAreEchoedWhenSane() async throws {
    let server = try ContractServer.sample()
    for sane in ["abc", "01HZ-._~+/=:", String(repeating: "a", count: 128)] {
      #expect(try await server.answer(.get, "/", headers: [.xRequestID: sane]).headers[.xRequestID] == sane)
    }
    for bad in ["", "a b", "ü", "a\"b", String(repeating: "a", count: 129)] {
      #expect(try await server.answer(.get, "/", headers: [.xRequestID: bad]).headers[.xRequestID] != bad)
    }
    let one = try await server.answer(.get, "/").headers[.xRequestID]
    let other = try await server.answer(.get, "/").headers[.xRequestID]
    #expect(one != nil && one != other)
  }
}

extension HTTPField.Name {
  static let xRequestID = HTTPField.Name("X-Request-Id")!
}
