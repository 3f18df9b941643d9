import ContractHummingbird
import ContractNIO
import ContractServer
import ServiceLifecycle
import TransportTestSupport

/// The transports, which all pass the same tests.
enum Transport: CaseIterable {
  case nio, hummingbird

  /// What the tests set on either of them.
  struct Options: Sendable {
    var address = ListenAddress.host("127.0.0.1", port: 0)
    var halfCloseGrace = Duration.seconds(1)
    var bodyGrace = Duration.seconds(10)
  }

  func service(_ server: ContractServer, _ options: Options, onRunning: @escaping @Sendable (Int?) async -> Void) -> any Service {
    switch self {
    case .nio:
      var configuration = NIOServerConfiguration(options.address)
      configuration.halfCloseGrace = options.halfCloseGrace
      configuration.bodyGrace = options.bodyGrace
      return NIOServer(server: server, configuration: configuration, logger: quiet, onRunning: onRunning)
    case .hummingbird:
      var configuration = HummingbirdConfiguration(options.address)
      configuration.halfCloseGrace = options.halfCloseGrace
      configuration.bodyGrace = options.bodyGrace
      return HummingbirdServer(server: server, configuration: configuration, logger: quiet, onRunning: onRunning)
    }
  }

  /// Serves `routes` on a free port while `body` runs, then shuts down gracefully.
  func withServer<Result: Sendable>(
    _ routes: [Route], server configure: (inout ServerConfiguration) -> Void = { _ in },
    transport change: (inout Options) -> Void = { _ in },
    _ body: @escaping @Sendable (_ port: Int, _ group: ServiceGroup) async throws -> Result
  ) async throws -> Result {
    var configuration = ServerConfiguration()
    configure(&configuration)
    var options = Options()
    change(&options)
    let server = try ContractServer(routes: routes, configuration: configuration)
    return try await withService({ service(server, options, onRunning: $0) }, body)
  }
}
