/// Thrown by the default handlers of operations that nobody implements yet; answered with 501.
public struct OperationNotImplemented: Error, Sendable {
  /// The error has nothing more to say.
  public init() {}
}
