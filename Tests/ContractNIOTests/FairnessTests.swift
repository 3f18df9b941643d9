import ContractServer
import HTTPTypes
import NIOCore
import NIOPosix
import Synchronization
import Testing
import TransportTestSupport

@testable import ContractNIO

/// Handlers that have always something to do leave the sockets and timers of their loop their turn.
@Suite(.timeLimit(.minutes(5))) struct FairnessTests {
  /// Serves, beside others, a request that runs on its loop without end, and calls `body` with a second connection on that loop.
  private static func withRestlessNeighbour(
    _ change: (inout NIOServerConfiguration) -> Void = { _ in }, _ body: @escaping @Sendable (inout RawClient) async throws -> Void
  ) async throws {
    let (started, release) = (Signal(), Release())
    let restless = route(.get, "/restless") { _ in
      started.send()
      while !release.isGiven.load(ordering: .relaxed), !Task.isCancelled { await Task.yield() }
      return .text(200, "done")
    }
    let whereAmI = route(.get, "/loop") { _ in
      .text(200, MultiThreadedEventLoopGroup.currentEventLoop.map { "\(ObjectIdentifier($0))" } ?? "none")
    }
    try await LimitTests.withServer([restless, whereAmI, LimitTests.fine], change) { port in
      try await RawClient.connect(port) { first in
        let loop = try await Self.get("/loop", &first)
        try await Self.withConnection(on: loop, port) { second in
          try await first.send("GET /restless HTTP/1.1\nHost: x\n\n")
          await started.wait()
          try await body(&second)
        }
        release.isGiven.store(true, ordering: .relaxed)
        let answer = try await first.response().body
        #expect(answer == "done")
      }
    }
  }

  private final class Release: Sendable {
    let isGiven = Atomic(false)
  }

  /// Connections are shared out among the loops in turn, so one of the next is on `loop` too.
  private static func withConnection(on loop: String, _ port: Int, _ body: (inout RawClient) async throws -> Void) async throws {
    try await RawClient.connect(port) { client in
      if try await get("/loop", &client) == loop { return try await body(&client) }
      try await withConnection(on: loop, port, body)
    }
  }

  private static func get(_ path: String, _ client: inout RawClient) async throws -> String {
    try await client.send("GET \(path) HTTP/1.1\nHost: x\n\n")
    return try await client.response().body
  }

  @Test func anotherRequestIsAnswered() async throws {
    try await Self.withRestlessNeighbour { client in
      let answer = try await Self.get("/", &client)
      #expect(answer == "fine")
    }
  }

  @Test func theTimeOfAnotherConnectionRunsOut() async throws {
    try await Self.withRestlessNeighbour({ $0.headTimeout = .milliseconds(20) }) { client in
      try await client.send("GET / HT")
      let rest = try await client.readToEnd()
      #expect(rest.isEmpty)
    }
  }

  /// All tasks together take a second at least.
  @Test func aLargeBatchOfTasksIsInterrupted() async throws {
    let executor = LoopExecutor(MultiThreadedEventLoopGroup.singleton.next())
    let counts = Counts()
    await Task(executorPreference: executor) {
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<Counts.all {
          group.addTask {
            let end = NIODeadline.now() + .microseconds(50)
            while NIODeadline.now() < end {}
            counts.done.wrappingAdd(1, ordering: .relaxed)
          }
        }
        executor.loop.scheduleTask(in: .zero) {
          counts.atTimer.store(counts.done.load(ordering: .relaxed), ordering: .relaxed)
        }
      }
    }.value
    #expect(counts.atTimer.load(ordering: .relaxed) < Counts.all)
  }

  /// How many tasks were done: in all, and when the timer fired.
  private final class Counts: Sendable {
    static let all = 20_000
    let done = Atomic(0)
    let atTimer = Atomic(Counts.all)
  }
}
