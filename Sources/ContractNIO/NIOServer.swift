#if NIO
  public import ContractServer
  public import Logging
  import NIOCore
  public import ServiceLifecycle

  /// Serves a `ContractServer` straight on swift-nio. Runs until it is cancelled or its service group shuts down gracefully.
  ///
  /// At a graceful shutdown it stops listening, ends event streams, lets the other requests finish and closes idle connections.
  public struct NIOServer: Service {
    private let current: @Sendable () -> ContractServer
    private let configuration: NIOServerConfiguration
    private let logger: Logger
    private let onRunning: @Sendable (Int?) async -> Void

    /// - Parameters:
    ///   - server: answers the requests.
    ///   - configuration: where it listens, and its limits.
    ///   - logger: told of what concerns no single request.
    ///   - onRunning: called once connections are accepted, with the port (`nil` for a Unix domain socket).
    public init(
      server: ContractServer, configuration: NIOServerConfiguration = .init(), logger: Logger = Logger(label: "ContractNIO"),
      onRunning: @escaping @Sendable (_ port: Int?) async -> Void = { _ in }
    ) {
      self.init(current: { server }, configuration: configuration, logger: logger, onRunning: onRunning)
    }

    /// A server that is replaced while it runs: each request is answered by the one that is current when it comes.
    public init(
      current: @escaping @Sendable () -> ContractServer, configuration: NIOServerConfiguration = .init(),
      logger: Logger = Logger(label: "ContractNIO"), onRunning: @escaping @Sendable (_ port: Int?) async -> Void = { _ in }
    ) {
      self.current = current
      self.configuration = configuration
      self.logger = logger
      self.onRunning = onRunning
    }

    /// - Throws: `ListenError` when it cannot listen; what swift-nio-ssl says of the certificates.
    public func run() async throws {
      let listener = try await listen()
      await onRunning(listener.channel.localAddress?.port)
      await withTaskCancellationHandler {
        await withGracefulShutdownHandler {
          try? await listener.channel.closeFuture.get()
          await listener.connections.quiesce()
        } onGracefulShutdown: {
          listener.channel.close(promise: nil)
        }
      } onCancel: {
        listener.channel.close(promise: nil)
        listener.connections.close()
      }
    }

    private func listen() async throws -> Listener {
      do {
        return try await Listener(current, configuration, logger)
      } catch let error as IOError {
        throw ListenError(configuration.address, code: error.errnoCode, underlying: error)
      } catch let error as SocketAddressError {
        throw ListenError.addressNotAvailable(configuration.address, underlying: error)
      }
    }
  }
#endif
