import ContractCompression
import ContractServer
import HTTPTypes
import Logging
import Postgres
import ServiceLifecycle

/// The whole application as one thing that answers requests; what carries them is somebody else's business.
struct Yata: Sendable {
  let server: ContractServer
  /// What has to run beside the server.
  let services: [any Service]
  let live: LiveEvents
  /// Those of the contract.
  let operations: [OperationDescription]

  /// What can be left out.
  struct Options: Sendable {
    /// Nil: webhooks are answered with 500.
    var webhookSecret: WebhookSecret?
    /// Nil: questions to the assistant are answered with 503.
    var assistant: AssistantConfiguration?
    /// Nil for a process that is the only one.
    var notifications: PostgresNotifications?
    var rateLimit = RateLimit.standard
    /// Where the page at `/app` gets session tokens in production; nil: they are pasted.
    var sessionModule: String?
    /// Whose pages may call from a browser.
    var corsOrigins: [String] = []
    var metrics = MetricsAccess.nobody
    /// Of the pool behind the database, for the metrics.
    var statistics: (@Sendable () -> PostgresPoolStatistics)?
    /// Of a stream of live updates.
    var streamLifetime: Duration = .seconds(900)
    var eventRetention: Duration = .seconds(7 * 86_400)
    /// How long the identity provider is not asked again about somebody whose organization it did not confirm.
    var confirmationPause = OrganizationDirectory.pause
    /// How long the database may take to answer `/readyz`.
    var readinessPatience: Duration = .seconds(2)
  }

  init(signIn: SignIn, database: any PostgresExecutor, options: Options = Options(), logger: Logger) throws {
    live = LiveEvents(database: database, notifications: options.notifications, logger: logger)
    let housekeeping = Housekeeping(database: database, eventRetention: options.eventRetention, logger: logger)
    services = [options.notifications as (any Service)?, live, housekeeping].compactMap { $0 }
    let figures = ServerFigures(
      requests: RequestMetrics(), limiter: RateLimiter(options.rateLimit), live: live, gate: AssistantGate(), pool: options.statistics)
    let known = KnownCallers()
    let routes = try Self.routes(signIn, database, options, figures, known, logger).all
    operations = routes.map(\.operation)
    let web = WebRoutes(
      assets: try WebAssets.load(), docs: try DocsPage.load(),
      signIn: signIn.development == nil ? .session(module: options.sessionModule) : .people)
    let development = signIn.development.map(DevelopmentRoutes.all) ?? []
    server = try ContractServer(
      routes: routes + web.all + MetricsRoute.all(figures, for: options.metrics) + development,
      configuration: Self.configuration(options, figures.requests, known, logger))
  }

  private static func routes(
    _ signIn: SignIn, _ database: any PostgresExecutor, _ options: Options, _ figures: ServerFigures, _ known: KnownCallers,
    _ logger: Logger
  ) throws -> YataRoutes {
    let live = figures.live
    let users = UserRepository(database: database)
    let directory = UserDirectory(users: users, provider: signIn.provider, logger: logger)
    let organizations = OrganizationDirectory(
      organizations: OrganizationRepository(database: database), provider: signIn.provider, logger: logger, pause: options.confirmationPause
    )
    let access = TeamAccess(directory: organizations, logger: logger)
    let tickets = TicketRepository(database: database), members = MemberRepository(database: database)
    let service = TicketService(tickets: tickets, members: members, events: live)
    let chat = ChatService(messages: MessageRepository(database: database), members: members, events: live)
    let assistant = AssistantService(
      chat: chat, tickets: tickets, client: options.assistant.map { AssistantClient(configuration: $0) }, gate: figures.gate,
      logger: logger)
    return YataRoutes(
      system: SystemHandlers(database: database, migrations: try Migrations.load(), patience: options.readinessPatience),
      profile: ProfileHandlers(users: users), tickets: TicketHandlers(service: service),
      teamTickets: TeamTicketHandlers(service: service, access: access), chat: ChatHandlers(chat: chat, assistant: assistant),
      teamChat: TeamChatHandlers(chat: chat, assistant: assistant, access: access),
      members: MemberHandlers(members: members, access: access),
      metrics: MetricsHandlers(metrics: MetricsRepository(database: database), access: access),
      events: EventHandlers(events: LiveEventRepository(database: database), live: live, access: access, lifetime: options.streamLifetime),
      webhooks: WebhookHandlers(
        webhooks: WebhookRepository(database: database), verifier: options.webhookSecret.map { WebhookVerifier(secret: $0) },
        logger: logger),
      authenticator: SessionAuthenticator(
        provider: signIn.provider, directory: directory, known: known, limiter: figures.limiter, logger: logger))
  }

  private static func configuration(_ options: Options, _ requests: RequestMetrics, _ known: KnownCallers, _ logger: Logger)
    -> ServerConfiguration
  {
    var configuration = ServerConfiguration()
    configuration.realm = Problems.realm
    configuration.describeProblem = { problem, event in Problems.describe(&problem, event) }
    configuration.onFailure = { event in
      if let refused = Problems.refusal(event) { known.forget(refused.userID) }
      Problems.log(event, to: logger)
    }
    configuration.onFinish = { event in
      requests.record(event)
      AccessLog.write(event, to: logger)
    }
    configuration.responseHeaders = SecurityHeaders.all
    if !options.corsOrigins.isEmpty {
      configuration.crossOrigin = CrossOriginPolicy(
        origins: Set(options.corsOrigins), exposedHeaders: [.eTag, .location, .retryAfter, .wwwAuthenticate, .requestID])
    }
    configuration.handlerTimeLimit = .seconds(30)
    configuration.contentCodings = [ZlibCoding.gzip, ZlibCoding.deflate]
    return configuration
  }
}

extension HTTPField.Name {
  fileprivate static let requestID = Self("X-Request-Id")!
}
