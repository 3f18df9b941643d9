import ContractRuntime
import ContractServer
import HTTPTypes
import Testing

@testable import YataServer

@Suite struct WebRoutesTests {
  private static let contents = [
    "index.html": "<script src=\"/app/assets/main.js\"></script>", "main.js": "import './base/dom.js'", "base/dom.js": "export {}",
    "app.css": ":root {}",
  ].mapValues { Array($0.utf8) }

  private func server(_ contents: [String: [UInt8]] = contents) throws -> (ContractServer, WebAssets) {
    let assets = try WebAssets(contents)
    let routes = WebRoutes(assets: assets, docs: try DocsPage(contents), signIn: .session(module: "/session.js"))
    return (try ContractServer(routes: routes.all), assets)
  }

  private func send(
    _ server: ContractServer, _ path: String, method: HTTPRequest.Method = .get, _ headers: HTTPFields = [:]
  ) async -> (status: Int, headers: HTTPFields, text: String) {
    let response = await server.respond(
      to: ServerRequest(method: method, path: path, headers: headers, body: RequestBody(), remoteAddress: nil, authority: "localhost"))
    guard case .bytes(let bytes) = response.body else { return (response.status, response.headers, "") }
    return (response.status, response.headers, String(decoding: bytes, as: UTF8.self))
  }

  @Test(arguments: ["/app", "/app/", "/app/tickets", "/app/tickets/1?q=safari", "/app/team", "/app/team/1", "/app/dashboard"])
  func eachAddressIsThePage(_ path: String) async throws {
    let (server, assets) = try server()
    let answer = await send(server, path)
    #expect(answer.status == 200 && answer.headers[.contentType] == "text/html; charset=utf-8")
    #expect(answer.text == "<script src=\"/app/assets/\(assets.version)/main.js\"></script>")
    #expect(answer.headers[.cacheControl] == "no-cache")
    let policy = try #require(answer.headers[.contentSecurityPolicy])
    for part in ["default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'"] {
      #expect(policy.contains(part))
    }
    #expect(!policy.contains("unsafe") && !policy.contains("http"))
    #expect(answer.headers[.xContentTypeOptions] == "nosniff")
    #expect(answer.headers[HTTPField.Name("Referrer-Policy")!] == "same-origin")
  }

  @Test func filesOfThisVersionAreKept() async throws {
    let (server, assets) = try server()
    let script = await send(server, "/app/assets/\(assets.version)/base/dom.js")
    #expect(script.status == 200 && script.text == "export {}")
    #expect(script.headers[.contentType] == "text/javascript; charset=utf-8")
    #expect(script.headers[.cacheControl] == "public, max-age=31536000, immutable")
    #expect(script.headers[.xContentTypeOptions] == "nosniff")
    let style = await send(server, "/app/assets/\(assets.version)/app.css")
    #expect(style.headers[.contentType] == "text/css; charset=utf-8")
    let old = await send(server, "/app/assets/older/app.css")
    #expect(old.status == 200 && old.headers[.cacheControl] == "no-cache")
  }

  @Test func theVersionFollowsEveryByte() throws {
    let version = try WebAssets(Self.contents).version
    #expect(try WebAssets(Self.contents).version == version)
    var changed = Self.contents
    changed["base/dom.js"]?.append(32)
    #expect(try WebAssets(changed).version != version)
  }

  @Test(arguments: ["\"TAG\"", "W/\"TAG\"", "\"other\", W/\"TAG\" ", "*"])
  func whoHasItGets304(_ condition: String) async throws {
    let (server, assets) = try server()
    let tag = assets.page.entityTag.dropFirst().dropLast()
    let answer = await send(server, "/app", [.ifNoneMatch: condition.replacing("TAG", with: tag)])
    #expect(answer.status == 304 && answer.text == "" && answer.headers[.eTag] == assets.page.entityTag)
    #expect(answer.headers[.contentSecurityPolicy] != nil)
    #expect(await send(server, "/app", [.ifNoneMatch: "\"other\""]).status == 200)
  }

  @Test func headHasNoBody() async throws {
    let (server, assets) = try server()
    let answer = await send(server, "/app", method: .head)
    #expect(answer.status == 200 && answer.text == "" && answer.headers[.contentLength] == String(assets.page.bytes.count))
  }

  @Test(arguments: [
    "/app/nowhere", "/app/assets/V/none.js", "/app/assets/V/index.html", "/app/assets/V/..%2Findex.html", "/app/assets/V/%2e%2e/app.css",
    "/app/assets/V/base/dom.js/x",
  ])
  func thereIsNothingElse(_ path: String) async throws {
    let (server, assets) = try server()
    let answer = await send(server, path.replacing("/V/", with: "/\(assets.version)/"))
    #expect(answer.status == 404 && answer.headers[.contentType] == "application/problem+json")
    #expect(await send(server, "/app", method: .post).status == 405)
  }

  @Test func saysHowToSignIn() async throws {
    let (server, _) = try server()
    #expect(await send(server, "/app/sign-in").text == #"{"module":"/session.js"}"#)
    #expect(WebSignIn.people.json["people"]?[0]?["nickname"] == "ada")
  }

  /// What is in the repository, as the application serves it: every file that the page names is there.
  @Test func theBuiltPageIsComplete() async throws {
    try await TestYata.with { yata in
      let assets = try WebAssets.load()
      let page = String(decoding: assets.page.bytes, as: UTF8.self)
      let paths = page.split(separator: "\"").filter { $0.hasPrefix("/app/assets/") }
      #expect(paths.count > 5)
      for path in paths {
        let request = ServerRequest(
          method: .get, path: String(path), headers: [:], body: RequestBody(), remoteAddress: nil, authority: "localhost")
        #expect(await yata.yata.server.respond(to: request).status == 200, "\(path)")
      }
    }
  }
}
