import ArgumentParser
import ContractTestSupport
import Foundation
import Testing

@testable import contract

/// The command as people meet it: a process with exit code, standard output and standard error.
@Suite struct CommandLineTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    let status: Int32
    /// What stands on standard output, and on standard error; nothing does where this is empty.
    let output: String
    let errors: String

    init(_ line: String, _ status: Int32, _ output: String, _ errors: String) {
      self.line = line
      self.status = status
      self.output = output
      self.errors = errors
    }

    var testDescription: String { line }
  }

  private static let files = [
    "good.yaml": Workspace.document,
    "bad.yaml": Workspace.document.replacing("listPets", with: "["),
    "warn.yaml": Workspace.document.replacing("  /pets", with: "  pets"),
    "moved.yaml": Workspace.document.replacing("/pets", with: "/cats"),
    "lint.yaml": "lint: {rules: {path-cases: off}}\n",
    "o.json": #"{"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "paths": {}}"#,
  ]

  /// Runs a line in a folder that also has `folder`, and `loop.yaml`, which nobody can read, not even root.
  private func run(_ line: String, environment: [String: String] = [:]) throws -> FinishedProgram {
    try Workspace.with(Self.files) { folder in
      try FileManager.default.createDirectory(at: folder.appending(path: "folder"), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: folder.path() + "/loop.yaml", withDestinationPath: "loop.yaml")
      return try FinishedProgram("contract", line.split(separator: " ").map(String.init), in: folder, environment: environment)
    }
  }

  private func expect(_ row: Row) throws {
    let run = try run(row.line)
    #expect(run.status == row.status)
    for (text, expected) in [(run.output, row.output), (run.errors, row.errors)] {
      #expect(expected.isEmpty ? text.isEmpty : text.contains(expected), "\(text)")
      #expect(!text.contains("\u{1B}") && !text.contains("\r"), "colour or progress without a terminal")
    }
  }

  // MARK: Exit codes, and what is said where

  private static let results = [
    Row("generate good.yaml", 0, "", ""),
    Row("generate warn.yaml", 0, "", "[path-syntax]"),
    Row("generate warn.yaml --strict", 1, "", "[path-syntax]"),
    Row("generate warn.yaml --format json", 0, "\"code\":\"path-syntax\"", ""),
    Row("generate good.yaml --typescript new --check", 1, "", "error: new/schema.d.ts is stale"),
    Row("generate good.yaml --typescript good.yaml", 74, "", "error: good.yaml: File exists"),
    Row("generate good.yaml --timings", 0, "", "understand it: "),
    Row("generate good.yaml --swift-client", 64, "", "Error: --swift-client goes with --swift"),
    Row("generate good.yaml --overlay none.yaml", 1, "", "[file-not-found]"),
    Row("lint good.yaml", 0, "", "[error-response]"),
    Row("lint good.yaml --fail-on-warnings", 1, "", "[error-response]"),
    Row("lint warn.yaml --preset minimal", 0, "", "[path-syntax]"),
    Row("lint warn.yaml --preset minimal --fail-on-warnings", 1, "", "[path-syntax]"),
    Row("lint good.yaml --config lint.yaml", 1, "", "lint.yaml:1:16: error: there is no lint rule `path-cases`"),
    Row("lint good.yaml --ignore-file none", 1, "", "error: none cannot be read"),
    Row("lint good.yaml --write-ignore-file --ignore-file none/x", 74, "", "error: none/x: No such file or directory"),
    Row("lint --list", 0, "recommended\n", ""),
    Row("bundle good.yaml", 0, "openapi: ", ""),
    Row("bundle warn.yaml --format json", 0, "openapi: ", "\"code\":\"path-syntax\""),
    Row("bundle good.yaml --output folder", 74, "", "error: folder: Is a directory"),
    Row("stats good.yaml", 0, "1  operations\n", ""),
    Row("stats warn.yaml --json --format json", 0, "{\"paths\":1,", "\"code\":\"path-syntax\""),
    Row("tree good.yaml", 0, "GET /pets", ""),
    Row("docs good.yaml", 0, "<!doctype html>", ""),
    Row("docs good.yaml --output none/x.html", 74, "", "error: none/x.html: No such file or directory"),
    Row("init new.yaml", 0, "Wrote new.yaml", ""),
    Row("init good.yaml", 1, "", "error: good.yaml is there already"),
    Row("init none/x.yaml", 74, "", "error: none/x.yaml: No such file or directory"),
    Row("explain", 0, "duplicate-key", ""),
    Row("explain duplicate-key", 0, "Wrong:", ""),
    Row("explain duplicate-keys", 64, "", "did you mean `duplicate-key`?\nUsage: contract explain"),
    Row("diff good.yaml good.yaml", 0, "nothing changed", ""),
    Row("diff good.yaml moved.yaml", 1, "breaking: ", ""),
    Row("diff good.yaml moved.yaml --fail-on none --as json", 0, "{\"old\":", ""),
    Row("diff git:good.yaml good.yaml", 64, "", "Usage: contract diff"),
    Row("diff git:none:good.yaml good.yaml", 1, "", "error: git knows no revision `none` here"),
    Row("locate good.yaml good.yaml", 64, "", "Usage: contract locate"),
    Row("locate none.ts:1 good.yaml", 64, "", "there is no file none.ts"),
    Row("locate good.yaml:1 good.yaml", 1, "", "error: good.yaml is no file that is generated"),
    Row("mock good.yaml --port 99999", 64, "", "Usage: contract mock"),
    Row("mock good.yaml --port 0 --host 192.0.2.1", 74, "", "error: cannot listen on 192.0.2.1:0"),
    Row("", 0, "USAGE: contract <subcommand>", ""),
    Row("nonsense", 64, "", "Usage: contract <subcommand>"),
  ]

  @Test(arguments: results) func aResultHasItsCodeAndItsPlace(_ row: Row) throws { try expect(row) }

  /// What is not there, cannot be read or has mistakes is refused by all in the same way, and so are wrong arguments.
  @Test(arguments: ["generate", "lint", "bundle", "docs", "tree", "stats", "mock", "diff good.yaml", "locate good.yaml:1"])
  func documentsAreRefusedAlike(_ command: String) throws {
    for (document, code) in [
      ("bad.yaml", "yaml-syntax"), ("none.yaml", "file-not-found"), ("folder", "file-is-directory"), ("loop.yaml", "file-unreadable"),
    ] {
      try expect(Row("\(command) \(document)", 1, "", "\(document):\(document == "bad.yaml" ? 4 : 1):"))
      try expect(Row("\(command) \(document)", 1, "", "[\(code)]"))
    }
    let name = command.split(separator: " ")[0]
    try expect(Row("\(command) good.yaml --nonsense", 64, "", "Usage: contract \(name) "))
    try expect(Row("\(command) good.yaml --color sometimes", 64, "", "'sometimes' is invalid"))
  }

  @Test func aPlaceIsLocated() throws {
    try Workspace.with(Self.files) { folder in
      #expect(try FinishedProgram("contract", ["generate", "o.json", "--typescript", "ts"], in: folder).status == 0)
      #expect(try FinishedProgram("contract", ["generate", "good.yaml", "--typescript", "ts"], in: folder).status == 0)
      let client = try String(contentsOf: folder.appending(path: "ts/client.ts"), encoding: .utf8).components(separatedBy: "\n")
      let line = try #require(client.firstIndex { $0.contains("const listPets") }) + 1
      let run = try FinishedProgram("contract", ["locate", "ts/client.ts:\(line)", "good.yaml"], in: folder)
      #expect(run.status == 0 && run.errors.isEmpty && run.output == "good.yaml:4:16 #/paths/~1pets/get\n", "\(run.output)")
    }
  }

  /// A run as root that replaced `/dev/null` would leave the machine without one.
  @Test func pipesAndDevicesAreWrittenToAndNotReplaced() throws {
    try Workspace.with(Self.files) { folder in
      let commands = """
        mkfifo pipe; cat pipe >copy &
        contract tree good.yaml >wanted; contract bundle good.yaml --output pipe
        if [ -p pipe ]; then wait; contract tree copy; else kill $!; fi
        """
      let path = FinishedProgram.folder.path() + ":/usr/bin:/bin"
      let run = try FinishedProgram("/bin/bash", ["-c", commands], in: folder, environment: ["PATH": path])
      let wanted = try String(contentsOf: folder.appending(path: "wanted"), encoding: .utf8)
      #expect(run.status == 0 && run.errors.isEmpty && !wanted.isEmpty && run.output == wanted, "\(run.errors)")
    }
  }

  #if os(Linux)
    @Test(arguments: ["docs good.yaml", "generate bad.yaml --format json"]) func halfAResultIsAFailure(_ line: String) throws {
      try Workspace.with(Self.files) { folder in
        let command = FinishedProgram.folder.appending(path: "contract").path() + " \(line) >/dev/full"
        let run = try FinishedProgram("/bin/bash", ["-c", command], in: folder)
        #expect(run.status == 74 && run.errors == "error: standard output: No space left on device\n", "\(run.errors)")
      }
    }
  #endif

  // MARK: Help and completions

  private static let names = Contract.configuration.subcommands.map { $0._commandName }

  @Test(arguments: names) func helpNamesTheExitCodes(_ name: String) throws {
    let run = try run("\(name) --help")
    let words = run.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(run.status == 0 && words.contains("Exit codes: 0 done, ") && words.contains(" 64 "), "\(words)")
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionsKnowEverySubcommand(_ shell: String) throws {
    let script = try run("--generate-completion-script \(shell)")
    #expect(script.status == 0 && script.errors.isEmpty)
    for name in Self.names { #expect(script.output.contains(name)) }
    guard shell == "bash" else { return }
    try Workspace.with(["completions": script.output]) { folder in
      let parsed = try FinishedProgram("/bin/bash", ["-n", "completions"], in: folder)
      #expect(parsed.status == 0 && parsed.errors.isEmpty, "\(parsed.errors)")
    }
  }

  // MARK: Colour and progress

  @Test func colourCanBeForced() throws {
    #expect(try run("generate bad.yaml --color always").errors.contains("\u{1B}[1;31merror"))
    #expect(try run("diff good.yaml moved.yaml --color always").output.contains("\u{1B}[1;31mbreaking"))
    #expect(try run("generate bad.yaml --color always", environment: ["NO_COLOR": "1"]).errors.contains("\u{1B}[1;31merror"))
  }

  @Test func aTerminalHasColourAndProgress() throws {
    try Workspace.with(Self.files) { folder in
      let shown = { (arguments: [String], environment: [String: String]) in
        try Terminal.shown("contract", ["generate", "bad.yaml"] + arguments, in: folder, environment: environment)
      }
      let plain = "bad.yaml:4:"
      let usual = try shown([], ["TERM": "xterm"])
      #expect(usual.contains("\r\u{1B}[Kread the document …") && usual.contains("\u{1B}[1;31merror"))
      #expect(try #require(usual.components(separatedBy: "\r\u{1B}[K").last).hasPrefix("\u{1B}[1m" + plain), "the line is left as it was")
      let uncoloured = try shown([], ["TERM": "xterm", "NO_COLOR": "1"])
      #expect(uncoloured.contains("read the document …") && uncoloured.contains("[K" + plain) && !uncoloured.contains("\u{1B}[1;31m"))
      #expect(!(try shown(["--color", "never"], ["TERM": "xterm"]).contains("\u{1B}[1;31m")))
      #expect(try shown([], ["TERM": "dumb"]).hasPrefix(plain))
    }
  }
}
