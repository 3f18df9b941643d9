import Foundation
import Testing

@testable import YataServer

@Suite struct EnvironmentFileTests {
  @Test func readsWhatPeopleWrite() throws {
    let values = try EnvironmentFile.parse(
      """
      # a comment
      PLAIN=value
        SPACED =  value with spaces   # and a comment
      export EXPORTED=1
      EMPTY=
      HASH=a#b
      DOUBLE="two\\nlines \\"quoted\\" # not a comment" # a comment
      SINGLE='raw \\n "text"'
      URL=postgresql://user:pass@localhost:5432/yata?sslmode=disable
      WINDOWS=line\r
      EQUALS=a=b=c
      """, file: ".env")
    #expect(
      values == [
        "PLAIN": "value", "SPACED": "value with spaces", "EXPORTED": "1", "EMPTY": "", "HASH": "a#b",
        "DOUBLE": "two\nlines \"quoted\" # not a comment", "SINGLE": "raw \\n \"text\"",
        "URL": "postgresql://user:pass@localhost:5432/yata?sslmode=disable", "WINDOWS": "line", "EQUALS": "a=b=c",
      ])
  }

  @Test(arguments: [
    ("A=1\nsk_live_secret\n", 2), ("1A=1", 1), ("=1", 1), ("A B=1", 1), ("A=\"open", 1), ("A='open\n'", 1), ("\n\nA=\"x\" y", 3),
    ("A=\"\\q\"", 1), ("A=\"\\", 1),
  ])
  func namesTheLineButNeverTheValue(_ text: String, _ line: Int) {
    let error = #expect(throws: EnvironmentFile.Malformed.self) { try EnvironmentFile.parse(text, file: ".env") }
    #expect(error?.line == line)
    #expect(error?.description.hasPrefix(".env:\(line): ") == true)
    #expect(error?.description.contains("secret") == false)
  }

  private func withFile(_ contents: Data, _ body: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "yata-\(UUID().uuidString).env"
    try contents.write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  @Test func theEnvironmentWinsOverTheFile() throws {
    try withFile(Data("A=file\nB=file".utf8)) { path in
      let environment = try Environment.load(process: ["A": "process"], file: path)
      #expect(environment == ["A": "process", "B": "file"])
    }
  }

  @Test func noFileIsFine() throws {
    #expect(try Environment.load(process: ["A": "1"], file: "/nonexistent/.env") == ["A": "1"])
  }

  @Test func anUnreadableFileStopsTheStart() throws {
    func check(_ path: String) {
      let error = #expect(throws: ConfigurationError.self) { try Environment.load(process: [:], file: path) }
      #expect(error?.description.contains("Failed to load configuration") == true)
      #expect(error?.description.contains("Unable to load .env file") == true)
    }
    check("/")
    try withFile(Data([0xFF, 0xFE]), check)
  }
}
