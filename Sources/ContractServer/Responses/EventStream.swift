public import ContractRuntime

/// A stream of server-sent events.
public struct EventStream: Sendable {
  let chunks: any AsyncSequence<[UInt8], any Error> & Sendable

  /// - Parameter heartbeat: a comment is sent each time this long passes, so that dead connections are noticed and proxies keep live ones
  ///   open; `nil` sends none.
  public init<Events: AsyncSequence & Sendable>(_ events: Events, heartbeat: Duration? = .seconds(15))
  where Events.Element == ServerSentEvent {
    let chunks = EncodedEvents(base: events) { $0.bytes }
    self.chunks = heartbeat.map { HeartbeatChunks(base: chunks, interval: $0) } ?? chunks
  }

  /// Each element becomes the data of one event, as JSON.
  public init<Values: AsyncSequence & Sendable>(json values: Values, heartbeat: Duration? = .seconds(15))
  where Values.Element: JSONWritable {
    let chunks = EncodedEvents(base: values) { ServerSentEvent(json: $0).bytes }
    self.chunks = heartbeat.map { HeartbeatChunks(base: chunks, interval: $0) } ?? chunks
  }
}

/// Elements of a sequence as bytes.
private struct EncodedEvents<Base: AsyncSequence & Sendable>: AsyncSequence, Sendable {
  typealias Element = [UInt8]
  typealias Failure = any Error

  let base: Base
  let encode: @Sendable (Base.Element) -> [UInt8]

  struct AsyncIterator: AsyncIteratorProtocol {
    var base: Base.AsyncIterator
    let encode: @Sendable (Base.Element) -> [UInt8]

    mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> [UInt8]? {
      try await base.next(isolation: actor).map(encode)
    }
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(base: base.makeAsyncIterator(), encode: encode)
  }
}
