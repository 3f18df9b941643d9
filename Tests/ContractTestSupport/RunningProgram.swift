import Foundation

/// A program of this package under way, with the lines that it tells on standard error.
package final class RunningProgram {
  private let process = Process()
  private let output = Pipe()
  private var rest = ""

  /// - Parameter name: of the product, which stands beside the tests.
  package init(_ name: String, _ arguments: [String], environment: [String: String] = ProcessInfo.processInfo.environment) throws {
    process.executableURL = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent().appending(path: name)
    process.arguments = arguments
    process.environment = environment
    process.standardError = output
    try process.run()
  }

  /// Waits for a line of a program that goes on; nil when it ended.
  package func line(where isWanted: (String) -> Bool) -> String? {
    while true {
      while let end = rest.firstIndex(of: "\n") {
        let line = String(rest[..<end])
        rest = String(rest[rest.index(after: end)...])
        if isWanted(line) { return line }
      }
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { return nil }
      rest += String(decoding: data, as: UTF8.self)
    }
  }

  /// Waits for the end, and says how it ended.
  package func status() -> Int32 {
    _ = line { _ in false }
    process.waitUntilExit()
    return process.terminationStatus
  }

  package func end() {
    // Children of a test process may inherit a mask that holds SIGTERM back.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
