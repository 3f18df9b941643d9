import Foundation
import Testing

@testable import Postgres

/// Runs `body` with a pool behind a proxy, so that its sockets can be told from others. Afterwards the pool must be whole and work.
func withProxiedPool(
  of database: TestDatabase, maximumConnections: Int = 2, configure: (inout PostgresConfiguration) -> Void = { _ in },
  _ body: (PostgresPool, FaultyProxy) async throws -> Void
) async throws {
  let proxy = FaultyProxy(to: database.cluster.port)
  var configuration = try PostgresConfiguration(url: "postgresql://postgres@127.0.0.1:\(proxy.port)/\(database.name)?sslmode=disable")
  configuration.logger = TestDatabase.silence
  configuration.cancelTimeout = .milliseconds(500)
  configuration.connectTimeout = .seconds(30)
  configuration.pool.acquireTimeout = .seconds(120)
  configuration.pool.maximumConnections = maximumConnections
  configure(&configuration)
  let pool = PostgresPool(configuration)
  try await body(pool, proxy)
  proxy.fault = .none
  try await expectWhole(pool, port: proxy.port)
  #expect(await eventually { (try? await pool.queryValue("select 7", as: Int.self)) == 7 })
  try await expectWhole(pool, port: proxy.port)
  await pool.close()
  #expect(await eventually { openSockets(to: proxy.port) == 0 })
  proxy.stop()
}
