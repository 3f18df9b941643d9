import ContractRuntime
import ContractServer
import HTTPTypes
import Testing

@Suite struct RouteTableTests {
  /// A server that answers with the id of the operation and its path parameters.
  static func server(_ paths: [String]) throws -> ContractServer {
    try ContractServer(routes: paths.map { route($0) })
  }

  static func route(_ path: String, _ method: HTTPRequest.Method = .get, id: String? = nil) -> Route {
    let names = path.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }
    let parameters = names.map { ParameterDescription($0, in: .path, required: true, shape: .string, schema: anySchema) }
    return Route(OperationDescription(id: id ?? path, method: method, path: path, parameters: parameters)) { request in
      var text = path
      for (index, name) in names.enumerated() {
        let value = request.parameter(index) { r throws(JSONFailure) in try r.string() }
        text += " \(name)=\(value ?? "nil")"
      }
      try request.finish()
      return .text(200, text)
    }
  }

  static let paths = [
    "/", "/pets", "/pets/", "/pets/{id}", "/pets/mine", "/pets/{id}/toys", "/pets/mine/friends", "/pets/{id}/{part}", "/a.{b}", "/{x}:{y}",
    "/{file}.json", "/v1/{name}:cancel", "/v1/{name}", "/caf%C3%A9", "/deep/{a}/b/{c}/d", "/range/{from}-{to}.{ext}",
  ]

  @Test(arguments: [
    ("/", "/"),
    ("/pets", "/pets"),
    ("/pets/", "/pets/"),
    ("/pets/mine", "/pets/mine"),
    ("/pets/m%69ne", "/pets/mine"),
    ("/pets/7", "/pets/{id} id=7"),
    ("/pets/mine/toys", "/pets/{id}/toys id=mine"),
    ("/pets/mine/friends", "/pets/mine/friends"),
    ("/pets/mine/other", "/pets/{id}/{part} id=mine part=other"),
    ("/pets/a%2Fb", "/pets/{id} id=a/b"),
    ("/pets/a%20b+c", "/pets/{id} id=a b+c"),
    ("/pets/%E2%82%AC", "/pets/{id} id=€"),
    ("/a.b.c", "/a.{b} b=b.c"),
    ("/a:b", "/{x}:{y} x=a y=b"),
    ("/a:b:c", "/{x}:{y} x=a y=b:c"),
    ("/a%3Ab:c", "/{x}:{y} x=a:b y=c"),
    ("/notes.json", "/{file}.json file=notes"),
    ("/notes.json.json", "/{file}.json file=notes.json"),
    ("/v1/job:cancel", "/v1/{name}:cancel name=job"),
    ("/v1/job:other", "/v1/{name} name=job:other"),
    ("/v1/:cancel", "/v1/{name} name=:cancel"),
    ("/café", "/caf%C3%A9"),
    ("/caf%c3%a9", "/caf%C3%A9"),
    ("/deep/1/b/2/d", "/deep/{a}/b/{c}/d a=1 c=2"),
    ("/range/1-2-3.tar.gz", "/range/{from}-{to}.{ext} from=1 to=2-3 ext=tar.gz"),
    ("/pets?x=/y", "/pets"),
  ])
  func matches(_ path: String, _ expected: String) async throws {
    let answer = try await Self.server(Self.paths).answer(.get, path)
    #expect(answer.text == expected)
  }

  @Test(arguments: [
    "/pet", "/petss", "/Pets", "/pets//", "/pets/7/", "/pets/7/toys/", "/pets//toys", "/deep/1/b/2", "/deep//b/2/d", "/range/1-2",
    "/range/-2.x", "/range/1-.x", "//", "/v1/",
  ])
  func doesNotMatch(_ path: String) async throws {
    #expect(try await Self.server(Self.paths).answer(.get, path).status == 404)
  }

  @Test func pathsThatAreNotUTF8AreMalformed() async throws {
    #expect(try await Self.server(["/pets/{id}"]).answer(.get, "/pets/%FF").status == 400)
  }

  @Test func aHostilePathVisitsTheTreeOnce() async throws {
    let server = try Self.server((0..<12).map { "/" + (0..<$0).map { "{v\($0)}" }.joined(separator: "/") + "/end" })
    let path = "/" + Array(repeating: "x", count: 8000).joined(separator: "/")
    #expect(try await server.answer(.get, path).status == 404)
  }

  @Test func documentedHeadAndOptionsWin() async throws {
    let routes = [Self.route("/x"), Self.route("/x", .head, id: "head"), Self.route("/x", .options, id: "options")]
    let server = try ContractServer(routes: routes)
    #expect(try await server.answer(.options, "/x").text == "/x")
    #expect(try await server.answer(.post, "/x").headers[.allow] == "GET, HEAD, OPTIONS")
  }

  @Test(arguments: [
    (["/a/{x}", "/a/{y}"], "operations '/a/{x}' and '/a/{y}' both answer"),
    (["/a", "/a"], "both answer requests to '/a'"),
    (["/a%62", "/ab"], "both answer"),
    (["a"], "must begin with '/'"),
    (["/{a"], "a '{' has no '}'"),
    (["/a}"], "a '}' has no '{'"),
    (["/{}"], "a variable needs a name"),
    (["/{a}{b}"], "'{b}' follows another variable"),
    (["/{a}/{a}"], "'{a}' occurs twice"),
  ])
  func conflicts(_ paths: [String], _ message: String) throws {
    let error = #expect(throws: RouteConflict.self) { try Self.server(paths) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test func aParameterWithoutVariableIsAConflict() throws {
    let parameter = ParameterDescription("id", in: .path, required: true, shape: .string, schema: anySchema)
    let route = Route(OperationDescription(id: "a", method: .get, path: "/a/{other}", parameters: [parameter])) { _ in .empty(204) }
    let error = #expect(throws: RouteConflict.self) { try ContractServer(routes: [route]) }
    #expect(error?.reason == .missingVariable(operation: "a", parameter: "id"))
  }

  @Test func equalPathsWithOtherMethodsAndNamesAreFine() async throws {
    let server = try ContractServer(routes: [Self.route("/a/{x}"), Self.route("/a/{y}", .post)])
    #expect(try await server.answer(.post, "/a/1").text == "/a/{y} y=1")
  }
}
