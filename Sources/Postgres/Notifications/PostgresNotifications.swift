import Logging
public import ServiceLifecycle
import Synchronization

/// LISTEN for the whole process on one connection of its own, for any number of subscribers.
///
/// Works while `run()` runs. A lost connection is made anew, with growing pauses; everything sent in between is gone, so every
/// subscriber then gets `mayHaveMissed`. Not through a pooler in transaction mode.
public final class PostgresNotifications: Service, Sendable {
  private enum Command: Sendable {
    case listen(String, CheckedContinuation<Void, Never>?)
    case unlisten(String)
    case check
    case lost
  }

  private let configuration: PostgresConfiguration
  private let settings: ConnectionSettings
  private let loop: EventLoop
  private let bufferedEvents: Int
  private let subscribers = Mutex(SubscriberTable())
  private let commands: AsyncStream<Command>
  private let command: AsyncStream<Command>.Continuation

  /// - Parameters:
  ///   - configuration: which server, and as whom.
  ///   - eventLoops: where the connection lives.
  ///   - bufferedEvents: how many events wait for a slow subscriber before it loses some.
  public init(_ configuration: PostgresConfiguration, eventLoops: PostgresEventLoops = .shared, bufferedEvents: Int = 1024) {
    self.configuration = configuration
    settings = configuration.connectionSettings
    self.bufferedEvents = bufferedEvents
    loop = eventLoops.nextLoop()
    (commands, command) = AsyncStream.makeStream()
  }

  /// Subscribes to a channel. When this returns the server is listening, so nothing sent later is missed; it waits for `run()` and
  /// for the connection.
  public func subscribe(to channel: String) async -> PostgresSubscription {
    let (events, continuation) = AsyncStream.makeStream(
      of: PostgresNotificationEvent.self, bufferingPolicy: .bufferingOldest(bufferedEvents))
    guard let (id, _) = subscribers.withLock({ $0.add(continuation, to: channel) }) else {
      continuation.finish()
      return PostgresSubscription(events: events)
    }
    continuation.onTermination = { [weak self] _ in self?.unsubscribe(id, from: channel) }
    await withCheckedContinuation { listening in
      if case .terminated = command.yield(.listen(channel, listening)) { listening.resume() }
    }
    return PostgresSubscription(events: events)
  }

  /// The channels that somebody listens to now.
  var channelNames: [String] { subscribers.withLock { $0.channelNames } }

  private func unsubscribe(_ id: Int, from channel: String) {
    if subscribers.withLock({ $0.remove(id, from: channel) }) { command.yield(.unlisten(channel)) }
  }

  /// Listens until the task is cancelled or the program ends gracefully; then every subscription ends.
  public func run() async {
    await cancelWhenGracefulShutdown {
      var iterator = self.commands.makeAsyncIterator()
      var isFirst = true
      while !Task.isCancelled {
        guard let connection = await self.connect() else { break }
        await self.serve(connection, isFirst: isFirst, &iterator)
        isFirst = false
        connection.loop.execute { connection.close() }
      }
    }
    finish()
  }

  private func finish() {
    command.finish()
    for subscriber in subscribers.withLock({ $0.finishAll() }) { subscriber.finish() }
    Task { [commands] in
      for await case .listen(_, let listening) in commands { listening?.resume() }
    }
  }

  /// Tries until it succeeds; nil when cancelled.
  private func connect() async -> Connection? {
    var delay = Duration.milliseconds(50)
    while !Task.isCancelled {
      do {
        return try await Connector.connect(settings.refreshed(configuration), on: loop)
      } catch {
        configuration.logger.warning("listening for notifications: \(error)")
        try? await Task.sleep(for: delay + .milliseconds(Int.random(in: 0...50)))
        delay = min(delay * 2, .seconds(5))
      }
    }
    return nil
  }

  private func serve(_ connection: Connection, isFirst: Bool, _ iterator: inout AsyncStream<Command>.Iterator) async {
    connection.loop.execute { self.watch(connection) }
    let checks = Task { [command] in
      while (try? await Task.sleep(for: .seconds(20))) != nil { command.yield(.check) }
    }
    defer { checks.cancel() }
    for channel in channelNames {
      guard await run("listen \(identifier: channel)", on: connection) else { return }
    }
    if !isFirst { subscribers.withLock { $0.tellAllTheyMayHaveMissed() } }
    while let command = await iterator.next(isolation: nil) {
      guard await carryOut(command, on: connection) else { return }
    }
  }

  /// On the loop's thread.
  private func watch(_ connection: Connection) {
    connection.onNotification = { [weak self] notification in self?.subscribers.withLock { $0.deliver(notification) } }
    connection.onClose = { [command] _ in command.yield(.lost) }
    if connection.handle == nil { command.yield(.lost) }
  }

  /// False: the connection is gone.
  private func carryOut(_ command: Command, on connection: Connection) async -> Bool {
    switch command {
    case .listen(let channel, let listening):
      let isDone = await run("listen \(identifier: channel)", on: connection)
      // When the connection broke, the next one listens to it again and says that something may have been missed.
      listening?.resume()
      return isDone
    case .unlisten(let channel):
      guard !channelNames.contains(channel) else { return true }
      return await run("unlisten \(identifier: channel)", on: connection)
    case .check: return await run("select 1", on: connection)
    case .lost: return connection.condition.load(ordering: .acquiring) != .closed
    }
  }

  private func run(_ sql: SQL, on connection: Connection) async -> Bool {
    do {
      try await connection.perform(Request(.statement(sql), timeout: .seconds(10)))
      return true
    } catch {
      return connection.condition.load(ordering: .acquiring) != .closed && !Task.isCancelled
    }
  }
}

extension PostgresExecutor {
  /// Sends a notification; inside a transaction it goes out with the commit.
  ///
  /// Not inside transactions that write much: the server commits transactions with notifications one at a time.
  public func notify(_ channel: String, payload: String = "") async throws {
    try await execute("select pg_notify(\(channel), \(payload))")
  }
}
