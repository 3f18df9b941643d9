import ContractServer
import HTTPTypes
import Testing

@Suite struct MediaTypeTests {
  @Test(arguments: [
    ("application/json", "application/json"),
    ("Application/JSON ; Charset=UTF-8", "application/json; charset=UTF-8"),
    (" text/plain;;a=b ", "text/plain; a=b"),
    (#"multipart/form-data; boundary="a b\"c""#, #"multipart/form-data; boundary="a b\"c""#),
    ("application/vnd.x.v1+json", "application/vnd.x.v1+json"),
    ("text/plain; a=\"b\tc\"", "text/plain; a=\"b\tc\""),
    ("*/*", "*/*"),
  ])
  func reads(_ text: String, _ expected: String) {
    #expect(MediaType(text)?.description == expected)
  }

  @Test(arguments: [
    "", "text", "text/", "/plain", "text/plain; a", "text/plain; a=", "text/plain x", "te xt/plain", #"a/b; c="d"#, "a/b, c/d",
    "a/b; c=\"\0\"", "a/b; c=\"\\\u{1F}\"", "a/b; c=\"\u{7F}\"",
  ])
  func refuses(_ text: String) {
    #expect(MediaType(text) == nil)
  }

  @Test func knowsJSON() {
    #expect(MediaType("application/problem+json")?.isJSON == true)
    #expect(MediaType("application/problem+json")?.suffix == "json")
    #expect(MediaType("application/json; v=1")?["v"] == "1")
    #expect(MediaType("application/jsonl")?.isJSON == false)
  }
}

@Suite struct ContentNegotiationTests {
  /// The declared type that was chosen for `Accept`, or the status.
  static func accept(_ accept: String?, _ produces: [String]) async throws -> String {
    let operation = OperationDescription(id: "n", method: .get, path: "/n", produces: produces)
    let server = try ContractServer(routes: [Route(operation) { .text(200, $0.context.preferredContentType ?? "any") }])
    var headers: HTTPFields = [:]
    headers[.accept] = accept
    let answer = try await server.answer(.get, "/n", headers: headers)
    return answer.status == 200 ? answer.text : String(answer.status)
  }

  @Test(
    arguments: [
      (nil, "any"),
      ("*/*", "any"),
      ("application/json", "application/json"),
      ("text/csv, application/json;q=0.5", "text/csv"),
      ("text/*;q=0.9, application/json;q=0.8", "text/csv"),
      ("text/csv;q=0.1, text/*;q=0.9, application/json;q=0.5", "application/json"),
      ("*/*;q=0.1, application/json;q=0", "text/csv"),
      ("application/*", "application/json"),
      ("APPLICATION/JSON", "application/json"),
      ("image/png", "406"),
      ("image/png, */*;q=0", "406"),
      ("application/json;q=0, text/csv;q=0.000", "406"),
      ("application/json;q=2", "application/json"),
      ("nonsense", "application/json"),
      ("nonsense, text/csv", "text/csv"),
      (#"text/csv;x="a,b", application/json;q=0.1"#, "application/json"),
      ("", "application/json"),
    ] as [(String?, String)])
  func chooses(_ accept: String?, _ expected: String) async throws {
    #expect(try await Self.accept(accept, ["application/json", "text/csv"]) == expected)
  }

  @Test func rangesAndParametersOfTheDocument() async throws {
    #expect(try await Self.accept("image/png", ["image/*"]) == "image/*")
    #expect(try await Self.accept("text/html", ["*/*"]) == "*/*")
    #expect(try await Self.accept("text/html", ["text/html; charset=utf-8"]) == "text/html; charset=utf-8")
    #expect(try await Self.accept("text/html;charset=UTF-8", ["text/html; charset=utf-8"]) == "text/html; charset=utf-8")
    #expect(try await Self.accept("text/html;level=1", ["text/html"]) == "406")
    #expect(try await Self.accept("image/png", []) == "any")
  }

  @Test func weightsAreOfferedToHandlers() async throws {
    let operation = OperationDescription(id: "n", method: .get, path: "/n")
    let server = try ContractServer(routes: [Route(operation) { .text(200, String($0.context.acceptWeight(of: "text/csv"))) }])
    #expect(try await server.answer(.get, "/n").text == "1000")
    #expect(try await server.answer(.get, "/n", headers: [.accept: "text/*;q=0.25"]).text == "250")
    #expect(try await server.answer(.get, "/n", headers: [.accept: "a/b"]).text == "0")
  }

  /// The index of the declared type that was chosen for `Content-Type`, or the status.
  static func content(_ sent: String?, _ declared: [String], body: RequestBody = RequestBody([1])) async throws -> String {
    let operation = OperationDescription(
      id: "n", method: .patch, path: "/n", requestBody: RequestBodyDescription(required: false, contentTypes: declared))
    let server = try ContractServer(
      routes: [
        Route(operation) { request in
          let bytes = try await request.bytesBody()
          return .text(200, bytes == nil ? "absent" : request.contentTypeIndex.map(String.init) ?? "none")
        }
      ])
    var headers: HTTPFields = [:]
    headers[.contentType] = sent
    let answer = try await server.answer(.patch, "/n", headers: headers, body: body)
    if answer.status == 415 { #expect(answer.headers[HTTPField.Name("Accept-Patch")!] == declared.joined(separator: ", ")) }
    return answer.status == 200 ? answer.text : String(answer.status)
  }

  @Test(
    arguments: [
      ("application/json", ["application/json"], "0"),
      ("application/json; charset=utf-8", ["application/json"], "0"),
      ("Application/Json", ["application/json"], "0"),
      ("application/vnd.x+json", ["application/json"], "415"),
      ("application/vnd.x+json", ["application/*+json"], "0"),
      ("image/png", ["*/*", "image/*", "image/png"], "2"),
      ("image/gif", ["*/*", "image/*", "image/png"], "1"),
      ("text/plain", ["*/*", "image/*", "image/png"], "0"),
      ("text/plain", ["image/*"], "415"),
      ("application/json", ["application/json; version=2"], "415"),
      ("application/json; version=2", ["application/json", "application/json; version=2"], "1"),
      ("nonsense", ["*/*"], "415"),
      ("", ["application/json"], "415"),
      (nil, ["application/json"], "415"),
      (nil, ["application/json", "application/octet-stream"], "1"),
      (nil, ["*/*"], "0"),
    ] as [(String?, [String], String)])
  func contentTypes(_ sent: String?, _ declared: [String], _ expected: String) async throws {
    #expect(try await Self.content(sent, declared) == expected)
    #expect(try await Self.content(sent, declared, body: chunked(["x"])) == expected)
  }

  @Test func anEmptyBodyNeedsNoContentType() async throws {
    #expect(try await Self.content(nil, ["application/json"], body: RequestBody()) == "absent")
    #expect(try await Self.content(nil, ["application/json"], body: chunked([])) == "absent")
    #expect(try await Self.content("text/plain", ["application/json"], body: RequestBody()) == "absent")
  }
}
