import Foundation
import Testing

@testable import Postgres

#if os(Linux)
  private let wantedCycles = ProcessInfo.processInfo.environment["POSTGRES_CYCLES"].flatMap { Int($0) }

  /// Many cycles of acquire, query and release, in a process that does nothing else: `make soak` runs them, one hundred thousand.
  @Suite(.enabled(if: wantedCycles != nil, "POSTGRES_CYCLES is not set")) struct CycleTests {
    @Test func cyclesLeaveDescriptorsAndMemoryFlat() async throws {
      let database = try await TestDatabases.shared.database(for: "cycles")
      try await database.withPool(maximumConnections: 4) { (pool) async throws in
        // What is allocated once is there afterwards.
        try await cycle(pool, times: 10_000)
        let (descriptors, memory) = (try openDescriptors(), try residentBytes())
        let serverMemory = try await memoryOfBackend(pool)
        try await cycle(pool, times: wantedCycles ?? 0)
        // Those of the test's own set-up come and go; one lost in each cycle would be a hundred thousand.
        #expect(try openDescriptors() < descriptors + 16)
        #expect(try residentBytes() - memory < 4 << 20)
        #expect(try await memoryOfBackend(pool) - serverMemory < 1 << 20)
        #expect(pool.statistics.connectionsOpened <= 4 && pool.statistics.leased == 0)
      }
    }

    private func cycle(_ pool: PostgresPool, times: Int) async throws {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<16 {
          group.addTask(executorPreference: pool.eventLoops.next()) {
            for number in 0..<times / 32 {
              #expect(try await pool.queryValue("select \(number)", as: Int.self) == number)
              let name = try await pool.withConnection { try await $0.queryValue("select \("row \(number)")", as: String.self) }
              #expect(name == "row \(number)")
            }
          }
        }
        try await group.waitForAll()
      }
    }

    private func openDescriptors() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    }

    private func residentBytes() throws -> Int {
      let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")[1]
      return try #require(Int(pages)) * sysconf(Int32(_SC_PAGESIZE))
    }

    private func memoryOfBackend(_ pool: PostgresPool) async throws -> Int {
      try await pool.queryValue("select sum(used_bytes)::bigint from pg_backend_memory_contexts", as: Int.self)
    }
  }
#endif
