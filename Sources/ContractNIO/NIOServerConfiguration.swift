#if NIO
  public import ContractServer
  import NIOCore

  /// Where a `NIOServer` listens, how long it waits and how much it takes.
  public struct NIOServerConfiguration: Sendable {
    /// Where it listens.
    public var address: ListenAddress
    /// `nil` serves without encryption.
    public var tls: NIOServerTLS?
    /// Sent as `Server`; `nil` sends nothing.
    public var serverName: String?
    /// Connections waiting to be accepted.
    public var backlog = 256
    /// Open connections; at this number no more are accepted until one closes. Those accepted in one go may exceed it by a few.
    public var maximumConnections = 65_536
    /// Requests that a client may send ahead of their answers; past it the connection is closed after those.
    public var maximumPipelinedRequests = 256
    /// Streams that a client of HTTP/2 may have open at once; one that opens more loses the connection.
    public var maximumConcurrentStreams = 100
    /// In bytes, of all header fields together. More is refused with 431.
    public var maximumHeaderSize = 32 * 1024
    /// More header fields than this are refused with 431; the server's own limit, which is lower, says so with its number.
    public var maximumHeaderCount = 1000
    /// A connection without a request is closed after this long.
    public var idleTimeout: Duration = .seconds(60)
    /// From the first byte of a request to the end of its head; a slower one is closed.
    public var headTimeout: Duration = .seconds(30)
    /// The time a body may take whatever its size; time in which the handler does not read is not counted.
    public var bodyGrace: Duration = .seconds(10)
    /// Bytes per second that a body must bring on average once `bodyGrace` is used up; slower ones are answered with 408.
    public var minimumBodyRate = 240
    /// A client that takes nothing of a response for this long is taken for gone.
    public var writeTimeout: Duration = .seconds(60)
    /// A client that has closed its side may still read the answer; after this long it is taken for gone and the handler is cancelled.
    public var halfCloseGrace: Duration = .seconds(1)
    /// Once the server has closed its side, a client may read on and send what it likes for this long, unless it closes its own side before.
    /// Then the socket is closed, and whatever comes after that is answered by a reset, which takes back what the client has not read.
    public var closeGrace: Duration = .seconds(5)
    /// Where handlers run: on the event loop of their connection, so that no thread changes on the way. A handler that computes for long or
    /// blocks holds up the other connections of its loop; executors given here are taken in turn, one for each connection.
    public var executors: [any TaskExecutor] = []

    /// The defaults, at this address.
    public init(_ address: ListenAddress = .host("127.0.0.1", port: 8080)) {
      self.address = address
    }
  }
#endif
