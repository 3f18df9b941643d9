import ContractRuntime
import Foundation
import NIOHTTP1
import Postgres
import Testing

@testable import YataServer

/// Whatever happens and however much is logged: no secret of the configuration and no token of anybody is in what the server writes.
@Suite struct LoggedSecretsTests {
  private enum Secrets {
    static let database = "passw0rd-of-the-database"
    static let clerk = "sk_test_SecretKeyOfClerk0123456789"
    static let webhooks = "whsec_U2VjcmV0T2ZXZWJob29rczAxMjM0NTY3ODk="
    static let model = "key-of-the-language-model"
    static let metrics = "token-of-prometheus"

    /// Each as it may be written; a part of it would be as bad.
    static let all = [database, clerk, String(clerk.dropFirst(8)), webhooks, String(webhooks.dropFirst(6)), model, metrics]
  }

  private struct Scene: Sendable {
    let server: YataProcess
    let clerk: FakeClerk
    let model: FakeModel
    let signIn: DevelopmentSignIn
    let database: String

    func token(_ subject: String = "user_new", lifetime: Int64 = 300) throws -> String {
      let person = DevelopmentSignIn.Person(subject: subject, email: "", name: "")
      return try signIn.token(for: person, now: Int64(Clocks.unixSeconds()), lifetime: lifetime)
    }

    /// What is asked to come again in a moment does: under load the fake provider and the database may not answer in time.
    func expect(
      _ status: Int, _ method: HTTPMethod, _ path: String, token: String?, body: String? = nil, headers: [String: String] = [:]
    ) async throws {
      var answer = try await HTTPRequests.send(method, server.url + path, token: token, body: body, headers: headers)
      for _ in 0..<100 where answer.status == 503 {
        try await Task.sleep(for: .milliseconds(50))
        answer = try await HTTPRequests.send(method, server.url + path, token: token, body: body, headers: headers)
      }
      #expect(answer.status == status, "\(method) \(path): \(answer.json)")
    }
  }

