import ArgumentParser

/// `YataServer seed`.
struct SeedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seed", abstract: "Insert a small demo. Running it again changes nothing.")

  func run() async throws {
    try await Reporting.run {
      let (configuration, logger) = try Reporting.start()
      try await Database.with(configuration, as: .owner, logger: logger) { try await Database.requireMigrated($0) }
      try await Database.with(configuration, as: .application, logger: logger) { pool in
        let report = try await DemoSeed(database: pool).run()
        print("\(report.people) people, \(report.tickets) new tickets")
      }
    }
  }
}
