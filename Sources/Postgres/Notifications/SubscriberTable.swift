/// Who listens to which channel. No I/O.
struct SubscriberTable {
  private struct Subscriber {
    let continuation: AsyncStream<PostgresNotificationEvent>.Continuation
    var hasMissed = false
  }

  private var channels: [String: [Int: Subscriber]] = [:]
  private var nextID = 0
  private var isClosed = false

  var channelNames: [String] { channels.keys.sorted() }

  /// Nil when everything has ended. `isFirst`: nobody listened to the channel before.
  mutating func add(
    _ continuation: AsyncStream<PostgresNotificationEvent>.Continuation, to channel: String
  ) -> (id: Int, isFirst: Bool)? {
    guard !isClosed else { return nil }
    nextID += 1
    channels[channel, default: [:]][nextID] = Subscriber(continuation: continuation)
    return (nextID, channels[channel]?.count == 1)
  }

  /// Whether that was the last one of the channel.
  mutating func remove(_ id: Int, from channel: String) -> Bool {
    guard channels[channel]?.removeValue(forKey: id) != nil, channels[channel]?.isEmpty == true else { return false }
    channels[channel] = nil
    return true
  }

  mutating func deliver(_ notification: PostgresNotification) {
    deliver(.notification(notification), to: notification.channel)
  }

  mutating func tellAllTheyMayHaveMissed() {
    for channel in channels.keys { deliver(.mayHaveMissed, to: channel) }
  }

  /// A subscriber whose buffer is full loses events, and is told so before the next one that fits.
  private mutating func deliver(_ event: PostgresNotificationEvent, to channel: String) {
    guard let ids = channels[channel]?.keys.sorted() else { return }
    for id in ids {
      guard var subscriber = channels[channel]?[id] else { continue }
      if subscriber.hasMissed { subscriber.hasMissed = !Self.isTaken(.mayHaveMissed, by: subscriber.continuation) }
      if !subscriber.hasMissed { subscriber.hasMissed = !Self.isTaken(event, by: subscriber.continuation) }
      channels[channel]?[id] = subscriber
    }
  }

  private static func isTaken(
    _ event: PostgresNotificationEvent, by continuation: AsyncStream<PostgresNotificationEvent>.Continuation
  ) -> Bool {
    if case .dropped = continuation.yield(event) { false } else { true }
  }

  mutating func finishAll() -> [AsyncStream<PostgresNotificationEvent>.Continuation] {
    isClosed = true
    defer { channels = [:] }
    return channels.values.flatMap { $0.values.map(\.continuation) }
  }
}
