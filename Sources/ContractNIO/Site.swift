#if NIO
  import ContractServer
  import NIOCore
  import Synchronization

  /// What all connections of a server share.
  final class Site: Sendable {
    private let current: @Sendable () -> ContractServer
    var server: ContractServer { current() }
    let configuration: NIOServerConfiguration
    private let turn = Atomic<Int>(0)

    init(_ current: @escaping @Sendable () -> ContractServer, _ configuration: NIOServerConfiguration) {
      self.current = current
      self.configuration = configuration
    }

    func loopExecutor(_ loop: any EventLoop) -> LoopExecutor {
      LoopExecutor.ofSingletons[ObjectIdentifier(loop)] ?? LoopExecutor(loop)
    }

    /// Where the handlers of a new connection run; `nil` for its own loop.
    func foreignExecutor() -> (any TaskExecutor)? {
      let executors = configuration.executors
      if executors.isEmpty { return nil }
      return executors[Int(UInt(bitPattern: turn.wrappingAdd(1, ordering: .relaxed).newValue) % UInt(executors.count))]
    }
  }
#endif
