import ContractRuntime
import ContractServer
import HTTPTypes
import Testing

@Suite struct CrossOriginTests {
  private static let origin = "https://app.example.com"

  private func server(_ policy: CrossOriginPolicy? = .init(origins: [origin], exposedHeaders: [.eTag])) throws -> ContractServer {
    try .sample { $0.crossOrigin = policy }
  }

  private func preflight(_ path: String, from origin: String) -> HTTPFields {
    [
      .origin: origin, .accessControlRequestMethod: "POST", .accessControlRequestHeaders: "authorization,content-type",
    ]
  }

  @Test func aPreflightIsAnsweredFromTheRoutes() async throws {
    let answer = try await server().answer(.options, "/api/tickets", headers: preflight("/api/tickets", from: Self.origin))
    #expect(answer.status == 204)
    #expect(answer.headers[.accessControlAllowOrigin] == Self.origin)
    #expect(answer.headers[.accessControlAllowMethods] == answer.headers[.allow])
    #expect(answer.headers[.accessControlAllowMethods]?.contains("POST") == true)
    #expect(answer.headers[.accessControlAllowHeaders] == "authorization,content-type")
    #expect(answer.headers[.accessControlMaxAge] == "600")
    #expect(answer.headers[.vary] == "Origin, Access-Control-Request-Headers")
    #expect(answer.headers[.accessControlAllowCredentials] == nil)
  }

  @Test(arguments: ["https://evil.example", "https://app.example.com.evil.example", "http://app.example.com", "null", "*"])
  func anotherOriginLearnsNothing(_ origin: String) async throws {
    for method in [HTTPRequest.Method.options, .get] {
      let answer = try await server().answer(method, "/", headers: preflight("/", from: origin))
      #expect(!answer.headers.contains { $0.name.canonicalName.hasPrefix("access-control-") }, "\(answer.headers)")
      #expect(answer.headers[.vary]?.contains("Origin") == true)
    }
  }

  /// Also failures: without the field a page cannot tell a 401 from a network that is down.
  @Test func everyAnswerCanBeRead() async throws {
    for (path, status) in [("/", 200), ("/nowhere", 404), ("/api/tickets/events", 401)] {
      let answer = try await server().answer(.get, path, headers: [.origin: Self.origin])
      #expect(answer.status == status)
      #expect(answer.headers[.accessControlAllowOrigin] == Self.origin && answer.headers[.accessControlExposeHeaders] == "ETag")
      #expect(answer.headers[.vary]?.contains("Origin") == true)
    }
  }

  @Test func everybody() async throws {
    let answer = try await server(.init(origins: ["*"])).answer(.get, "/", headers: [.origin: Self.origin])
    #expect(answer.headers[.accessControlAllowOrigin] == "*" && answer.headers[.vary] == nil)
    // Cookies for every page of the world: the wildcard is no origin then.
    let careless = try await server(.init(origins: ["*"], allowsCredentials: true)).answer(.get, "/", headers: [.origin: Self.origin])
    #expect(careless.headers[.accessControlAllowOrigin] == nil && careless.headers[.accessControlAllowCredentials] == nil)
  }

  @Test func withoutAPolicyNothingIsSaid() async throws {
    let answer = try await server(nil).answer(.get, "/", headers: [.origin: Self.origin])
    #expect(answer.headers[.accessControlAllowOrigin] == nil && answer.headers[.vary] == nil)
  }

  @Test func fieldsOfEveryResponse() async throws {
    let server = try ContractServer.sample { $0.responseHeaders = [.xContentTypeOptions: "nosniff", .contentType: "never"] }
    for path in ["/", "/nowhere"] {
      let answer = try await server.answer(.get, path)
      #expect(answer.headers[.xContentTypeOptions] == "nosniff" && answer.headers[.contentType] != "never")
    }
  }
}
