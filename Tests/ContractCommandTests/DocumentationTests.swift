import Foundation
import Testing

/// What the articles claim is what the tests show, and the tutorial ends where the example begins.
@Suite struct DocumentationTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private static func files(below folder: String, where isWanted: (String) -> Bool) throws -> [String] {
    let folders = root.appending(path: folder).resolvingSymlinksInPath()
    return try FileManager.default.subpathsOfDirectory(atPath: folders.path()).filter(isWanted).map { folder + "/" + $0 }
  }

  // MARK: Claims

  /// `Suite.function`, of every claim in a text.
  private func claims(in text: String) -> [(suite: Substring, function: Substring)] {
    text.split(separator: "`").compactMap { word in
      let parts = word.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].hasSuffix("Tests"), !parts[1].isEmpty, word.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." })
      else { return nil }
      return (parts[0], parts[1])
    }
  }

  /// The functions behind `@Test`, by suite: the name of a file, up to a `+`.
  private func tests() throws -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for path in try Self.files(below: "Tests", where: { $0.hasSuffix(".swift") && $0.contains("Tests") }) {
      let name = path.split(separator: "/").last?.prefix { $0 != "+" && $0 != "." } ?? ""
      for part in try Self.text(path).components(separatedBy: "@Test").dropFirst() {
        guard let function = part.components(separatedBy: "func ").dropFirst().first?.prefix(while: { $0.isLetter || $0.isNumber }) else {
          continue
        }
        found[String(name), default: []].insert(String(function))
      }
    }
    return found
  }

  @Test func everyClaimHasItsTest() throws {
    let tests = try tests()
    let claims = claims(in: try Self.text("Sources/ContractServer/ContractServer.docc/Compatibility.md"))
    #expect(claims.count > 40)
    for claim in claims {
      #expect(tests[String(claim.suite)]?.contains(String(claim.function)) == true, "there is no test \(claim.suite).\(claim.function)")
    }
  }

  @Test func everyLineOfTheTablesClaimsSomething() throws {
    let lines = try Self.text("Sources/ContractServer/ContractServer.docc/Compatibility.md").split(separator: "\n")
    let rows = lines.filter { $0.hasPrefix("| ") && !$0.hasPrefix("| feature") }
    #expect(rows.count > 40)
    for row in rows {
      #expect(row.split(separator: "|").count == 7, "\(row)")
      #expect(claims(in: String(row)).count == 1, "\(row)")
    }
  }

  @Test func aClaimWithoutATestIsFound() throws {
    let tests = try tests()
    #expect(claims(in: "| a | `DocumentationTests.nothing` |").map { String($0.function) } == ["nothing"])
    #expect(tests["DocumentationTests"]?.contains("nothing") == false)
    #expect(tests["DocumentationTests"]?.contains("aClaimWithoutATestIsFound") == true)
  }

  // MARK: The tutorial

  /// The example is built and run, so what the tutorial shows last works.
  @Test(arguments: [
    ("tutorial-openapi-3.yaml", "openapi.yaml"), ("tutorial-api.swift", "Sources/PetsAPI/PetsAPI.swift"),
    ("tutorial-pets-3.swift", "Sources/Pets/Pets.swift"),
  ])
  func theTutorialEndsWithTheExample(_ resource: String, _ file: String) throws {
    let shown = try Self.text("Sources/ContractServer/ContractServer.docc/Resources/" + resource)
    #expect(shown == (try Self.text("Tests/EndToEnd/Example/" + file)))
  }

  @Test func thePackageOfTheTutorialIsTheExamples() throws {
    let url = #".package(url: "https://github.com/OWNER/contract", from: "1.0.0", traits: [])"#
    let example = try Self.text("Tests/EndToEnd/Example/Package.swift")
      .replacing(#".package(name: "contract", path: "../../..", traits: [])"#, with: url)
      .split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("//   ") && !$0.hasPrefix("// In a package") }
    #expect(try Self.text("Sources/ContractServer/ContractServer.docc/Resources/tutorial-package.swift") == example.joined(separator: "\n"))
  }
}
