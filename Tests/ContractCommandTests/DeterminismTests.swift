import Foundation
import Testing

/// The command, run as a program of its own: hash seeds, the folder it runs in, and the place of the document change nothing.
@Suite struct DeterminismTests {
  private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program stands beside the tests that were built with it.
  private static let command = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent().appending(
    path: "contract")

  @Test(arguments: ["openapi.yaml", "Tests/Corpus/museum/openapi.yaml", "Tests/Corpus/redoc-demo-3.1/openapi-3-1.yaml"])
  func outputIsTheSameInEveryRun(_ path: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "contract-determinism-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let elsewhere = folder.appending(path: "elsewhere")
    try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Self.root.appending(path: path), to: elsewhere.appending(path: "copy.yaml"))

    let document = Self.root.appending(path: path).path()
    let first = try run(document, in: Self.root, to: folder.appending(path: "0"), isSeeded: true)
    #expect(first.count > 10)
    for number in 1...3 {
      #expect(try run(document, in: Self.root, to: folder.appending(path: "\(number)"), isSeeded: false) == first)
    }
    #expect(try run("copy.yaml", in: elsewhere, to: folder.appending(path: "4"), isSeeded: false) == first)
  }

  /// The content of every file that a run writes.
  private func run(_ document: String, in folder: URL, to output: URL, isSeeded: Bool) throws -> [String: Data] {
    let process = Process()
    process.executableURL = Self.command
    process.arguments = ["generate", document, "--swift", output.path() + "/swift", "--typescript", output.path() + "/typescript"]
    process.currentDirectoryURL = folder
    process.environment = isSeeded ? ["SWIFT_DETERMINISTIC_HASHING": "1"] : [:]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    var files: [String: Data] = [:]
    for kind in ["swift", "typescript"] {
      let folder = output.appending(path: kind)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) {
        files[kind + "/" + name] = try Data(contentsOf: folder.appending(path: name))
      }
    }
    return files
  }
}
