#if Hummingbird
  public import ContractServer
  import HummingbirdCore

  /// Where a `HummingbirdServer` listens, and how long it waits.
  public struct HummingbirdConfiguration: Sendable {
    /// Where it listens.
    public var address: ListenAddress
    /// Sent as `Server`; `nil` sends nothing.
    public var serverName: String?
    /// Connections waiting to be accepted.
    public var backlog = 256
    /// In bytes, of all header fields together. More is refused with 400.
    public var maximumHeaderSize = 32 * 1024
    /// A connection without a request, or whose request head does not arrive, is closed after this long.
    public var idleTimeout: Duration = .seconds(60)
    /// The time a body may take whatever its size; time in which the handler does not read is not counted.
    public var bodyGrace: Duration = .seconds(10)
    /// Bytes per second that a body must bring on average once `bodyGrace` is used up; slower ones are answered with 408.
    public var minimumBodyRate = 240
    /// A client that has closed its side may still read the answer; after this long it is taken for gone and the handler is cancelled.
    public var halfCloseGrace: Duration = .seconds(1)

    /// The defaults, at this address.
    public init(_ address: ListenAddress = .host("127.0.0.1", port: 8080)) {
      self.address = address
    }

    var bindAddress: BindAddress {
      switch address {
      case .host(let host, let port): .hostname(host, port: port)
      case .unixSocket(let path): .unixDomainSocket(path: path)
      }
    }
  }
#endif
