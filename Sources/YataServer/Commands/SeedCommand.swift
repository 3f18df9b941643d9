import ArgumentParser

/// `YataServer seed`.
struct SeedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seed", abstract: "Insert a small demo. Running it again changes nothing.")

  func run() async throws {
    try await Reporting.run {
      let (configuration, logger) = try Reporting.start()
      try await Database.with(configuration, logger: logger) { pool in
        try await Database.requireMigrated(pool)
        let report = try await DemoSeed(database: pool).run()
        print("\(report.people) people, \(report.tickets) new tickets")
      }
    }
  }
}
