/// Where a COPY stands, on its connection's loop.
final class CopyState: @unchecked Sendable {
  typealias Continuation = UnsafeContinuation<Void, any Error>

  /// COPY … TO STDOUT: where its blocks go.
  let output: StreamBuffer<[UInt8]>?
  /// COPY … FROM STDIN: the server has asked for data, and it has not been ended.
  var isTakingData = false
  /// The server is sending blocks.
  var isGivingData = false
  /// Waits for the server to ask for data, or for room in the socket.
  var writer: Continuation?

  /// Why no more data is taken: the request was stopped, and the server hears of that only once the data ends.
  private(set) var failure: (any Error)?

  init(output: StreamBuffer<[UInt8]>? = nil) { self.output = output }

  func fail(with error: any Error) {
    failure = failure ?? error
    wake(.failure(error))
  }

  func wake(_ result: Result<Void, any Error>) {
    let writer = writer.take()
    writer?.resume(with: result)
  }
}
