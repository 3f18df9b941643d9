import ArgumentParser

/// `YataServer migrate`.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "migrate", abstract: "Apply pending migrations to the database.")

  func run() async throws {
    try await Reporting.run {
      let (configuration, logger) = try Reporting.start()
      try await Database.with(configuration, as: .owner, logger: logger) { pool in try await Database.migrate(pool, logger: logger) }
    }
  }
}
