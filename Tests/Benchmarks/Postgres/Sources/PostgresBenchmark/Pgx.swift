import Foundation

/// The same load in Go, where `PGX_BENCHMARK` names the built program.
struct Pgx {
  private let executable: String
  private let url: String

  init?(url: String) {
    guard let path = ProcessInfo.processInfo.environment["PGX_BENCHMARK"], FileManager.default.isExecutableFile(atPath: path) else {
      return nil
    }
    (executable, self.url) = (path, url)
  }

  func run(_ workload: Workload, seconds: Double) throws -> Workload.Run {
    let arguments = [url, workload.query.rawValue, "\(workload.tasks)", "\(workload.connections)", "\(seconds)"]
    let words = try output(of: executable, arguments).split(separator: " ").compactMap { Double($0) }
    guard words.count == 2 else { throw PgBench.Failure(description: "the pgx program failed") }
    return Workload.Run(operationsPerSecond: words[0], microsecondsOfCPU: words[1])
  }
}

/// What a program prints. One that does not end is ended: `timeout` is part of coreutils.
func output(of executable: String, _ arguments: [String]) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["timeout", "60", executable] + arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  try process.run()
  let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  return text.trimmingCharacters(in: .whitespacesAndNewlines)
}
