public import ContractRuntime

/// One event of a stream whose schema describes the data of each event.
public struct JSONEvent<Payload: Sendable>: Sendable {
  /// The value.
  public var data: Payload
  /// The event type; clients take `nil` as `message`.
  public var event: String?
  /// What a client sends back as `Last-Event-ID`.
  public var id: String?
  /// Milliseconds that a client waits before it connects again.
  public var retry: Int?

  /// An event with this value.
  public init(_ data: Payload, event: String? = nil, id: String? = nil, retry: Int? = nil) {
    self.data = data
    self.event = event
    self.id = id
    self.retry = retry
  }
}

extension JSONEvent: Equatable where Payload: Equatable {}
extension JSONEvent: Hashable where Payload: Hashable {}

/// A stream of server-sent events with typed data. It is read once; data that does not fit the schema ends it with an error.
public struct JSONEventStream<Payload: Sendable>: AsyncSequence, Sendable {
  public typealias Element = JSONEvent<Payload>
  public typealias Failure = any Error

  private let events: any AsyncSequence<JSONEvent<Payload>, any Error> & Sendable
  let opening: ServerSentEvent?
  let heartbeat: Duration?
  let hasEnd: Bool

  /// - Parameters:
  ///   - events: what is sent, in this order.
  ///   - opening: sent before all others; it needs no data, and tells an `id` from which a client resumes before anything happened.
  ///   - heartbeat: as in ``EventStream``.
  ///   - hasEnd: as in ``EventStream``.
  public init<Events: AsyncSequence & Sendable>(
    _ events: Events, opening: ServerSentEvent? = nil, heartbeat: Duration? = .seconds(15), hasEnd: Bool = false
  ) where Events.Element == JSONEvent<Payload> {
    self.events = ErasedSequence(events)
    self.opening = opening
    self.heartbeat = heartbeat
    self.hasEnd = hasEnd
  }

  /// Each element becomes the data of one event.
  public init<Values: AsyncSequence & Sendable>(data values: Values, heartbeat: Duration? = .seconds(15), hasEnd: Bool = false)
  where Values.Element == Payload {
    self.init(MappedElements(base: values) { JSONEvent($0) }, heartbeat: heartbeat, hasEnd: hasEnd)
  }

  /// The events of a body.
  ///
  /// - Parameters:
  ///   - limit: bytes of one event.
  ///   - decode: takes the data of an event and its number from 0.
  package init(
    decoding chunks: any AsyncSequence<[UInt8], any Error> & Sendable, limit: Int,
    _ decode: @escaping @Sendable ([UInt8], Int) throws -> Payload
  ) {
    self.init(
      FramedSequence(chunks: chunks, parser: EventParser(limit: limit)) { event, number in
        let data = try decode(Array((event.data ?? "").utf8), number)
        return JSONEvent(data, event: event.event, id: event.id, retry: event.retry)
      }, heartbeat: nil)
  }

  public func makeAsyncIterator() -> StreamIterator<JSONEvent<Payload>> {
    StreamIterator(events)
  }
}

extension EventStream {
  /// The same events with their data as JSON text.
  public init<Payload: JSONWritable & Sendable>(_ events: JSONEventStream<Payload>) {
    let texts = MappedElements(base: events) { ServerSentEvent(json: $0.data, event: $0.event, id: $0.id, retry: $0.retry) }
    self.init(OpenedSequence(opening: events.opening, base: texts), heartbeat: events.heartbeat, hasEnd: events.hasEnd)
  }
}
