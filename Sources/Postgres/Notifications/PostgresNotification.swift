/// What `notify` sent.
public struct PostgresNotification: Hashable, Sendable {
  /// The channel that it was sent to.
  public let channel: String
  /// At most 7999 bytes.
  public let payload: String
  /// The server's process of the sender.
  public let process: Int32
}

/// What a subscriber sees.
public enum PostgresNotificationEvent: Hashable, Sendable {
  case notification(PostgresNotification)
  /// The connection was lost and is back, or the subscriber was too slow: something may have been missed. Read the tables again.
  case mayHaveMissed
}

/// The events of one channel for one subscriber; ending the iteration ends the subscription.
public struct PostgresSubscription: AsyncSequence, Sendable {
  public typealias Element = PostgresNotificationEvent
  public typealias Failure = Never

  let events: AsyncStream<PostgresNotificationEvent>

  public func makeAsyncIterator() -> AsyncStream<PostgresNotificationEvent>.Iterator { events.makeAsyncIterator() }
}
