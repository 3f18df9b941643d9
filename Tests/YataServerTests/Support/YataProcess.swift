import Foundation

@testable import YataServer

/// A server in a process of its own, as it runs in production but for the sign-in, on a free port.
final class YataProcess: Sendable {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let process: Process
  private let logPath: String
  let url: String

  /// - Parameter directory: for its key, its log and its `.env`.
  init(databaseURL: String, directory: String, environment: [String: String] = [:]) async throws {
    logPath = "\(directory)/server-\(UInt32.random(in: 0 ... .max)).log"
    process = try Self.launch(
      directory, logPath,
      [
        "DATABASE_URL": databaseURL, "YATA_MODE": "development", "YATA_DATA_DIRECTORY": directory, "HOST": "127.0.0.1", "PORT": "0",
        "DATABASE_POOL_SIZE": "8",
      ].merging(environment) { $1 })
    url = "http://127.0.0.1:\(try await Self.port(of: process, logPath))"
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  /// What it has written so far.
  var log: String { (try? String(contentsOfFile: logPath, encoding: .utf8)) ?? "" }

  /// Asks it to end, and answers with its exit code once it has.
  func stop() async -> Int32 {
    process.terminate()
    while process.isRunning { try? await Task.sleep(for: .milliseconds(20)) }
    return process.terminationStatus
  }

  private static func launch(_ directory: String, _ logPath: String, _ environment: [String: String]) throws -> Process {
    guard FileManager.default.createFile(atPath: logPath, contents: nil) else { throw Failure(description: "cannot write \(logPath)") }
    let process = Process()
    process.executableURL = try executable()
    process.arguments = ["serve"]
    process.currentDirectoryURL = URL(fileURLWithPath: directory)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardError = FileHandle(forWritingAtPath: logPath)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    return process
  }

  private static func port(of process: Process, _ logPath: String) async throws -> Int {
    for _ in 0..<600 {
      let log = (try? String(contentsOfFile: logPath, encoding: .utf8)) ?? ""
      for line in log.split(separator: "\n") where line.hasSuffix(" serving") {
        let words = line.split(separator: " ")
        if let port = words.first(where: { $0.hasPrefix("port=") }).flatMap({ Int($0.dropFirst(5)) }) { return port }
      }
      if !process.isRunning { throw Failure(description: "the server ended: \(log)") }
      try await Task.sleep(for: .milliseconds(50))
    }
    process.terminate()
    throw Failure(description: "the server did not start in time")
  }

  /// Beside the test bundle.
  private static func executable() throws -> URL {
    let folders = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }.map { $0.bundleURL.deletingLastPathComponent() }
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    for folder in folders + [beside] {
      let file = folder.appendingPathComponent("YataServer")
      if FileManager.default.isExecutableFile(atPath: file.path) { return file }
    }
    throw Failure(description: "no YataServer beside the tests")
  }
}
