#if HTTP2
  import NIOCore
  import NIOHTTP2

  extension ConnectionPipeline {
    /// The handlers of a connection that turned out to be HTTP/2.
    func addHTTP2(_ channel: any Channel) throws {
      let configuration = site.configuration
      let connection = HTTP2Connection(configuration)
      _ = try channel.pipeline.syncOperations.configureHTTP2Pipeline(
        mode: .server, connectionConfiguration: Self.connectionConfiguration(configuration), streamConfiguration: Self.streamConfiguration
      ) { stream in
        stream.eventLoop.makeCompletedFuture {
          connection.opened(stream)
          try addStream(stream)
        }
      }
      try channel.pipeline.syncOperations.addHandler(connection)
    }

    private func addStream(_ stream: any Channel) throws {
      let connection = HTTPConnection(site, stream, framing: HTTP2Framing(site.configuration.serverName), scheme: scheme)
      try stream.pipeline.syncOperations.addHandlers([HTTP2RequestDecoder(site.configuration), connection])
    }

    /// Fields beyond what a request may have are answered with 431 by `HTTP2RequestDecoder`, fields beyond this end the connection: each counts
    /// 32 bytes more here (RFC 9113, section 6.5.2). Floods of resets, errors and control frames are bounded by swift-nio-http2's own defaults.
    private static func connectionConfiguration(_ configuration: NIOServerConfiguration) -> NIOHTTP2Handler.ConnectionConfiguration {
      var connection = NIOHTTP2Handler.ConnectionConfiguration()
      connection.initialSettings = [
        HTTP2Setting(parameter: .maxConcurrentStreams, value: max(1, configuration.maximumConcurrentStreams)),
        HTTP2Setting(
          parameter: .maxHeaderListSize, value: 2 * configuration.maximumHeaderSize + 32 * configuration.maximumHeaderCount),
      ]
      return connection
    }

    private static var streamConfiguration: NIOHTTP2Handler.StreamConfiguration {
      var stream = NIOHTTP2Handler.StreamConfiguration()
      (stream.outboundBufferSizeLowWatermark, stream.outboundBufferSizeHighWatermark) = (32 * 1024, 64 * 1024)
      return stream
    }
  }
#endif