  private func withScene(_ level: String, _ body: @escaping @Sendable (Scene) async throws -> Void) async throws {
    let database = try await YataDatabase.url()
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("yata-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try await FakeClerk.run { clerk, clerkURL in
      try await FakeModel.run { model, modelURL in
        let signIn = DevelopmentSignIn(key: try TestYata.key.get())
        clerk.answer("/v1/jwks", .init(body: String(decoding: signIn.keySet, as: UTF8.self)))
        clerk.answer("/v1/users/user_new", FakeClerk.user("user_new"))
        let server = try await YataProcess(
          databaseURL: database.replacing("postgres@", with: "postgres:\(Secrets.database)@"), directory: directory,
          environment: [
            "YATA_MODE": "production", "LOG_LEVEL": level, "CLERK_SECRET_KEY": Secrets.clerk, "CLERK_API_URL": clerkURL,
            "CLERK_ISSUER": DevelopmentSignIn.issuer, "CLERK_WEBHOOK_SIGNING_SECRET": Secrets.webhooks, "AI_BASE_URL": modelURL,
            "AI_API_KEY": Secrets.model, "AI_MODEL": "m", "METRICS_TOKEN": Secrets.metrics,
          ])
        try await body(Scene(server: server, clerk: clerk, model: model, signIn: signIn, database: database))
      }
    }
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["debug", "trace"]) func noSecretIsLogged(_ level: String) async throws {
    try await withScene(level) { scene in
      let tokens = [try scene.token(), try scene.token(lifetime: -60), try scene.token("user_unknown"), try scene.token() + "x"]
      for (token, status) in zip(tokens, [200, 401, 401, 401]) { try await scene.expect(status, .GET, "/api/me", token: token) }
      try await askTheAssistant(scene, tokens[0])
      try await deliverWebhooks(scene)
      try await scene.expect(200, .GET, "/", token: Secrets.metrics)
      try await scene.expect(401, .GET, "/metrics", token: "token-of-somebody")
      try await loseTheDatabase(scene, tokens[0])
      #expect(await scene.server.stop() == 0)
      let log = scene.server.log
      // The control: it does write, and it was asked to write much.
      for word in ["answered", "session token refused", "webhook refused", "webhook not understood", "the assistant gave no answer"] {
        #expect(log.contains(word), "\(word)")
      }
      for secret in Secrets.all { #expect(!log.contains(secret), "\(secret)") }
      for token in tokens {
        let parts = token.split(separator: ".")
        #expect(!log.contains(parts[1]) && !log.contains(parts[2]))
      }
    }
  }

  private func askTheAssistant(_ scene: Scene, _ token: String) async throws {
    let ticket = try await HTTPRequests.send(.POST, scene.server.url + "/api/tickets", token: token, body: #"{"title":"x"}"#)
    let chat = "/api/tickets/\(ticket.json["id"]?.string ?? "")/chat"
    scene.model.behave(200, [.token("Yes."), .done])
    try await scene.expect(201, .POST, chat, token: token, body: #"{"body":"Why?"}"#)
    scene.model.behave(401, [])
    try await scene.expect(502, .POST, chat, token: token, body: #"{"body":"Why?"}"#)
  }

  private func deliverWebhooks(_ scene: Scene) async throws {
    let secret = try #require(WebhookSecret(Secrets.webhooks))
    for (number, body) in [#"{"type":"session.created","data":{}}"#, #"{"type":"user.created","data":[]}"#].enumerated() {
      let time = Int64(Clocks.unixSeconds())
      let code = Digests.authenticationCode(for: Array("msg_\(number).\(time).\(body)".utf8), key: secret.key)
      var headers = ["svix-id": "msg_\(number)", "svix-timestamp": "\(time)"]
      headers["svix-signature"] = "v1," + Base64.encode(code, alphabet: .standard, padding: true)
      try await scene.expect(number == 0 ? 200 : 400, .POST, "/webhooks/clerk", token: nil, body: body, headers: headers)
      headers["svix-signature"] = "v1,AAAA"
      try await scene.expect(401, .POST, "/webhooks/clerk", token: nil, body: body, headers: headers)
    }
  }

  /// Statements fail in the middle of it, and connections are made anew.
  private func loseTheDatabase(_ scene: Scene, _ token: String) async throws {
    let name = try #require(URL(string: scene.database)?.lastPathComponent)
    try await YataDatabase.disconnect(from: name)
    for _ in 0..<600 {
      if try await HTTPRequests.send(.GET, scene.server.url + "/api/me", token: token).status == 200 { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    Issue.record("the server did not find its database again")
  }

  private struct Refusal: CustomTestStringConvertible, Sendable {
    var environment: [String: String]
    var words: String
    var testDescription: String { words }
  }

  private static let refusals = [
    Refusal(
      environment: ["DATABASE_URL": "postgresql://yata:\(Secrets.database)@127.0.0.1:1/yata"], words: "Failed to connect to the database"),
    Refusal(environment: ["DATABASE_URL": "postgresql://yata:\(Secrets.database)@[/"], words: "Failed to load configuration"),
    Refusal(environment: ["CLERK_SECRET_KEY": Secrets.model], words: "CLERK_SECRET_KEY"),
    Refusal(environment: ["CLERK_WEBHOOK_SIGNING_SECRET": "whsec_\(Secrets.metrics)"], words: "CLERK_WEBHOOK_SIGNING_SECRET"),
  ]

  /// What a server says that cannot start.
  @Test(.timeLimit(.minutes(2)), arguments: refusals) private func noSecretIsInTheReasonNotToStart(_ refusal: Refusal) async throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("yata-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    do {
      let server = try await YataProcess(
        databaseURL: "postgresql://127.0.0.1:1/yata", directory: directory, environment: refusal.environment)
      _ = await server.stop()
      Issue.record("the server started")
    } catch let failure as YataProcess.Failure {
      #expect(failure.description.contains("error: ") && failure.description.contains(refusal.words), "\(failure)")
      for secret in Secrets.all { #expect(!failure.description.contains(secret), "\(failure)") }
    }
  }
}
