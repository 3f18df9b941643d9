import ContractTestSupport
import Foundation
import Testing

/// A terminal without a person: what a program shows on it.
enum Terminal {
  /// Runs a program of this package whose standard error is a terminal, to its end.
  static func shown(_ program: String, _ arguments: [String], in folder: URL, environment: [String: String]) throws -> String {
    var screen: Int32 = -1
    var line: Int32 = -1
    try #require(openpty(&screen, &line, nil, nil, nil) == 0)
    defer { close(screen) }
    for end in [screen, line] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process = Process()
    process.executableURL = FinishedProgram.folder.appending(path: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(fileDescriptor: line, closeOnDealloc: false)
    do { try process.run() } catch {
      close(line)
      throw error
    }
    // Only the program has the line now, so reading ends when it does.
    close(line)
    let text = read(screen)
    process.waitUntilExit()
    return text
  }

  private static func read(_ screen: Int32) -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Foundation.read(screen, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      // The last one to close a terminal makes reading from it fail, on Linux.
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }
}
