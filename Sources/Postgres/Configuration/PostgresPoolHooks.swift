/// What a program wants to do at the turning points of a pooled connection's life.
///
/// A connection shared by pipelining is prepared once, when it becomes shared, and released when it stops being so.
public struct PostgresPoolHooks: Sendable {
  /// What shall become of a connection that a task is about to get.
  public enum Preparation: Sendable {
    case use
    /// Close it and take another.
    case replace
    /// Keep it for others, and fail this task.
    case refuse(any Error)
  }

  /// After a connection was made and before anybody has it. What it throws closes the connection and is the reason of a failed connection.
  public var afterConnect: (@Sendable (PostgresConnection) async throws -> Void)?
  /// Each time before a task gets a connection. What it throws closes the connection and fails the task.
  public var prepare: (@Sendable (PostgresConnection) async throws -> Preparation)?
  /// Each time after a connection came back clean; false closes it.
  public var afterRelease: (@Sendable (PostgresConnection) async -> Bool)?
  /// After a connection was closed, for whatever reason; given its `backendProcess`. Must return at once.
  public var afterClose: (@Sendable (Int32) -> Void)?

  /// No hooks.
  public init() {}
}
