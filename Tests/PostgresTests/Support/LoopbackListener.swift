import Foundation
import Synchronization

@testable import Postgres

/// A listening socket on a free port of 127.0.0.1. Its descriptor is closed by the thread that accepts, and never while another thread
/// may still use its number: the kernel gives numbers away again at once, and a socket of another test would be shut down.
final class LoopbackListener: Sendable {
  let port: Int
  private let descriptor: Mutex<Int32?>

  init() {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = Self.address(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        precondition(bind(listener, $0, length) == 0 && listen(listener, 64) == 0)
        _ = getsockname(listener, $0, &length)
      }
    }
    port = Int(UInt16(bigEndian: address.sin_port))
    descriptor = Mutex(listener)
  }

  /// Hands every client to `serve`, one after another on one thread, until `stop()`.
  func start(_ serve: @escaping @Sendable (Int32) -> Void) {
    OSThread.start {
      while let listener = self.descriptor.withLock({ $0 }), case let client = accept(listener, nil, nil), client >= 0 { serve(client) }
      self.descriptor.withLock { descriptor in
        if let listener = descriptor.take() { close(listener) }
      }
    }
  }

  func stop() {
    descriptor.withLock { if let listener = $0 { shutdown(listener, Int32(SHUT_RDWR)) } }
  }

  /// A new socket connected to `port` of this machine; nil when nobody listens there.
  static func connect(to port: Int) -> Int32? {
    let client = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = address(port: port)
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.connect(client, $0, length) == 0 }
    }
    if isConnected { return client }
    close(client)
    return nil
  }

  private static func address(port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }
}
