import CLibPQ

/// What a cancel request needs to know of a connection; usable by any thread, also after the connection is gone.
final class CancelHandle: @unchecked Sendable {
  private let handle: OpaquePointer

  init?(connection: OpaquePointer) {
    guard let handle = PQgetCancel(connection) else { return nil }
    self.handle = handle
  }

  deinit { PQfreeCancel(handle) }

  /// Connects to the server and asks it to stop what the connection is running. Blocks.
  func send() {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { message in
      _ = PQcancel(handle, message.baseAddress, 256)
    }
  }
}
