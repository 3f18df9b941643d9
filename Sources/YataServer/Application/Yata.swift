import ContractCompression
import ContractServer
import Logging
import Postgres
import ServiceLifecycle

/// The whole application as one thing that answers requests; what carries them is somebody else's business.
struct Yata: Sendable {
  let server: ContractServer
  /// What has to run beside the server.
  let services: [any Service]
  let live: LiveEvents

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
  }

  init(signIn: SignIn, database: PostgresPool, options: Options = Options(), logger: Logger) throws {
    live = LiveEvents(database: database, notifications: options.notifications, logger: logger)
    services = [options.notifications as (any Service)?, live].compactMap { $0 }
    let routes = Self.routes(signIn, database, options, live, logger)
    let web = WebRoutes(
      assets: try WebAssets.load(), signIn: signIn.development == nil ? .session(module: options.sessionModule) : .people)
    server = try ContractServer(
      routes: routes.all + web.all + (signIn.development.map(DevelopmentRoutes.all) ?? []), configuration: Self.configuration(logger))
  }

  private static func routes(
    _ signIn: SignIn, _ database: PostgresPool, _ options: Options, _ live: LiveEvents, _ logger: Logger
  ) -> YataRoutes {
    let directory = UserDirectory(users: UserRepository(database: database), provider: signIn.provider, logger: logger)
    let organizations = OrganizationDirectory(
      organizations: OrganizationRepository(database: database), provider: signIn.provider, logger: logger)
    let access = TeamAccess(directory: organizations, logger: logger)
    let tickets = TicketRepository(database: database), members = MemberRepository(database: database)
    let service = TicketService(tickets: tickets, members: members, events: live)
    let chat = ChatService(messages: MessageRepository(database: database), members: members, events: live)
    let assistant = AssistantService(
      chat: chat, tickets: tickets, client: options.assistant.map { AssistantClient(configuration: $0) }, gate: AssistantGate(),
      logger: logger)
    return YataRoutes(
      system: SystemHandlers(database: database), tickets: TicketHandlers(service: service),
      teamTickets: TeamTicketHandlers(service: service, access: access), chat: ChatHandlers(chat: chat, assistant: assistant),
      teamChat: TeamChatHandlers(chat: chat, assistant: assistant, access: access),
      members: MemberHandlers(members: members, access: access),
      metrics: MetricsHandlers(metrics: MetricsRepository(database: database), access: access),
      events: EventHandlers(events: LiveEventRepository(database: database), live: live, access: access),
      webhooks: WebhookHandlers(
        webhooks: WebhookRepository(database: database), verifier: options.webhookSecret.map { WebhookVerifier(secret: $0) },
        logger: logger),
      authenticator: SessionAuthenticator(
        provider: signIn.provider, directory: directory, limiter: RateLimiter(options.rateLimit), logger: logger))
  }

  private static func configuration(_ logger: Logger) -> ServerConfiguration {
    var configuration = ServerConfiguration()
    configuration.realm = "yata"
    configuration.describeProblem = { problem, event in Problems.describe(&problem, event) }
    configuration.onFailure = { event in Problems.log(event, to: logger) }
    configuration.onFinish = { event in AccessLog.write(event, to: logger) }
    configuration.handlerTimeLimit = .seconds(30)
    configuration.contentCodings = [ZlibCoding.gzip, ZlibCoding.deflate]
    return configuration
  }
}
