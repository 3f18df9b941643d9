#if HTTP2
  import NIOCore
  import NIOHTTP1
  import NIOHTTP2

  extension ConnectionPipeline {
    /// HTTP/2 or HTTP/1.1, as the client and the server agree on by ALPN. Source: RFC 9113, section 3.2.
    func addNegotiated(_ channel: any Channel) -> EventLoopFuture<Void> {
      channel.configureHTTP2SecureUpgrade { channel in
        channel.eventLoop.makeCompletedFuture { try addHTTP2(channel) }
      } http1ChannelConfigurator: { channel in
        channel.eventLoop.makeCompletedFuture { try addHTTP1(channel) }
      }
    }

    private func addHTTP2(_ channel: any Channel) throws {
      let idle = TimeAmount(site.configuration.idleTimeout)
      let manager = NIOHTTP2ServerConnectionManagementHandler(
        eventLoop: channel.eventLoop, configuration: .init(maxIdleTime: idle, maxAge: nil, maxGraceTime: nil, keepalive: nil))
      var connection = NIOHTTP2Handler.ConnectionConfiguration()
      connection.initialSettings = [
        HTTP2Setting(parameter: .maxConcurrentStreams, value: site.configuration.maximumPipelinedRequests),
        HTTP2Setting(parameter: .maxHeaderListSize, value: site.configuration.maximumHeaderSize),
      ]
      var stream = NIOHTTP2Handler.StreamConfiguration()
      (stream.outboundBufferSizeLowWatermark, stream.outboundBufferSizeHighWatermark) = (32 * 1024, 64 * 1024)
      _ = try channel.pipeline.syncOperations.configureHTTP2Pipeline(
        mode: .server, connectionConfiguration: connection, streamConfiguration: stream, streamDelegate: manager.http2StreamDelegate
      ) { stream in
        stream.eventLoop.makeCompletedFuture { try addStream(stream) }
      }
      try channel.pipeline.syncOperations.addHandler(manager)
    }

    private func addStream(_ stream: any Channel) throws {
      let connection = HTTPConnection(site, stream, framing: HTTP2Framing(site.configuration.serverName), scheme: scheme)
      try stream.pipeline.syncOperations.addHandlers([HTTP2FramePayloadToHTTP1ServerCodec(), connection])
    }
  }
#endif
