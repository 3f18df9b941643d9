public import ContractRuntime

/// A stream of server-sent events. It is read once.
public struct EventStream: AsyncSequence, Sendable {
  public typealias Element = ServerSentEvent
  public typealias Failure = any Error

  private let events: any AsyncSequence<ServerSentEvent, any Error> & Sendable
  /// How long nothing may be sent before a comment is.
  let heartbeat: Duration?
  let hasEnd: Bool

  /// - Parameters:
  ///   - events: what is sent, in this order.
  ///   - heartbeat: a comment is sent each time this long passes, so that dead connections are noticed and proxies keep live ones open;
  ///     `nil` sends none.
  ///   - hasEnd: whether the stream ends by itself before long, like an answer that is being written. A server that shuts down lets it
  ///     finish; all others it ends.
  public init<Events: AsyncSequence & Sendable>(_ events: Events, heartbeat: Duration? = .seconds(15), hasEnd: Bool = false)
  where Events.Element == ServerSentEvent {
    self.events = ErasedSequence(events)
    self.heartbeat = heartbeat
    self.hasEnd = hasEnd
  }

  /// Each element becomes the data of one event, as JSON.
  public init<Values: AsyncSequence & Sendable>(json values: Values, heartbeat: Duration? = .seconds(15), hasEnd: Bool = false)
  where Values.Element: JSONWritable {
    self.init(MappedElements(base: values) { ServerSentEvent(json: $0) }, heartbeat: heartbeat, hasEnd: hasEnd)
  }

  /// The events of a body.
  ///
  /// - Parameter limit: bytes of one event.
  package init(decoding chunks: any AsyncSequence<[UInt8], any Error> & Sendable, limit: Int) {
    self.init(FramedSequence(chunks: chunks, parser: EventParser(limit: limit)) { event, _ in event }, heartbeat: nil)
  }

  public func makeAsyncIterator() -> StreamIterator<ServerSentEvent> {
    StreamIterator(events)
  }

  /// The stream on the wire.
  package var chunks: any AsyncSequence<[UInt8], any Error> & Sendable {
    let chunks = MappedElements(base: self) { $0.bytes }
    return heartbeat.map { HeartbeatChunks(base: chunks, interval: $0) } ?? chunks
  }
}
