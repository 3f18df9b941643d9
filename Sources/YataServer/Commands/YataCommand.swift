import ArgumentParser

/// `YataServer`: the command line.
@main
struct YataCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "YataServer", abstract: "Yata, tickets for one person or a whole team.", discussion: ConfigurationVariable.help,
    subcommands: [ServeCommand.self, MigrateCommand.self, SeedCommand.self, TokenCommand.self])
}
