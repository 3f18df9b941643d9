#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a transport could not start to listen.
public enum ListenError: Error, Sendable, CustomStringConvertible {
  /// Another process listens there.
  case addressInUse(ListenAddress)
  /// The system does not let this user listen there.
  case addressNotPermitted(ListenAddress)
  /// The address is not one of this machine, or cannot be resolved.
  case addressNotAvailable(ListenAddress, underlying: any Error)

  /// - Parameter code: the `errno` of the failed call.
  package init(_ address: ListenAddress, code: Int32, underlying: any Error) {
    switch code {
    case EADDRINUSE: self = .addressInUse(address)
    case EACCES, EPERM: self = .addressNotPermitted(address)
    default: self = .addressNotAvailable(address, underlying: underlying)
    }
  }

  public var description: String {
    switch self {
    case .addressInUse(let address):
      "cannot listen on \(address): the address is in use; stop the other process or choose another port"
    case .addressNotPermitted(let address):
      "cannot listen on \(address): permission denied; choose a port above 1023 or a folder that this user may write to"
    case .addressNotAvailable(let address, let underlying):
      "cannot listen on \(address): \(underlying); expected an address of this machine"
    }
  }
}
