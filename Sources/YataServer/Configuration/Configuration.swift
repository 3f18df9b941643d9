import Logging

/// Everything that can be set from outside, typed and checked.
struct Configuration: Sendable {
  enum Mode: String, CaseIterable { case production, development }

  var mode: Mode
  var databaseURL: Secret
  var poolSize: Int
  var host: String
  var port: Int
  var dataDirectory: String
  var clerk: ClerkConfiguration
  /// The role the server works as; nothing it may do goes around row-level security.
  var databaseRole: String
  var assistant: AssistantConfiguration?
  var rateLimit: RateLimit
  /// How many verified session tokens are kept.
  var rememberedTokens: Int
  /// A path on this origin.
  var sessionModule: String?
  /// Whose pages may call from a browser.
  var corsOrigins: [String]
  var metrics: MetricsAccess
  var streamLifetime: Duration
  var eventRetention: Duration
  var shutdownTime: Duration
  var logLevel: Logger.Level
  var migrateOnStart: Bool

  /// - Throws: `ConfigurationError` with every problem at once.
  init(environment: [String: String]) throws(ConfigurationError) {
    var reader = ConfigurationReader(environment)
    mode = reader.choice(.mode, default: .production)
    databaseURL = Secret(reader.required(.databaseURL))
    poolSize = reader.integer(.poolSize, in: 2...500, default: 16)
    host = reader.text(.host) ?? (mode == .development ? "127.0.0.1" : "0.0.0.0")
    port = reader.integer(.port, in: 0...65535, default: 8080)
    dataDirectory = reader.text(.dataDirectory) ?? Self.defaultDataDirectory
    logLevel = reader.choice(.logLevel, default: .info)
    migrateOnStart = reader.flag(.migrateOnStart, default: true)
    clerk = ClerkConfiguration(&reader, mode: mode)
    databaseRole = reader.text(.databaseRole) ?? "yata_application"
    assistant = AssistantConfiguration(&reader)
    let perMinute = reader.integer(.rateLimit, in: 1...1_000_000, default: RateLimit.standard.perMinute)
    rateLimit = RateLimit(perMinute: perMinute, burst: max(10, perMinute / 3))
    rememberedTokens = reader.integer(.rememberedTokens, in: 0...1_000_000, default: Self.defaultRememberedTokens)
    sessionModule = reader.text(.sessionModule)
    if let sessionModule, !sessionModule.hasPrefix("/") || sessionModule.hasPrefix("//") {
      reader.report(.sessionModule, "expected a path on this origin such as /session.js, found `\(sessionModule)`")
    }
    corsOrigins = reader.origins(.corsOrigins)
    metrics = reader.secret(.metricsToken).map { .token($0) } ?? (mode == .development ? .anybody : .nobody)
    streamLifetime = .seconds(reader.integer(.streamLifetime, in: 0...86_400, default: 900))
    eventRetention = .seconds(86_400 * reader.integer(.eventRetention, in: 1...365, default: 7))
    shutdownTime = .seconds(reader.integer(.shutdownTime, in: 1...600, default: 25))
    if mode == .development, !Self.isLoopback(host) {
      reader.report(.host, "development mode serves on loopback only, found `\(host)`; use 127.0.0.1, or YATA_MODE=production")
    }
    guard reader.problems.isEmpty else { throw ConfigurationError(problems: reader.problems.map(\.description)) }
  }

  static let defaultDataDirectory = ".yata"
  static let defaultRememberedTokens = 10_000

  /// Whether nobody but this machine can reach `host`.
  static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}

/// How to reach Clerk and what to believe of it.
struct ClerkConfiguration: Sendable {
  var secretKey: Secret?
  var webhookSecret: WebhookSecret?
  var apiURL: String
  var issuer: String?
  var authorizedParties: [String]
}

extension ClerkConfiguration {
  init(_ reader: inout ConfigurationReader, mode: Configuration.Mode) {
    secretKey = reader.secret(.clerkSecretKey)
    apiURL = reader.baseURL(.clerkAPIURL) ?? "https://api.clerk.com/v1"
    issuer = reader.baseURL(.clerkIssuer)
    authorizedParties = reader.list(.clerkAuthorizedParties)
    webhookSecret = nil
    if let text = reader.secret(.clerkWebhookSecret)?.reveal() {
      webhookSecret = WebhookSecret(text)
      if webhookSecret == nil {
        reader.report(.clerkWebhookSecret, "expected whsec_ and Base64; copy it again from the endpoint's page in the Clerk dashboard")
      }
    }
    if mode == .production, secretKey == nil {
      reader.report(.clerkSecretKey, "is not set; it must be in production: \(ConfigurationVariable.clerkSecretKey.meaning)")
    }
    if let secretKey, !secretKey.reveal().hasPrefix("sk_") {
      reader.report(.clerkSecretKey, "expected a key that begins with sk_test_ or sk_live_")
    }
  }
}

extension AssistantConfiguration {
  /// Nil when nothing is configured.
  init?(_ reader: inout ConfigurationReader) {
    let model = reader.text(.aiModel)
    guard let baseURL = reader.baseURL(.aiBaseURL) else {
      if model != nil, reader.text(.aiBaseURL) == nil { reader.report(.aiBaseURL, "is not set, but AI_MODEL is; set both or none") }
      return nil
    }
    guard let model else {
      reader.report(.aiModel, "is not set, but AI_BASE_URL is; set both or none")
      return nil
    }
    self.init(baseURL: baseURL, apiKey: reader.secret(.aiAPIKey), model: model)
  }
}
