import Logging
import Testing

@testable import YataServer

@Suite struct ConfigurationTests {
  private static let production = [
    "DATABASE_URL": "postgresql://user:hunter2@localhost/yata", "CLERK_SECRET_KEY": "sk_test_verysecret",
  ]

  private func problems(_ changes: [String: String?]) -> [String] {
    var environment = Self.production
    for (name, value) in changes { environment[name] = value }
    do {
      _ = try Configuration(environment: environment)
      return []
    } catch {
      return error.problems
    }
  }

  @Test func defaults() throws {
    let configuration = try Configuration(environment: Self.production)
    #expect(configuration.mode == .production)
    #expect(configuration.port == 8080)
    #expect(configuration.host == "0.0.0.0")
    #expect(configuration.poolSize == 16)
    #expect(configuration.migrateOnStart)
    #expect(configuration.logLevel == .info)
    #expect(configuration.clerk.apiURL == "https://api.clerk.com/v1")
    #expect(configuration.corsOrigins == [] && configuration.metrics == .nobody && configuration.shutdownTime == .seconds(25))
    #expect(configuration.clerk.issuer == nil && configuration.clerk.authorizedParties == [] && configuration.clerk.webhookSecret == nil)
  }

  @Test func readsEverything() throws {
    var environment = Self.production
    environment.merge([
      "PORT": "9000", "HOST": "::1", "YATA_MODE": "development", "DATABASE_POOL_SIZE": "4", "LOG_LEVEL": "debug",
      "MIGRATE_ON_START": "false", "CLERK_API_URL": "http://127.0.0.1:9/v1/", "CLERK_ISSUER": "https://clerk.example.com",
      "CORS_ORIGINS": "https://a.example, http://localhost:3000", "METRICS_TOKEN": "t", "EVENT_STREAM_SECONDS": "1",
      "EVENT_RETENTION_DAYS": "2", "SHUTDOWN_SECONDS": "3",
      "CLERK_AUTHORIZED_PARTIES": "https://a.example, http://localhost:3000,", "CLERK_WEBHOOK_SIGNING_SECRET": "whsec_c2VjcmV0",
    ]) { $1 }
    let configuration = try Configuration(environment: environment)
    #expect(configuration.port == 9000 && configuration.host == "::1" && configuration.mode == .development)
    #expect(configuration.poolSize == 4 && configuration.logLevel == .debug && !configuration.migrateOnStart)
    #expect(configuration.clerk.apiURL == "http://127.0.0.1:9/v1")
    #expect(configuration.clerk.issuer == "https://clerk.example.com")
    #expect(configuration.clerk.authorizedParties == ["https://a.example", "http://localhost:3000"])
    #expect(configuration.clerk.webhookSecret?.key == Array("secret".utf8))
    #expect(configuration.corsOrigins == ["https://a.example", "http://localhost:3000"] && configuration.metrics == .token(Secret("t")))
    #expect(configuration.streamLifetime == .seconds(1) && configuration.eventRetention == .seconds(172_800))
    #expect(configuration.shutdownTime == .seconds(3))
  }

  @Test(
    arguments: [
      ["DATABASE_URL": nil], ["DATABASE_URL": ""], ["PORT": "http"], ["PORT": "65536"], ["PORT": "-1"], ["DATABASE_POOL_SIZE": "1"],
      ["YATA_MODE": "staging"], ["LOG_LEVEL": "loud"], ["MIGRATE_ON_START": "perhaps"], ["CLERK_SECRET_KEY": nil],
      ["CLERK_SECRET_KEY": "pk_test_1"], ["CLERK_WEBHOOK_SIGNING_SECRET": "whsec_"], ["CLERK_WEBHOOK_SIGNING_SECRET": "whsec_!!"],
      ["CLERK_API_URL": "api.clerk.com"], ["CLERK_ISSUER": "https://"], ["WEB_SESSION_MODULE": "https://cdn.example/x.js"],
      ["WEB_SESSION_MODULE": "//cdn.example/x.js"], ["CORS_ORIGINS": "*"], ["CORS_ORIGINS": "app.example.com"],
      ["CORS_ORIGINS": "https://app.example.com/"], ["CORS_ORIGINS": "https://App.example.com"], ["CORS_ORIGINS": "https://"],
      ["EVENT_STREAM_SECONDS": "-1"], ["EVENT_RETENTION_DAYS": "0"], ["SHUTDOWN_SECONDS": "soon"],
    ] as [[String: String?]])
  func namesTheVariable(_ change: [String: String?]) {
    let found = problems(change)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("\(change.keys.first ?? ""): ") == true, "\(found)")
  }

  @Test func tellsEverythingAtOnce() {
    #expect(problems(["DATABASE_URL": nil, "PORT": "x", "LOG_LEVEL": "y"]).count == 3)
  }

  /// A sign-in for everybody must not be reachable from anywhere else.
  @Test(arguments: ["0.0.0.0", "192.168.1.2", "example.com", "127.0.0.1.evil.example", "127.0.0", "127.0.0.999", "::", "localhost.evil"])
  func developmentModeStaysOnLoopback(_ host: String) {
    #expect(problems(["YATA_MODE": "development", "HOST": host]).first?.hasPrefix("HOST: ") == true)
  }

  @Test(arguments: ["127.0.0.1", "127.1.2.3", "localhost", "::1", nil] as [String?])
  func developmentModeOnLoopback(_ host: String?) {
    #expect(problems(["YATA_MODE": "development", "HOST": host, "CLERK_SECRET_KEY": nil]) == [])
  }

  @Test func secretsAreNeverPrinted() throws {
    let configuration = try Configuration(environment: Self.production)
    var dumped = ""
    dump(configuration, to: &dumped)
    for text in ["\(configuration)", String(reflecting: configuration), dumped] {
      #expect(!text.contains("hunter2"))
      #expect(!text.contains("verysecret"))
    }
    let wrong = problems(["CLERK_SECRET_KEY": "hunter2", "CLERK_WEBHOOK_SIGNING_SECRET": "hunter2!"])
    #expect(wrong.count == 2)
    #expect(!wrong.joined().contains("hunter2"))
  }

  @Test func helpListsEveryVariable() {
    for variable in ConfigurationVariable.all { #expect(ConfigurationVariable.help.contains(variable.name)) }
    #expect(ConfigurationVariable.all.count == 25)
  }
}
