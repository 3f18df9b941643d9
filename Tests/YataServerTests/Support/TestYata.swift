import ContractRuntime
import ContractServer
import HTTPTypes
import Postgres

@testable import YataServer

/// The whole application on a fresh database, in development mode, without a transport: requests in, answers out.
struct TestYata: Sendable {
  /// With the rights of the owner, for looking behind the scenes. The application itself has those of its role.
  let pool: PostgresPool
  let application: PostgresPool
  let yata: Yata
  let signIn: DevelopmentSignIn

  static let key = Result { try RSAPrivateKey() }

  static func with<Value: Sendable>(
    _ options: Yata.Options = .init(), _ body: (TestYata) async throws -> Value
  ) async throws -> Value {
    try await YataDatabase.withPools { owner, application in
      var options = options
      options.readinessPatience = YataDatabase.patience
      let signIn = try SignIn(development: DevelopmentSignIn(key: key.get()), logger: YataDatabase.silence)
      let yata = try Yata(signIn: signIn, database: application, options: options, logger: YataDatabase.silence)
      return try await body(TestYata(pool: owner, application: application, yata: yata, signIn: DevelopmentSignIn(key: key.get())))
    }
  }

  /// A token of one of the people of the demo.
  func token(_ nickname: String = "ada", inOrganization: Bool = false) throws -> String {
    guard let person = DemoPeople.person(nickname, inOrganization: inOrganization) else { throw StartFailure("nobody") }
    return try signIn.token(for: person, now: Int64(Clocks.unixSeconds()), lifetime: 60)
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, as nickname: String? = "ada", body: String? = nil, headers: [HTTPField.Name: String] = [:]
  ) async throws -> Answer {
    var fields = HTTPFields()
    // Whoever asks for a team's path has that team active, as the frontend would.
    if let nickname { fields[.authorization] = "Bearer \(try token(nickname, inOrganization: path.hasPrefix("/api/orgs/")))" }
    if body != nil { fields[.contentType] = "application/json" }
    for (name, value) in headers { fields[name] = value }
    return try await send(method, path, fields, body: Array((body ?? "").utf8))
  }

  func send(_ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields, body: [UInt8] = []) async throws -> Answer {
    let request = ServerRequest(
      method: method, path: path, headers: headers, body: RequestBody(body), remoteAddress: "127.0.0.1", authority: "localhost")
    return try Answer(await yata.server.respond(to: request))
  }
}

/// An answer with its body as JSON.
struct Answer: Sendable {
  let status: Int
  let headers: HTTPFields
  /// `null` without a body.
  let json: JSONValue

  init(_ response: ServerResponse) throws {
    status = response.status
    headers = response.headers
    guard case .bytes(let bytes) = response.body, !bytes.isEmpty else {
      json = .null
      return
    }
    json = try JSONValue(parsing: bytes)
  }

  subscript(name: String) -> JSONValue? { json[name] }

  /// The titles of a page of tickets.
  var titles: [String] { json["tickets"]?.array?.compactMap { $0["title"]?.string } ?? [] }
}
