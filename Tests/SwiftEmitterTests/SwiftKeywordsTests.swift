import Foundation
import Testing

@testable import SwiftEmitter

/// A type of the document must not take a name by which generated code means another.
@Suite struct SwiftKeywordsTests {
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func typesOfTheRunTimeThatGeneratedCodeMentionsAreKnown() throws {
    let declared = try ["ContractRuntime", "ContractServer", "ContractClient"].flatMap { module in
      try Self.sources("Sources/" + module).flatMap { $0.split(separator: "\n").compactMap(Self.publicType) }
    }
    #expect(declared.count > 100)
    let generated = try Self.sources("Tests/ContractGeneratorTests/Cases").flatMap { text in
      text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
    }
    let mentioned = Set(declared).intersection(generated)
    #expect(mentioned.count > 30)
    #expect(mentioned.subtracting(SwiftKeywords.vocabulary).sorted() == [])
  }

  private static func sources(_ folder: String) throws -> [String] {
    let folder = package.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter {
      $0.hasSuffix(".swift") || $0.hasSuffix(".swift.txt")
    }
    return try names.map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
  }

  private static func publicType(_ line: Substring) -> String? {
    let words = line.split { !$0.isLetter && !$0.isNumber }
    let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "actor", "typealias"]
    guard line.hasPrefix("public "), let kind = words.firstIndex(where: kinds.contains), kind < 3, kind + 1 < words.count else {
      return nil
    }
    return String(words[kind + 1])
  }
}
