import ContractCompression
import ContractServer
import Logging
import Postgres

/// The whole application as one thing that answers requests; what carries them is somebody else's business.
struct Yata: Sendable {
  let server: ContractServer

  init(signIn: SignIn, database: PostgresPool, logger: Logger) throws {
    let directory = UserDirectory(users: UserRepository(database: database), provider: signIn.provider, logger: logger)
    let routes = YataRoutes(
      system: SystemHandlers(database: database), tickets: TicketHandlers(tickets: TicketRepository(database: database)),
      authenticator: SessionAuthenticator(provider: signIn.provider, directory: directory, logger: logger))
    server = try ContractServer(
      routes: routes.all + (signIn.development.map(DevelopmentRoutes.all) ?? []), configuration: Self.configuration(logger))
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
