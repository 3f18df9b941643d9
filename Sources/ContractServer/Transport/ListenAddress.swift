/// A place where a transport listens.
public enum ListenAddress: Sendable, Hashable, CustomStringConvertible {
  /// Port 0 takes any free one.
  case host(String, port: Int)
  /// A Unix domain socket; a socket left behind by an earlier run is replaced.
  case unixSocket(path: String)

  public var description: String {
    switch self {
    case .host(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    case .unixSocket(let path): path
    }
  }
}
