import ArgumentParser
import ContractGenerator
import Foundation
import Testing

@testable import ContractCommand

@Suite struct OutputFolderTests {
  private func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "contract-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func run(_ arguments: [String]) throws {
    let command = try Generate.parse(arguments)
    try command.run()
  }

  private static let document = "openapi: 3.1.0\ninfo: {title: T, version: \"1\"}\npaths: {}\ncomponents: {schemas: {A: {type: string}}}\n"

  @Test func filesAreWrittenOnlyWhenTheyChange() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let document = folder.appending(path: "openapi.yaml")
    try Self.document.write(to: document, atomically: true, encoding: .utf8)
    let arguments = [document.path(), "--swift", folder.appending(path: "out").path(), "--shards", "2"]
    try run(arguments)
    let models = folder.appending(path: "out")
    let before = try modificationDates(in: models)
    try ("# a comment\n" + Self.document).write(to: document, atomically: true, encoding: .utf8)
    try run(arguments)
    #expect(try modificationDates(in: models) == before)
    #expect(before.count == 16)
  }

  private func modificationDates(in folder: URL) throws -> [String: Date] {
    var dates: [String: Date] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path())
      dates[name] = attributes[.modificationDate] as? Date
    }
    return dates
  }

  @Test func checkingWritesNothingAndFails() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let document = folder.appending(path: "openapi.yaml")
    try Self.document.write(to: document, atomically: true, encoding: .utf8)
    let out = folder.appending(path: "out")
    #expect(throws: (any Error).self) { try run([document.path(), "--typescript", out.path(), "--check"]) }
    #expect(!FileManager.default.fileExists(atPath: out.path()))
    try run([document.path(), "--typescript", out.path()])
    try run([document.path(), "--typescript", out.path(), "--check"])
  }

  @Test func aFolderInsteadOfADocumentIsAnError() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: (any Error).self) { try run([folder.path(), "--swift", folder.path() + "/out"]) }
    #expect(throws: (any Error).self) { try run([folder.path() + "/none.yaml", "--swift", folder.path() + "/out"]) }
    #expect(!FileManager.default.fileExists(atPath: folder.path() + "/out"))
  }
}
