#if NIO
  import ContractServer
  import Logging
  import NIOCore
  import NIOPosix

  /// A listening socket and the connections that came through it.
  struct Listener: Sendable {
    let channel: any Channel
    let connections: Connections

    /// - Throws: `IOError`, `SocketAddressError`, and what swift-nio-ssl says of the certificates.
    init(
      _ current: @escaping @Sendable () -> ContractServer, _ configuration: NIOServerConfiguration, _ logger: Logger
    ) async throws {
      let connections = Connections(limit: configuration.maximumConnections)
      let group = MultiThreadedEventLoopGroup.singleton
      let tls = try configuration.tls?.context(closeGrace: TimeAmount(configuration.closeGrace))
      let pipeline = ConnectionPipeline(Site(current, configuration), tls: tls, logger)
      let bootstrap = ServerBootstrap(group: group)
        .serverChannelOption(.backlog, value: Int32(clamping: configuration.backlog))
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .serverChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(AcceptGate(connections)) }
        }
        .childChannelOption(.allowRemoteHalfClosure, value: true)
        .childChannelInitializer { channel in
          guard connections.add(channel) else { return channel.close() }
          return pipeline.configure(channel)
        }
      self.connections = connections
      channel = try await Self.bind(bootstrap, configuration.address)
    }

    private static func bind(_ bootstrap: ServerBootstrap, _ address: ListenAddress) async throws -> any Channel {
      switch address {
      case .host(let host, let port):
        try await bootstrap.bind(host: host, port: port).get()
      case .unixSocket(let path):
        try await bootstrap.bind(unixDomainSocketPath: path, cleanupExistingSocketFile: true).get()
      }
    }
  }
#endif
