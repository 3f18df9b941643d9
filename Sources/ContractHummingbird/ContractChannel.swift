#if Hummingbird
  import ContractServer
  import HTTPTypes
  import HummingbirdCore
  import Logging
  import NIOCore
  import NIOHTTPTypes

  /// Hummingbird's channel pipeline for HTTP/1.1, with our own loop over the requests of a connection.
  struct ContractChannel: ServerChildChannel {
    struct Value: ServerChildChannelValue {
      let accepted: AcceptedChannel
      let client: ClientPresence

      var channel: any Channel { accepted.http.channel }
    }

    let server: ContractServer
    let configuration: HummingbirdConfiguration

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
      let client = ClientPresence()
      let options = configuration
      let http1 = HTTP1Channel(
        responder: { _, _, _ in },
        configuration: HTTP1Channel.Configuration(
          additionalChannelHandlers: [ConnectionMonitor(client, options)],
          idleTimeout: TimeAmount(options.idleTimeout),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: options.maximumHeaderSize, maxHeaderListSize: options.maximumHeaderSize, maxHeaderFieldCount: 1000)))
      return http1.setup(channel: channel, logger: logger).map { Value(accepted: AcceptedChannel($0), client: client) }
    }

    func handle(value: Value, logger: Logger) async {
      do {
        try await value.accepted.take().executeThenClose { inbound, outbound in
          var connection = Connection(
            server: server, configuration: configuration, channel: value.channel, client: value.client,
            parts: InboundParts(inbound), outbound: outbound)
          await value.client.attached { await connection.run() }
        }
      } catch {
        logger.trace("connection ended: \(error)")
      }
    }
  }
#endif
