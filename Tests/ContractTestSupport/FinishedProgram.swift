import Foundation

/// A program that ran to its end, and what it said.
package struct FinishedProgram {
  package let status: Int32
  package let output: String
  package let errors: String

  /// Where the programs of this package stand: beside the tests.
  package static let folder = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()

  /// - Parameter program: a product of this package, or the absolute path of another program.
  package init(_ program: String, _ arguments: [String], in directory: URL, environment: [String: String] = [:]) throws {
    // Files, because a program that says much fills a pipe.
    let notes = FileManager.default.temporaryDirectory.appending(path: "contract-run-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: notes, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: notes) }
    let files = try ["output", "errors"].map { name in
      let file = notes.appending(path: name)
      try Data().write(to: file)
      return (file, handle: try FileHandle(forWritingTo: file))
    }
    let process = Process()
    process.executableURL = program.hasPrefix("/") ? URL(fileURLWithPath: program) : Self.folder.appending(path: program)
    process.arguments = arguments
    process.currentDirectoryURL = directory
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = files[0].handle
    process.standardError = files[1].handle
    try process.run()
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    output = String(decoding: try Data(contentsOf: files[0].0), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: files[1].0), as: UTF8.self)
  }
}
