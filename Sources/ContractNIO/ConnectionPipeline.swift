#if NIO
  import Logging
  import NIOCore
  import NIOHTTP1
  import NIOSSL

  /// The handlers of a new connection.
  struct ConnectionPipeline: Sendable {
    let site: Site
    private let tls: NIOSSLContext?
    private let logger: Logger

    init(_ site: Site, tls: NIOSSLContext?, _ logger: Logger) {
      self.site = site
      self.tls = tls
      self.logger = logger
    }

    func configure(_ channel: any Channel) -> EventLoopFuture<Void> {
      channel.eventLoop.makeCompletedFuture {
        if let tls { try channel.pipeline.syncOperations.addHandlers(NIOSSLServerHandler(context: tls), WholeClose()) }
        #if HTTP2
          try channel.pipeline.syncOperations.addHandler(ProtocolDetection(self))
        #else
          try addHTTP1(channel)
        #endif
      }
    }

    func addHTTP1(_ channel: any Channel) throws {
      var limits = NIOHTTPDecoderLimitConfiguration()
      limits.maxHeaderFieldSize = site.configuration.maximumHeaderSize
      limits.maxHeaderListSize = site.configuration.maximumHeaderSize
      limits.maxHeaderFieldCount = site.configuration.maximumHeaderCount
      let connection = HTTPConnection(site, channel, framing: HTTP1Framing(site.configuration.serverName), scheme: scheme)
      try channel.pipeline.syncOperations.addHandlers([
        ByteToMessageHandler(HTTPRequestDecoder(limitConfiguration: limits)), connection,
      ])
    }

    var isEncrypted: Bool { tls != nil }
    var scheme: String { isEncrypted ? "https" : "http" }
  }
#endif
