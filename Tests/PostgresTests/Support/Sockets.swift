import Foundation
import Testing

@testable import Postgres

/// How many sockets of this process are connected to `port` of this machine, as the kernel knows them.
func openSockets(to port: Int) -> Int {
  (0..<Int32(4096)).count { descriptor in
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isConnected = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getpeername(descriptor, $0, &length) == 0 }
    }
    return isConnected && address.sin_family == sa_family_t(AF_INET) && UInt16(bigEndian: address.sin_port) == port
  }
}

/// Expects that nothing of what went wrong is left: no lease, no waiter, and as many sockets as the pool counts connections.
func expectWhole(_ pool: PostgresPool, port: Int, sourceLocation: SourceLocation = #_sourceLocation) async throws {
  var found = ""
  let isWhole = await eventually {
    let statistics = pool.statistics
    let sockets = openSockets(to: port)
    found = "\(sockets) sockets, \(statistics)"
    return statistics.leased == 0 && statistics.waiting == 0 && statistics.connecting == 0 && sockets == statistics.open
  }
  #expect(isWhole, "\(found)", sourceLocation: sourceLocation)
}
