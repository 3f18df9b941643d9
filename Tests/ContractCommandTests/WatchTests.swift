import Foundation
import Testing

/// `contract generate --watch`, run as a program of its own.
@Suite struct WatchTests {
  private static let command = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent().appending(
    path: "contract")

  private static func document(_ operation: String) -> String {
    """
    openapi: 3.1.0
    info: {title: T, version: "1"}
    paths: {/a: {get: {operationId: \(operation), responses: {"204": {description: Done}}}}}

    """
  }

  @Test func aSaveIsGeneratedAndAMistakeIsSurvived() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "contract-watch-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "openapi.yaml")
    try Data(Self.document("readOne").utf8).write(to: file)

    let process = Process()
    process.executableURL = Self.command
    process.arguments = ["generate", file.path(), "--typescript", folder.path() + "/out", "--watch"]
    let output = Pipe()
    process.standardError = output
    try process.run()
    defer {
      // Children of a test process may inherit a mask that holds SIGTERM back.
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    var lines = LineReader(output.fileHandleForReading)
    #expect(lines.next { $0.hasPrefix("wrote ") } != nil)
    try Data(Self.document("[").utf8).write(to: file)
    #expect(lines.next { $0.contains("error:") } != nil)
    try Data(Self.document("readTwo").utf8).write(to: file, options: .atomic)
    #expect(lines.next { $0.hasPrefix("wrote ") } != nil)
    let schema = try String(contentsOf: folder.appending(path: "out/schema.d.ts"), encoding: .utf8)
    #expect(schema.contains("readTwo") && !schema.contains("readOne"))
  }

  /// Waits for lines of a program that goes on; nil when it ended.
  private struct LineReader {
    private let handle: FileHandle
    private var rest = ""

    init(_ handle: FileHandle) { self.handle = handle }

    mutating func next(where isWanted: (String) -> Bool) -> String? {
      while true {
        while let end = rest.firstIndex(of: "\n") {
          let line = String(rest[..<end])
          rest = String(rest[rest.index(after: end)...])
          if isWanted(line) { return line }
        }
        let data = handle.availableData
        guard !data.isEmpty else { return nil }
        rest += String(decoding: data, as: UTF8.self)
      }
    }
  }
}
