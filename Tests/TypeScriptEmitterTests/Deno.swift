import Foundation
import Testing

/// Checks TypeScript with `deno check` under the strictest flags.
enum Deno {
  struct Missing: Error, CustomStringConvertible {
    let description = "deno is not installed; `make dependencies` puts it into .build/tools, or use: pip install deno"
  }

  /// Writes `files` into a folder of its own and checks `entry`; returns what the compiler reports, empty when all is well.
  ///
  /// - Parameter options: further compiler options, as members of a JSON object.
  static func check(
    _ files: [String: String], entry: String, options: String? = nil, packages: Packages = .best
  ) throws -> String {
    try inFolder(of: files, options, packages) { folder in
      let result = try run(["check", "--quiet", "--no-remote", "--no-npm", entry], in: folder)
      return result.status == 0 ? "" : result.output
    }
  }

  /// Runs the tests of `entry`, which may use loopback.
  static func test(_ files: [String: String], entry: String) throws -> (status: Int32, output: String) {
    try inFolder(of: files) { folder in
      try run(["test", "--no-check", "--no-remote", "--no-npm", "--allow-net=127.0.0.1", entry], in: folder)
    }
  }

  /// Runs `entry`, which may read what was generated.
  static func run(
    _ files: [String: String], entry: String, packages: Packages = .best
  ) throws -> (status: Int32, output: String) {
    try inFolder(of: files, nil, packages) { folder in
      try run(["run", "--no-check", "--no-remote", "--no-npm", "--allow-env", "--allow-net=127.0.0.1", entry], in: folder)
    }
  }

  static func inFolder<Result>(
    of files: [String: String], _ options: String? = nil, _ packages: Packages = .best, _ body: (URL) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "contract-deno-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in try files.merging(packages.files, uniquingKeysWith: { $1 }) {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try Data(configuration(options, packages).utf8).write(to: folder.appending(path: "deno.json"))
    return try body(folder)
  }

  /// Records an issue with the compiler's words unless it has none.
  static func expectCorrect(
    _ files: [String: String], entry: String, packages: Packages = .best, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let report = try check(files, entry: entry, packages: packages)
    #expect(report.isEmpty, "\(report.prefix(8000))", sourceLocation: sourceLocation)
  }

  /// deno always compiles as `isolatedModules` does.
  private static func configuration(_ options: String?, _ packages: Packages) -> String {
    """
    {
      "lock": false, "importMap": "\(packages.importMap)",
      "compilerOptions": {
        "strict": true, "noUncheckedIndexedAccess": true, "exactOptionalPropertyTypes": true, "verbatimModuleSyntax": true,
        "noImplicitOverride": true, "noImplicitReturns": true, "noFallthroughCasesInSwitch": true\(options.map { ", " + $0 } ?? "")
      }
    }
    """
  }

  /// `deno`, wherever the Makefile or pip puts it.
  static func command() throws -> [String] {
    let home = ProcessInfo.processInfo.environment["HOME"] ?? "/root"
    let own = Repository.root.appending(path: ".build/tools/bin").path(percentEncoded: false)
    let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let folders = [own] + path + [home + "/.local/bin"]
    for folder in folders where FileManager.default.isExecutableFile(atPath: folder + "/deno") { return [folder + "/deno"] }
    for folder in folders where FileManager.default.isExecutableFile(atPath: folder + "/python3") {
      let command = [folder + "/python3", "-m", "deno"]
      if try start(command + ["--version"], in: URL(filePath: "/")).status == 0 { return command }
    }
    throw Missing()
  }

  private static func run(_ arguments: [String], in folder: URL) throws -> (status: Int32, output: String) {
    try start(command() + arguments, in: folder)
  }

  static func start(_ command: [String], in folder: URL) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["NO_COLOR": "1", "DENO_NO_UPDATE_CHECK": "1", "DENO_DIR": folder.path() + "/.deno"], uniquingKeysWith: { $1 })
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}

/// `Equal<A, B>` is true for the very same types; `check` takes only that.
let typeEquality = (try? Comparison.program("equal.ts")) ?? ""

@Suite struct DenoTests {
  @Test func aWrongTypeIsFound() throws {
    let report = try Deno.check(["main.ts": "const a: number = \"a\"; console.log(a);"], entry: "main.ts")
    #expect(report.contains("TS2322"))
  }

  @Test func differentTypesAreNotEqual() throws {
    let main = """
      import { check, type Equal } from "./equal.ts";
      check<Equal<{ a?: string }, { a?: string | undefined }>>();
      """
    #expect(try !Deno.check(["main.ts": main, "equal.ts": typeEquality], entry: "main.ts").isEmpty)
  }
}
