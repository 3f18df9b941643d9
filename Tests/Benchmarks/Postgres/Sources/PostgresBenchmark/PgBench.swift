import Foundation
import Postgres

/// Postgres's own load generator, one thread, prepared statements.
struct PgBench {
  private let executable: String
  private let configuration: PostgresConfiguration

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  init(url: String) throws {
    configuration = try PostgresConfiguration(url: url)
    let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/pgbench" }
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
    let candidates = path + versions.map { "/usr/lib/postgresql/\($0)/bin/pgbench" }
    guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      throw Failure(description: "no pgbench found; install postgresql-contrib or the server package")
    }
    executable = found
  }

  /// Transactions per second.
  func run(_ workload: Workload, seconds: Double) throws -> Double {
    let script = NSTemporaryDirectory() + "pgbench-\(getpid()).sql"
    try (workload.query.sql + ";\n").write(toFile: script, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: script) }
    // pgbench ends by an alarm signal, and a child inherits the mask of the thread that starts it.
    var alarm = sigset_t()
    sigemptyset(&alarm)
    sigaddset(&alarm, SIGALRM)
    pthread_sigmask(SIG_UNBLOCK, &alarm, nil)
    let text = try output(
      of: executable,
      [
        "-n", "-M", "prepared", "-c", "\(workload.connections)", "-j", "1", "-T", "\(max(1, Int(seconds)))", "-f", script,
        "-h", configuration.hosts[0].name, "-p", "\(configuration.hosts[0].port)", "-U", configuration.user, configuration.database,
      ])
    for line in text.split(separator: "\n") where line.hasPrefix("tps = ") {
      if let rate = line.split(separator: " ").dropFirst(2).first.flatMap({ Double($0) }) { return rate }
    }
    throw Failure(description: "pgbench failed: \(text)")
  }
}
