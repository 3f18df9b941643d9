import ContractServer
import HTTPTypes
import Testing

@Suite struct SecurityTests {
  /// Accepts every credential whose text is not `bad`, and says what it saw.
  struct Echo: Authenticator {
    func authenticate(_ credentials: [PresentedCredential], context: RequestContext) async throws -> String {
      try credentials.map { credential in
        switch credential.value {
        case .token("bad"), .apiKey("bad"): throw AuthenticationError(.invalid, detail: "The \"token\" is expired.")
        case .token("forbidden"): throw AuthenticationError.forbidden
        case .token("scopes"): throw AuthenticationError.insufficientScope(["a", "b"])
        case .token("down"): throw HTTPProblem(503, headers: [.retryAfter: "1"])
        case .token(let text): return "\(credential.scheme) token \(text)"
        case .basic(let user, let password): return "\(credential.scheme) basic \(user) \(password)"
        case .apiKey(let key): return "\(credential.scheme) key \(key)"
        case .certificate(let bytes): return "\(credential.scheme) certificate \(bytes.count)"
        case .other(let text): return "\(credential.scheme) other \(text)"
        }
      }.joined(separator: ", ")
    }
  }

  static func answer(
    _ alternatives: [[SecurityRequirement]], _ headers: HTTPFields, path: String = "/s", certificate: [UInt8]? = nil, optional: Bool = false
  ) async throws -> Answer {
    let operation = OperationDescription(id: "s", method: .get, path: "/s", security: alternatives.map { SecurityAlternative($0) })
    let route =
      optional
      ? Route(operation, optionally: Echo()) { _, principal in .text(200, principal ?? "anonymous") }
      : Route(operation, authenticator: Echo()) { _, principal in .text(200, principal) }
    let server = try ContractServer(routes: [route])
    return try await Answer(
      server.respond(to: ServerRequest(method: .get, path: path, headers: headers, clientCertificate: certificate)))
  }

  static let bearer = SecurityRequirement("jwt", .bearer(format: nil))
  static let oauth = SecurityRequirement("oauth", .oauth2, scopes: ["a"])
  static let basic = SecurityRequirement("basic", .basic)
  static let headerKey = SecurityRequirement("key", .apiKey(name: "X-Key", in: .header))
  static let queryKey = SecurityRequirement("key", .apiKey(name: "key", in: .query))
  static let cookieKey = SecurityRequirement("key", .apiKey(name: "sid", in: .cookie))
  static let digest = SecurityRequirement("digest", .http("Digest"))
  static let mutual = SecurityRequirement("tls", .mutualTLS)

  struct Row: Sendable, CustomTestStringConvertible {
    let alternatives: [[SecurityRequirement]]
    var headers: HTTPFields = [:]
    var path = "/s"
    let expected: String
    var testDescription: String { "\(headers) \(path) → \(expected)" }
  }

  static let xKey = HTTPField.Name("X-Key")!

  @Test(arguments: [
    Row(alternatives: [[bearer]], headers: [.authorization: "Bearer abc.DEF-1~2+3/4=="], expected: "jwt token abc.DEF-1~2+3/4=="),
    Row(alternatives: [[bearer]], headers: [.authorization: "bearer  abc"], expected: "jwt token abc"),
    Row(alternatives: [[oauth]], headers: [.authorization: "Bearer abc"], expected: "oauth token abc"),
    Row(alternatives: [[basic]], headers: [.authorization: "Basic YW5uOng6eQ=="], expected: "basic basic ann x:y"),
    Row(alternatives: [[headerKey]], headers: [xKey: "k"], expected: "key key k"),
    Row(alternatives: [[queryKey]], path: "/s?key=a%20b", expected: "key key a b"),
    Row(alternatives: [[cookieKey]], headers: [.cookie: "a=1; sid=x"], expected: "key key x"),
    Row(alternatives: [[digest]], headers: [.authorization: "digest user=1"], expected: "digest other user=1"),
    Row(alternatives: [[bearer], [headerKey]], headers: [xKey: "k"], expected: "key key k"),
    Row(alternatives: [[bearer], [headerKey]], headers: [.authorization: "Bearer bad", xKey: "k"], expected: "key key k"),
    Row(alternatives: [[bearer, headerKey]], headers: [.authorization: "Bearer t", xKey: "k"], expected: "jwt token t, key key k"),
    Row(alternatives: [[headerKey, bearer]], headers: [.authorization: "Bearer t", xKey: "k"], expected: "key key k, jwt token t"),
  ])
  func letsIn(_ row: Row) async throws {
    let answer = try await Self.answer(row.alternatives, row.headers, path: row.path)
    #expect(answer.text == row.expected)
  }

  static let invalid = #"Bearer realm="api", error="invalid_token", error_description="The credentials are not valid.""#

