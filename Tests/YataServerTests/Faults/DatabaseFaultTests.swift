import ContractRuntime
import Foundation
import HTTPTypes
import Postgres
import Synchronization
import Testing

@testable import YataServer

/// What happens to requests while the database fails: each is answered rightly or refused cleanly.
@Suite struct DatabaseFaultTests {
  private func withYata(
    _ url: String, connections: Int = 8, patience: Duration = YataDatabase.patience, _ body: (TestYata) async throws -> Void
  ) async throws {
    var configuration = try PostgresConfiguration(url: url)
    configuration.logger = YataDatabase.silence
    let owner = PostgresPool(configuration)
    try await Migrations.load().apply(on: owner)
    configuration = YataDatabase.application(configuration)
    configuration.pool.maximumConnections = connections
    // As when serving; where a test holds every connection, none is left to be shared.
    if connections > 2 { configuration.pool.pipelining = Database.pipelining(poolSize: connections) }
    configuration.pool.acquireTimeout = patience
    let application = PostgresPool(configuration)
    var options = Yata.Options()
    options.rateLimit = RateLimit(perMinute: 1_000_000, burst: 1_000_000)
    let signIn = DevelopmentSignIn(key: try TestYata.key.get())
    let yata = try Yata(
      signIn: SignIn(development: signIn, logger: YataDatabase.silence), database: application, options: options,
      logger: YataDatabase.silence)
    try await body(TestYata(pool: owner, application: application, yata: yata, signIn: signIn))
    await application.close()
    await owner.close()
  }

  /// Breaks something `times` times while `load` runs, which goes on as long as its argument says, so that nothing breaks unseen.
  private func whileBreaking<Value: Sendable>(
    _ times: Int, _ breakage: @escaping @Sendable (_ number: Int) async throws -> Void,
    _ load: (_ isBreaking: @escaping @Sendable () -> Bool) async throws -> Value
  ) async throws -> Value {
    let isBreaking = Mutex(true)
    let breaking = Task {
      defer { isBreaking.withLock { $0 = false } }
      for number in 0..<times where !Task.isCancelled {
        try await breakage(number)
        try? await Task.sleep(for: .milliseconds(40))
      }
    }
    let result: Result<Value, any Error>
    do { result = .success(try await load { isBreaking.withLock { $0 } }) } catch { result = .failure(error) }
    breaking.cancel()
    try await breaking.value
    return try result.get()
  }

  /// Keeps writers from `tickets` until one waits, so that a statement is under way when `breakage` comes, which may end the connection it gets.
  private func whileAWriterWaits(
    _ pool: PostgresPool, _ breakage: @escaping @Sendable (PostgresConnection) async throws -> Void
  ) async throws {
    try await pool.withConnection { connection in
      try await connection.runScript(unsafeRawSQL: "BEGIN; LOCK TABLE tickets IN SHARE ROW EXCLUSIVE MODE")
      let waiting: SQL = "SELECT count(*) FROM pg_locks WHERE relation = 'tickets'::REGCLASS AND NOT granted"
      while try await connection.queryValue(waiting, as: Int.self) == 0 { try await Task.sleep(for: .milliseconds(5)) }
      try await breakage(connection)
      _ = try? await connection.runScript(unsafeRawSQL: "ROLLBACK")
    }
  }

  @Test(.timeLimit(.minutes(5))) func backendsAreTerminated() async throws {
    let cluster = try PostgresCluster(isDurable: true)
    try await withYata(cluster.url()) { yata in
      #expect(try await yata.send(.get, "/api/me").status == 200)
      let executioner = PostgresPool(yata.pool.configuration)
      let execution: SQL = """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND backend_type = 'client backend' AND (wait_event_type = 'Lock' OR random() < 0.5)
        """
      let report = try await whileBreaking(40) { number in
        guard number % 4 == 0 else { return _ = try await executioner.query(execution) }
        try await whileAWriterWaits(executioner) { _ = try await $0.query(execution) }
      } _: { isBreaking in
        try await WriteLoad(yata: yata).run(writers: 8, each: 40, while: isBreaking)
      }
      await executioner.close()
      #expect(report.refusals > 0 && report.persistent.count >= 160, "\(report.refusals) refusals")
      try await WriteLoad(yata: yata).check(report)
    }
  }

  @Test(.timeLimit(.minutes(5))) func postgresCrashesAndComesBack() async throws {
    let cluster = try PostgresCluster(isDurable: true)
    try await withYata(cluster.url()) { yata in
      #expect(try await yata.send(.get, "/api/me").status == 200)
      let doorkeeper = PostgresPool(yata.pool.configuration)
      let report = try await whileBreaking(3) { _ in
        try await Task.sleep(for: .milliseconds(300))
        try await whileAWriterWaits(doorkeeper) { _ in try await cluster.restart("immediate") }
      } _: { isBreaking in
        try await WriteLoad(yata: yata).run(writers: 6, each: 40, while: isBreaking)
      }
      await doorkeeper.close()
      #expect(report.refusals > 0 && report.persistent.count >= 120, "\(report.refusals) refusals")
      // The owner's own connections are from before the crash.
      _ = try? await yata.pool.verify()
      try await WriteLoad(yata: yata).check(report)
    }
  }

