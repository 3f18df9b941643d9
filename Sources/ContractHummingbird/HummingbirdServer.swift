#if Hummingbird
  public import ContractServer
  import HummingbirdCore
  public import Logging
  import NIOCore
  import NIOPosix
  public import ServiceLifecycle

  /// Serves a `ContractServer` over HTTP/1.1. Runs until it is cancelled or its service group shuts down gracefully.
  ///
  /// At a graceful shutdown it stops listening, ends event streams, lets the other requests finish and closes idle connections.
  public struct HummingbirdServer: Service {
    private let server: ContractServer
    private let configuration: HummingbirdConfiguration
    private let logger: Logger
    private let onRunning: @Sendable (Int?) async -> Void

    /// - Parameters:
    ///   - server: answers the requests.
    ///   - configuration: where it listens, and its limits.
    ///   - logger: told of what concerns no single request.
    ///   - onRunning: called once connections are accepted, with the port (`nil` for a Unix domain socket).
    public init(
      server: ContractServer, configuration: HummingbirdConfiguration = .init(), logger: Logger = Logger(label: "ContractHummingbird"),
      onRunning: @escaping @Sendable (_ port: Int?) async -> Void = { _ in }
    ) {
      self.server = server
      self.configuration = configuration
      self.logger = logger
      self.onRunning = onRunning
    }

    /// - Throws: `ListenError` when it cannot listen.
    public func run() async throws {
      let channel = ContractChannel(server: server, configuration: configuration)
      let service = channel.server(
        configuration: ServerConfiguration(address: configuration.bindAddress, backlog: configuration.backlog),
        onServerRunning: { [onRunning] channel in await onRunning(channel.localAddress?.port) },
        eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: logger)
      do {
        try await service.run()
      } catch let error as IOError {
        throw ListenError(configuration.address, code: error.errnoCode, underlying: error)
      } catch let error as SocketAddressError {
        throw ListenError.addressNotAvailable(configuration.address, underlying: error)
      }
    }
  }
#endif
