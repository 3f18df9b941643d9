import Foundation
import Postgres

/// 100,000 times borrow, ask and give back: descriptors and memory must be what they were.
enum Leaks {
  static func check(url: String, cycles: Int = 100_000) async throws -> Bool {
    var configuration = try PostgresConfiguration(url: url)
    configuration.pool.maximumConnections = 8
    let pool = PostgresPool(configuration)
    try await run(cycles / 5, on: pool)
    let (descriptors, memory) = (try openDescriptors(), try residentKilobytes())
    try await run(cycles, on: pool)
    let (descriptorsAfter, memoryAfter) = (try openDescriptors(), try residentKilobytes())
    await pool.close()
    print("\(cycles) cycles: \(descriptors) → \(descriptorsAfter) descriptors, \(memory) → \(memoryAfter) kB resident")
    return descriptorsAfter <= descriptors && memoryAfter < memory + 4096
  }

  private static func run(_ cycles: Int, on pool: PostgresPool) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<16 {
        group.addTask(executorPreference: pool.eventLoops.next()) {
          for number in 0..<cycles / 16 { _ = try await pool.withConnection { try await $0.query("select \(number)") } }
        }
      }
      try await group.waitForAll()
    }
  }

  private static func openDescriptors() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }

  private static func residentKilobytes() throws -> Int {
    let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
    return (Int(pages[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) / 1024
  }
}
