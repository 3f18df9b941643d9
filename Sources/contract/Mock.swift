#if Mock
  import ArgumentParser
  import ContractCommand
  import ContractDiagnostics
  import ContractGenerator
  import ContractMock
  import ContractNIO
  import ContractServer
  import Synchronization

  /// `contract mock`
  struct Mock: AsyncParsableCommand, Sendable {
    static let configuration = CommandConfiguration(
      abstract: "Serve the contract: requests are checked as a generated server checks them, answers are examples.",
      discussion: """
        A request chooses its answer with `Prefer: code=404`, `Prefer: example=NAME` or `Prefer: dynamic=true` (RFC 7240). Nothing is kept.

        """ + ExitStatus.help(inputOutput: "it could not listen"))

    @Option(name: .shortAndLong, help: "The port to listen on; 0 takes a free one.")
    var port = 4010

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Flag(help: "Go on with the new contract whenever a file that was read is saved.")
    var watch = false

    @Flag(help: "Answer with made values, other ones for each request, instead of the document's examples.")
    var dynamic = false

    @Option(help: "Another seed gives other made values.")
    var seed: UInt64 = 0

    @Option(help: "An origin whose pages may call, such as http://localhost:5173, or * for all. May be given several times.")
    var cors: [String] = []

    @Flag(help: "Do not tell of each request.")
    var quiet = false

    @OptionGroup var options: ReadingOptions

    func validate() throws {
      guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535") }
    }

    func run() async throws {
      let contract = ServedContract(self)
      contract.load()
      guard contract.isLoaded || watch else { throw ExitStatus.failure }
      if watch { contract.follow() }
      let server = NIOServer(current: { contract.server }, configuration: .init(.host(host, port: port))) { port in
        StandardError.print("listening on http://\(host):\(port ?? 0), \(contract.summary); Ctrl-C ends it")
      }
      do { try await server.run() } catch let error as ListenError {
        StandardError.print("error: \(error)")
        throw ExitStatus.inputOutput
      }
    }

    /// What the run time is told beside the routes.
    var serverConfiguration: ServerConfiguration {
      var configuration = ServerConfiguration()
      if !cors.isEmpty { configuration.crossOrigin = CrossOriginPolicy(origins: Set(cors), exposedHeaders: MockLog.exposed) }
      if !quiet {
        configuration.onFailure = { MockLog.print($0) }
        configuration.onFinish = { MockLog.print($0) }
      }
      return configuration
    }

    var mockOptions: MockOptions {
      var options = MockOptions()
      options.isDynamic = dynamic
      options.seed = seed
      return options
    }
  }
#endif
