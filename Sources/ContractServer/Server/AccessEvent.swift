public import HTTPTypes
import Synchronization

/// One finished request, for access logs and metrics.
public struct AccessEvent: Sendable {
  /// What logs and the answer call the request.
  public let requestID: String
  /// `nil` when the request was not routed.
  public let operation: OperationDescription?
  /// The method of the request.
  public let method: HTTPRequest.Method
  /// The request target as received.
  public let path: String
  /// The address at the other end of the connection, if it is known.
  public let remoteAddress: String?
  /// The status of the answer.
  public let status: Int
  /// From the head of the request to the end of the response: for bodies in memory, until the transport has them.
  public let duration: Duration
  /// The `Content-Length` of the request; `nil` when it came in chunks.
  public let requestSize: Int?
  /// Bytes of the response body that the transport took.
  public let responseSize: Int
  /// Whether the response was a stream that ended before its time: it failed, or the client went away.
  public let isCutOff: Bool
}

/// Counts a streamed response and reports it once, also when it is dropped half way.
final class AccessRecord: Sendable {
  private struct State {
    var size = 0
    var isReported = false
  }

  private let state = Mutex(State())
  private let report: @Sendable (_ size: Int, _ isCutOff: Bool) -> Void

  init(report: @escaping @Sendable (_ size: Int, _ isCutOff: Bool) -> Void) {
    self.report = report
  }

  func add(_ count: Int) {
    state.withLock { $0.size += count }
  }

  func finish(isCutOff: Bool) {
    let size: Int? = state.withLock { state in
      if state.isReported { return nil }
      state.isReported = true
      return state.size
    }
    if let size { report(size, isCutOff) }
  }

  deinit { finish(isCutOff: true) }
}
