import Foundation

/// A private Postgres server for tests: made with initdb in a temporary folder, on a free port and a socket in that folder,
/// without fsync, stopped and deleted when the process ends. Copy this file to use it in another test target.
///
/// `initdb` and `postgres` refuse to run as root, so then they run as the user `postgres`, or `nobody`.
final class PostgresCluster: Sendable {
  /// The one cluster of this process; nil with the reason in `failure` where none can be made.
  static let shared = Result { try PostgresCluster() }

  let directory: String
  let port: Int
  let binaries: String
  private let launcher: [String]
  private let guardian: Int32

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// - Parameter isDurable: what is committed survives a crash, as in production.
  init(isDurable: Bool = false) throws {
    binaries = try Self.findBinaries()
    launcher = try Self.launcher()
    directory = try Self.makeDirectory(owner: launcher.isEmpty ? nil : Self.serverUser())
    port = try Self.freePort()
    try Self.run(
      launcher + [
        binaries + "/initdb", "-D", directory + "/data", "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C", "-N",
      ])
    try Self.writeSettings(directory: directory, port: port, isDurable: isDurable)
    guardian = try Self.startGuardian(launcher: launcher, binaries: binaries, directory: directory, lifeline: lifeline)
    try waitUntilReady()
  }

  /// A URL of `database` over the socket.
  func url(database: String = "postgres", user: String = "postgres") -> String {
    "postgresql://\(user)@localhost:\(port)/\(database)?host=\(directory)"
  }

  /// A URL of `database` over TCP.
  func tcpURL(database: String = "postgres", user: String = "postgres", password: String? = nil) -> String {
    "postgresql://\(user)\(password.map { ":\($0)" } ?? "")@127.0.0.1:\(port)/\(database)"
  }

  /// - Parameter mode: `fast`, or `immediate`, which is as good as a crash.
  func restart(_ mode: String) async throws { try await control("restart -m \(mode)") }

  func stop() async throws { try await control("stop -m fast") }
  func start() async throws { try await control("start") }

  /// Lets the guardian run pg_ctl: a server that this process starts would keep open what tells that its starter has ended.
  private func control(_ command: String) async throws {
    let done = directory + "/controlled"
    try? FileManager.default.removeItem(atPath: done)
    try lifeline.fileHandleForWriting.write(contentsOf: Data("\(command)\n".utf8))
    for _ in 0..<3000 {
      if FileManager.default.fileExists(atPath: done) { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw Failure(description: "the test server did not \(command): \(try log().suffix(2000))")
  }

  /// What the server has written so far.
  func log() throws -> String { try String(contentsOfFile: directory + "/log", encoding: .utf8) }

  // MARK: Making it

  private static func findBinaries() throws -> String {
    var candidates: [String] = []
    if let folder = try? output(["/usr/bin/env", "pg_config", "--bindir"]) { candidates.append(folder) }
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
    candidates += versions.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }.map { "/usr/lib/postgresql/\($0)/bin" }
    candidates += (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { String($0) }
    for folder in candidates where FileManager.default.isExecutableFile(atPath: folder + "/initdb") { return folder }
    throw Failure(description: "no initdb found; install the server: apt-get install postgresql, or brew install postgresql")
  }

  private static func serverUser() throws -> String {
    for user in ["postgres", "nobody"] where getpwnam(user) != nil { return user }
    throw Failure(description: "run the tests as another user than root, or create the user postgres")
  }

  private static func launcher() throws -> [String] {
    geteuid() == 0 ? ["/usr/bin/env", "setpriv", "--reuid=\(try serverUser())", "--clear-groups", "--"] : []
  }

  private static func makeDirectory(owner: String?) throws -> String {
    // Short, because the path of a socket may not be longer than about 100 bytes.
    let directory = "/tmp/pgtest-\(getpid())-\(UInt16.random(in: 0...UInt16.max))"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: false)
    if let owner, let entry = getpwnam(owner) { chown(directory, entry.pointee.pw_uid, entry.pointee.pw_gid) }
    return directory
  }

  private static func freePort() throws -> Int {
    #if canImport(Glibc)
      let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let socket = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, length) == 0 && getsockname(socket, $0, &length) == 0 }
    }
    guard bound else { throw Failure(description: "no free port on 127.0.0.1") }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  private static func writeSettings(directory: String, port: Int, isDurable: Bool) throws {
    let settings = """
      port = \(port)
      listen_addresses = '127.0.0.1'
      unix_socket_directories = '\(directory)'
      max_connections = 800
      fsync = \(isDurable ? "on" : "off")
      synchronous_commit = \(isDurable ? "on" : "off")
      full_page_writes = \(isDurable ? "on" : "off")
      shared_buffers = 32MB
      logging_collector = off
      password_encryption = 'scram-sha-256'

      """
    guard let handle = FileHandle(forWritingAtPath: directory + "/data/postgresql.conf") else {
      throw Failure(description: "cannot write \(directory)/data/postgresql.conf")
    }
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(settings.utf8))
    try handle.close()
    // The user `locked` needs a password over TCP, for tests of wrong ones.
    let rules = directory + "/data/pg_hba.conf"
    guard let writer = FileHandle(forWritingAtPath: rules) else { throw Failure(description: "cannot write \(rules)") }
    try writer.truncate(atOffset: 0)
    try writer.write(contentsOf: Data("host all locked 127.0.0.1/32 scram-sha-256\nlocal all all trust\nhost all all all trust\n".utf8))
    try writer.close()
  }

  /// A shell that starts the server, controls it as each line of its standard input says, waits until that ends, which it does when this process
  /// ends in any way, stops the server, and deletes the folder.
  private static func startGuardian(launcher: [String], binaries: String, directory: String, lifeline: Pipe) throws -> Int32 {
    let words = launcher.joined(separator: " ")
    let script = """
      trap '' INT TERM HUP
      \(words) \(binaries)/pg_ctl -D \(directory)/data -l \(directory)/log -w start >/dev/null 2>&1
      while read -r command; do
        \(words) \(binaries)/pg_ctl -D \(directory)/data -l \(directory)/log -w $command >/dev/null 2>&1 </dev/null
        touch \(directory)/controlled
      done
      \(words) \(binaries)/pg_ctl -D \(directory)/data -m immediate -w stop >/dev/null 2>&1
      rm -rf \(directory)
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.standardInput = lifeline
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process.processIdentifier
  }

  /// Open for writing as long as this process lives.
  private let lifeline = Pipe()

  private func waitUntilReady() throws {
    for _ in 0..<300 {
      if (try? Self.run([binaries + "/pg_isready", "-q", "-h", directory, "-p", "\(port)"])) != nil { return }
      usleep(50_000)
    }
    let log = (try? String(contentsOfFile: directory + "/log", encoding: .utf8)) ?? "no log"
    throw Failure(description: "the test server did not start: \(log)")
  }

  // MARK: Commands

  private static func run(_ command: [String]) throws { _ = try output(command) }

  private static func output(_ command: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(command.joined(separator: " ")) failed (\(process.terminationStatus)): \(text)")
    }
    return text
  }
}
