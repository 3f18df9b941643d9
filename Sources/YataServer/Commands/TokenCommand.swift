import ArgumentParser

/// `YataServer token`.
struct TokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "Print a session token of the development sign-in.",
    discussion: "People: \(DemoPeople.all.map(\.nickname).joined(separator: ", ")). Needs YATA_MODE=development.")

  @Argument(help: "Who to sign in as.")
  var person = "ada"

  @Flag(help: "With the organization \(DemoPeople.organizationSlug) active.")
  var organization = false

  func run() async throws {
    try await Reporting.run {
      var reader = ConfigurationReader(try Environment.load())
      guard reader.choice(.mode, default: Configuration.Mode.production) == .development, reader.problems.isEmpty else {
        throw ConfigurationError(problems: reader.problems.map(\.description) + ["YATA_MODE: tokens are made in development mode only"])
      }
      guard let somebody = DemoPeople.person(person, inOrganization: organization) else {
        throw StartFailure("nobody is called \(person); known are \(DemoPeople.all.map(\.nickname).joined(separator: ", "))")
      }
      let key = try DevelopmentKey.load(directory: reader.text(.dataDirectory) ?? Configuration.defaultDataDirectory)
      let signIn = DevelopmentSignIn(key: key)
      print(try signIn.token(for: somebody, now: Int64(Clocks.unixSeconds()), lifetime: DevelopmentSignIn.lifetime))
    }
  }
}