  /// Whoever sends requests here stops while the database is away, and begins again.
  @Test(.timeLimit(.minutes(5))) func readinessFollowsTheDatabase() async throws {
    let cluster = try PostgresCluster()
    try await withYata(cluster.url()) { yata in
      func isReady() async throws -> Bool {
        let answer = try await yata.send(.get, "/readyz", as: nil)
        #expect(answer.status == 200 || (answer.status == 503 && answer.headers[.retryAfter] == "5"), "\(answer.json)")
        return answer.status == 200
      }
      while try await !isReady() {}
      for _ in 0..<2 {
        try await cluster.stop()
        #expect(try await !isReady())
        try await cluster.start()
        while try await !isReady() {}
      }
    }
  }

  @Test(.timeLimit(.minutes(5))) func thePoolIsExhausted() async throws {
    try await withYata(try await YataDatabase.url(), connections: 2, patience: .milliseconds(300)) { yata in
      while try await yata.send(.get, "/api/me").status != 200 {}
      let (held, hold) = AsyncStream.makeStream(of: Void.self)
      let (leased, lease) = AsyncStream.makeStream(of: Void.self)
      let holders = (0..<2).map { _ in Task { try await Self.hold(yata.application, lease, until: held) } }
      for await _ in leased.prefix(2) {}
      let refusals = yata.application.statistics.acquireTimeouts
      try await withThrowingTaskGroup(of: Answer.self) { group in
        for _ in 0..<20 { group.addTask { try await yata.send(.get, "/api/tickets") } }
        for try await answer in group { #expect(answer.status == 503 && answer.headers[.retryAfter] == "5") }
      }
      #expect(try await yata.send(.get, "/healthz").status == 200)
      #expect(try await yata.send(.get, "/readyz").status == 503)
      #expect(yata.application.statistics.acquireTimeouts >= refusals + 20)
      hold.finish()
      for holder in holders { try await holder.value }
      #expect(try await yata.send(.get, "/api/tickets").status == 200)
      #expect(yata.application.statistics.leased == 0)
    }
  }

  /// Takes a connection, however often making one takes longer than the pool waits.
  private static func hold(
    _ pool: PostgresPool, _ lease: AsyncStream<Void>.Continuation, until end: AsyncStream<Void>
  ) async throws {
    while true {
      do {
        return try await pool.withConnection { _ in
          lease.yield()
          for await _ in end {}
        }
      } catch PostgresError.acquireTimeout {
        continue
      }
    }
  }

  /// As when the disk is full, or the server has just become a replica.
  @Test(.timeLimit(.minutes(5))) func theDatabaseIsReadOnly() async throws {
    try await withYata(try await YataDatabase.url()) { yata in
      let path = try #require(try await yata.send(.post, "/api/tickets", body: #"{"title":"before"}"#).headers[.location])
      try await setReadOnly(true, yata)
      #expect(try await yata.send(.get, path)["title"] == "before")
      for (method, path, body) in [
        (HTTPRequest.Method.post, "/api/tickets", #"{"title":"meanwhile"}"# as String?), (.patch, path, #"{"title":"meanwhile"}"#),
        (.delete, path, nil),
      ] {
        let refused = try await yata.send(method, path, body: body)
        #expect(refused.status == 503 && refused.headers[.retryAfter] == "5", "\(refused.json)")
      }
      #expect(try await yata.send(.post, "/api/tickets", as: "grace", body: #"{"title":"a first sign-in"}"#).status == 503)
      try await setReadOnly(false, yata)
      #expect(try await yata.send(.post, "/api/tickets", body: #"{"title":"after"}"#).status == 201)
      #expect(try await yata.send(.get, "/api/tickets").titles == ["after", "before"])
    }
  }

  /// For every connection there is from here on: those of before are ended, and both pools have noticed.
  private func setReadOnly(_ isReadOnly: Bool, _ yata: TestYata) async throws {
    let name = try await yata.pool.queryValue("SELECT current_database()::TEXT", as: String.self)
    let value = isReadOnly ? "on" : "off"
    try await YataDatabase.administer(SQL(unsafeRawSQL: "ALTER DATABASE \(name) SET default_transaction_read_only = \(value)"))
    let pools = [yata.pool, yata.application]
    while pools.contains(where: { $0.statistics.connecting > 0 }) { try await Task.sleep(for: .milliseconds(5)) }
    let made = pools.map(\.statistics.connectionsOpened)
    try await YataDatabase.disconnect(from: name)
    while zip(pools, made).contains(where: { $0.statistics.connectionsClosed < $1 }) { try await Task.sleep(for: .milliseconds(5)) }
  }
}
