import Foundation
import Synchronization
import Testing

@testable import YataServer

/// Servers that start in one empty folder at the same moment.
@Suite struct DevelopmentKeyTests {
  /// Threads that begin when all are there; what each of them gets.
  private final class Starters: Sendable {
    private let missing: Atomic<Int>
    private let directory: String
    let moduli = Mutex<[Result<[UInt8], any Error>]>([])

    init(_ count: Int, directory: String) {
      missing = Atomic(count)
      self.directory = directory
      for _ in 0..<count { Thread.detachNewThread { self.load() } }
    }

    private func load() {
      missing.subtract(1, ordering: .sequentiallyConsistent)
      while missing.load(ordering: .sequentiallyConsistent) > 0 { usleep(100) }
      let modulus = Result { try DevelopmentKey.load(directory: directory).modulus }
      moduli.withLock { $0.append(modulus) }
    }
  }

  @Test(.timeLimit(.minutes(2))) func allHaveTheSameKey() async throws {
    for _ in 0..<3 {
      let directory = FileManager.default.temporaryDirectory.appendingPathComponent("yata-\(UUID().uuidString)").path
      defer { try? FileManager.default.removeItem(atPath: directory) }
      let starters = Starters(12, directory: directory)
      while starters.moduli.withLock({ $0.count }) < 12 { try await Task.sleep(for: .milliseconds(5)) }
      let moduli = try starters.moduli.withLock { try $0.map { try $0.get() } }
      #expect(Set(moduli).count == 1)
      #expect(try DevelopmentKey.load(directory: directory).modulus == moduli[0])
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["development-key.pem"])
    }
  }
}