  @Test(arguments: [
    Row(alternatives: [[bearer]], expected: #"401 Bearer realm="api""#),
    Row(alternatives: [[bearer]], headers: [.authorization: "Basic YTpi"], expected: #"401 Bearer realm="api""#),
    Row(alternatives: [[bearer]], headers: [.authorization: "Bearer"], expected: "401 " + invalid),
    Row(alternatives: [[bearer]], headers: [.authorization: "Bearer a, Bearer b"], expected: "401 " + invalid),
    Row(alternatives: [[bearer]], headers: [.authorization: "Bearer ==="], expected: "401 " + invalid),
    Row(
      alternatives: [[bearer]], headers: [.authorization: "Bearer bad"],
      expected: #"401 Bearer realm="api", error="invalid_token", error_description="The \"token\" is expired.""#),
    Row(alternatives: [[bearer]], headers: [.authorization: "Bearer forbidden"], expected: "403 "),
    Row(
      alternatives: [[bearer]], headers: [.authorization: "Bearer scopes"],
      expected: #"403 Bearer realm="api", error="insufficient_scope", scope="a b""#),
    Row(alternatives: [[bearer]], headers: [.authorization: "Bearer down"], expected: "503 "),
    Row(alternatives: [[basic]], headers: [.authorization: "Basic !!!!"], expected: #"401 Basic realm="api", charset="UTF-8""#),
    Row(alternatives: [[basic]], headers: [.authorization: "Basic YQ=="], expected: #"401 Basic realm="api", charset="UTF-8""#),
    Row(alternatives: [[queryKey]], path: "/s?key=a&key=b", expected: #"401 ApiKey realm="api", in=query, name="key""#),
    Row(alternatives: [[queryKey]], path: "/s?key=", expected: #"401 ApiKey realm="api", in=query, name="key""#),
    Row(alternatives: [[cookieKey]], expected: #"401 ApiKey realm="api", in=cookie, name="sid""#),
    Row(alternatives: [[mutual]], expected: #"401 Mutual-TLS realm="api""#),
    Row(alternatives: [[digest]], expected: #"401 Digest realm="api""#),
    Row(
      alternatives: [[bearer, headerKey]], headers: [.authorization: "Bearer t"],
      expected: #"401 Bearer realm="api" | ApiKey realm="api", in=header, name="X-Key""#),
    Row(alternatives: [[bearer], [oauth], [basic]], expected: #"401 Bearer realm="api" | Basic realm="api", charset="UTF-8""#),
    Row(alternatives: [], expected: "401 "),
    Row(alternatives: [[]], expected: "401 "),
  ])
  func refuses(_ row: Row) async throws {
    let answer = try await Self.answer(row.alternatives, row.headers, path: row.path)
    #expect("\(answer.status) " + answer.headers[values: .wwwAuthenticate].joined(separator: " | ") == row.expected)
    #expect(answer.contentType == "application/problem+json")
  }

  @Test func certificates() async throws {
    #expect(try await Self.answer([[Self.mutual]], [:], certificate: [1, 2]).text == "tls certificate 2")
  }

  @Test func anonymousRequestsAreLetInWhenTheDocumentSaysSo() async throws {
    #expect(try await Self.answer([[Self.bearer], []], [:], optional: true).text == "anonymous")
    #expect(try await Self.answer([[Self.bearer], []], [.authorization: "Bearer t"], optional: true).text == "jwt token t")
    #expect(try await Self.answer([[Self.bearer], []], [.authorization: "Bearer bad"], optional: true).status == 401)
    #expect(try await Self.answer([[Self.bearer], []], [.authorization: "Bearer"], optional: true).status == 401)
  }

  @Test func credentialsAreAskedBeforeAnythingElse() async throws {
    let server = try ContractServer.sample()
    let headers: HTTPFields = [.contentType: "text/plain", .accept: "image/png"]
    #expect(try await server.answer(.post, "/api/tickets", headers: headers, body: RequestBody([1])).status == 401)
  }

  @Test func aFailingAuthenticatorIs500() async throws {
    let recorder = Recorder<FailureEvent>()
    let server = try ContractServer.sample { $0.onFailure = recorder.record }
    let answer = try await server.answer(.get, "/api/tickets/x", headers: [.authorization: "Bearer broken"])
    #expect(answer.status == 500)
    #expect(!answer.text.contains("Database"))
    guard case .handler(let error)? = recorder.values.first?.failure else { Issue.record("not a handler failure"); return }
    #expect(error is SampleAuthenticator.DatabaseIsDown)
  }

  @Test func missingScopesAre403() async throws {
    let path = "/api/tickets/9f1b2c3d-0000-4000-8000-000000000001"
    let answer = try await ContractServer.sample().answer(.delete, path, headers: [.authorization: "Bearer good"])
    #expect(answer.status == 403)
    #expect(answer.headers[.wwwAuthenticate]?.contains(#"scope="tickets:delete""#) == true)
  }
}
