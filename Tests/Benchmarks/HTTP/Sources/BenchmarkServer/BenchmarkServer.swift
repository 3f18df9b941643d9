// In: which side to serve, and a port on loopback.
// Out: an HTTP server with the two endpoints of openapi.yaml: made from the document on either transport, written on Hummingbird with
// `Codable`, or swift-nio alone, which answers without looking. All with their default event loops and without logging.
// Never: measures anything; compare.py does that, from outside.

import BenchmarkAPI
import ContractHummingbird
import ContractNIO
import ContractServer
import Hummingbird
import Logging

@main
struct BenchmarkServer {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let port = Int(arguments[2]) else { usage() }
    switch arguments[1] {
    case "nio":
      try await NIOServer(server: generated(), configuration: .init(.host("127.0.0.1", port: port)), logger: logger).run()
    case "nio-elsewhere":
      var configuration = NIOServerConfiguration(.host("127.0.0.1", port: port))
      configuration.executors = [globalConcurrentExecutor]
      try await NIOServer(server: generated(), configuration: configuration, logger: logger).run()
    case "hummingbird":
      try await HummingbirdServer(server: generated(), configuration: .init(.host("127.0.0.1", port: port)), logger: logger).run()
    case "by-hand":
      let configuration = ApplicationConfiguration(address: .hostname("127.0.0.1", port: port))
      try await Application(router: ByHand.router(), configuration: configuration, logger: logger).run()
    case "bare":
      try await Bare.run(port: port)
    default: usage()
    }
  }

  private static func usage() -> Never {
    fatalError("usage: BenchmarkServer nio|nio-elsewhere|hummingbird|by-hand|bare PORT")
  }

  private static func generated() throws -> ContractServer {
    try ContractServer(routes: APIRoutes.all(Generated()))
  }

  private static let logger: Logger = {
    var logger = Logger(label: "benchmark")
    logger.logLevel = .critical
    return logger
  }()
}
