#if Hummingbird
  import HTTPTypes
  import NIOCore
  import NIOHTTPTypes
  import Synchronization

  /// A connection until a task takes it over.
  ///
  /// A server that ends drops what it has accepted and not handled yet, and NIO traps on a channel whose writer was never finished. So one
  /// that nobody took is closed as it goes.
  final class AcceptedChannel: Sendable {
    let http: NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>
    private let isTaken = Mutex(false)

    init(_ http: NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>) { self.http = http }

    /// The channel, for the one who closes it from now on.
    func take() -> NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart> {
      isTaken.withLock { $0 = true }
      return http
    }

    deinit {
      guard !isTaken.withLock({ $0 }) else { return }
      Task { [http] in try? await http.executeThenClose { _, _ in } }
    }
  }
#endif
