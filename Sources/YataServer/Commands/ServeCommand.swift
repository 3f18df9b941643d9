import ArgumentParser
import ContractNIO
import ContractServer
import Logging
import Postgres
import ServiceLifecycle
import UnixSignals

/// `YataServer serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "serve", abstract: "Answer requests until SIGINT or SIGTERM.")

  func run() async throws {
    try await Reporting.run {
      let (configuration, logger) = try Reporting.start()
      let signIn = try SignIn(configuration, logger: logger)
      try await Database.with(configuration, as: .owner, logger: logger) { pool in
        if configuration.migrateOnStart {
          try await Database.migrate(pool, logger: logger)
        } else {
          try await Database.requireMigrated(pool)
        }
      }
      try await Database.with(configuration, as: .application, logger: logger) { pool in
        let yata = try Yata(signIn: signIn, database: pool, options: try Yata.Options(configuration, pool, logger: logger), logger: logger)
        try await Self.serve(yata, configuration, pool, logger)
      }
    }
  }

  /// On a signal the services end in reverse order: first the requests, then the connections they use.
  private static func serve(_ yata: Yata, _ configuration: Configuration, _ pool: PostgresPool, _ logger: Logger) async throws {
    var transport = NIOServerConfiguration(.host(configuration.host, port: configuration.port))
    // Where the database's answers are read: one change of thread into a handler and one out of it, instead of two for each statement.
    transport.executors = pool.eventLoops.executors
    let http = NIOServer(
      server: yata.server, configuration: transport, logger: logger,
      onRunning: { port in
        logger.info(
          "serving",
          metadata: ["host": "\(configuration.host)", "port": "\(port ?? 0)", "mode": "\(configuration.mode.rawValue)"])
      })
    let services: [any Service] = [pool] + yata.services + [http]
    var lifecycle = ServiceGroupConfiguration(services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    lifecycle.maximumGracefulShutdownDuration = configuration.shutdownTime
    let group = ServiceGroup(configuration: lifecycle)
    do {
      try await group.run()
    } catch let error as ListenError {
      throw StartFailure("\(error)\n  PORT sets another port, and PORT=0 takes any that is free")
    }
  }
}

extension Yata.Options {
  init(_ configuration: Configuration, _ pool: PostgresPool, logger: Logger) throws {
    webhookSecret = configuration.clerk.webhookSecret
    assistant = configuration.assistant
    notifications = PostgresNotifications(try Database.settings(configuration, as: .application, logger: logger))
    rateLimit = configuration.rateLimit
    sessionModule = configuration.sessionModule
    corsOrigins = configuration.corsOrigins
    metrics = configuration.metrics
    statistics = { pool.statistics }
    streamLifetime = configuration.streamLifetime
    eventRetention = configuration.eventRetention
  }
}
