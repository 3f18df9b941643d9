/// One environment variable Yata reads.
struct ConfigurationVariable: Sendable {
  var name: String
  var meaning: String
  /// What applies when it is not set, in words; nil when it must be set.
  var absence: String?
  /// Its value is never printed.
  var isSecret = false
}

extension ConfigurationVariable {
  static let databaseURL = Self(
    name: "DATABASE_URL", meaning: "Postgres to use: postgresql://user:password@localhost:5432/yata?sslmode=disable", isSecret: true)
  static let poolSize = Self(
    name: "DATABASE_POOL_SIZE", meaning: "connections this process may open to Postgres, 2 to 500", absence: "16")
  static let host = Self(name: "HOST", meaning: "address to listen on", absence: "0.0.0.0, in development 127.0.0.1")
  static let port = Self(name: "PORT", meaning: "TCP port to listen on, 0 for any that is free", absence: "8080")
  static let mode = Self(
    name: "YATA_MODE", meaning: "production, or development: sign-in with tokens of our own, on loopback only", absence: "production")
  static let dataDirectory = Self(
    name: "YATA_DATA_DIRECTORY", meaning: "folder for the key of the development sign-in", absence: ".yata")
  static let clerkSecretKey = Self(
    name: "CLERK_SECRET_KEY", meaning: "sk_test_… or sk_live_…, to ask Clerk for keys and profiles", absence: "needed in production",
    isSecret: true)
  static let clerkWebhookSecret = Self(
    name: "CLERK_WEBHOOK_SIGNING_SECRET", meaning: "whsec_…, to check webhooks", absence: "webhooks are answered with 500",
    isSecret: true)
  static let clerkAPIURL = Self(
    name: "CLERK_API_URL", meaning: "Clerk's Backend API", absence: "https://api.clerk.com/v1")
  static let clerkIssuer = Self(
    name: "CLERK_ISSUER", meaning: "the `iss` of session tokens, such as https://clerk.example.com",
    absence: "any host that looks like Clerk's")
  static let clerkAuthorizedParties = Self(
    name: "CLERK_AUTHORIZED_PARTIES", meaning: "origins whose tokens are accepted, separated by commas", absence: "any origin")
  static let databaseRole = Self(
    name: "DATABASE_ROLE", meaning: "role the server works as, which row-level security binds; made by the migrations",
    absence: "yata_application")
  static let aiBaseURL = Self(
    name: "AI_BASE_URL", meaning: "an OpenAI-compatible endpoint, such as https://api.openai.com/v1",
    absence: "questions to the assistant are answered with 503")
  static let aiAPIKey = Self(name: "AI_API_KEY", meaning: "the endpoint's key", absence: "none is sent", isSecret: true)
  static let aiModel = Self(name: "AI_MODEL", meaning: "the model to ask", absence: "needed with AI_BASE_URL")
  static let rateLimit = Self(
    name: "RATE_LIMIT_PER_MINUTE", meaning: "requests of one person each process answers in a minute, 1 to 1000000", absence: "600")
  static let rememberedTokens = Self(
    name: "REMEMBERED_TOKENS",
    meaning: "session tokens whose signature each process checks once and not with every request, 0 (every time) to 1000000",
    absence: "10000")
  static let sessionModule = Self(
    name: "WEB_SESSION_MODULE",
    meaning: "path of a JavaScript module on this origin whose default export gives the page at /app a session token",
    absence: "the page asks for a token")
  static let corsOrigins = Self(
    name: "CORS_ORIGINS", meaning: "origins whose pages may call from a browser, separated by commas: https://app.example.com",
    absence: "none but our own")
  static let metricsToken = Self(
    name: "METRICS_TOKEN", meaning: "what Prometheus must send as bearer token to read /metrics",
    absence: "there is no /metrics, but in development anybody may read it", isSecret: true)
  static let streamLifetime = Self(
    name: "EVENT_STREAM_SECONDS",
    meaning: "how long a stream of live updates lasts before the client has to come back, 0 (as soon as all is told) to 86400",
    absence: "900")
  static let eventRetention = Self(
    name: "EVENT_RETENTION_DAYS", meaning: "how long live updates can be resumed, 1 to 365", absence: "7")
  static let shutdownTime = Self(
    name: "SHUTDOWN_SECONDS", meaning: "how long requests and answers under way may take to finish after SIGTERM, 1 to 600", absence: "25")
  static let logLevel = Self(
    name: "LOG_LEVEL", meaning: "trace, debug, info, notice, warning, error or critical", absence: "info")
  static let migrateOnStart = Self(
    name: "MIGRATE_ON_START", meaning: "true: apply pending migrations before serving; false: refuse to serve while some are pending",
    absence: "true")

  /// Every variable, in the order in which `--help` shows them.
  static let all = [
    databaseURL, poolSize, host, port, mode, dataDirectory, clerkSecretKey, clerkWebhookSecret, clerkAPIURL, clerkIssuer,
    clerkAuthorizedParties, databaseRole, aiBaseURL, aiAPIKey, aiModel, rateLimit, rememberedTokens, sessionModule, corsOrigins,
    metricsToken, streamLifetime, eventRetention, shutdownTime, logLevel, migrateOnStart,
  ]

  /// The table that `--help` prints.
  static var help: String {
    let width = all.map(\.name.count).max() ?? 0
    let lines = all.map { variable in
      let name = variable.name + String(repeating: " ", count: width - variable.name.count)
      return "  \(name)  \(variable.meaning) (\(variable.absence.map { "default: \($0)" } ?? "required"))"
    }
    return "ENVIRONMENT (a .env file in the working folder is read first; the environment wins):\n" + lines.joined(separator: "\n")
  }
}
