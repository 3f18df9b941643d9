#if Hummingbird
  /// Why a server could not start.
  public enum HummingbirdServerError: Error, Sendable, CustomStringConvertible {
    /// Another process listens there.
    case addressInUse(HummingbirdConfiguration.Address)
    /// The system does not let this user listen there.
    case addressNotPermitted(HummingbirdConfiguration.Address)
    /// The address is not one of this machine, or cannot be resolved.
    case addressNotAvailable(HummingbirdConfiguration.Address, underlying: any Error)

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
#endif
