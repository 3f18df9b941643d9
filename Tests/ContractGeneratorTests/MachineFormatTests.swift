import ContractDiagnostics
import ContractGenerator
import Foundation
import Testing

/// What programs read, over the bad example of every code: the requirements of the formats, one by one.
@Suite struct MachineFormatTests {
  /// SARIF 2.1.0, sections 3.19.22 (rules), 3.27 (results), 3.29 (physical locations), 3.30 (regions), 3.49 (reporting descriptors).
  @Test(arguments: CodeExampleTests.codes) func sarifHoldsTogether(_ code: DiagnosticCode) throws {
    let result = CodeExampleTests().result(ofBad: code)
    let text = SARIFRenderer(sources: result.sources, toolName: "contract").render(result.diagnostics)
    let log = try JSONDecoder().decode(Log.self, from: Data(text.utf8))
    #expect(log.version == "2.1.0")
    let run = try #require(log.runs.first)
    #expect(run.results.count == result.diagnostics.count)
    #expect(Set(run.tool.driver.rules.map(\.id)).count == run.tool.driver.rules.count)
    for rule in run.tool.driver.rules {
      #expect(URL(string: rule.helpUri)?.scheme == "https" && !rule.shortDescription.text.isEmpty && !rule.help.text.isEmpty)
    }
    for result in run.results {
      #expect(run.tool.driver.rules.contains { $0.id == result.ruleId } && ["none", "note", "warning", "error"].contains(result.level))
      #expect(!result.message.text.isEmpty)
      for location in result.locations + (result.relatedLocations ?? []) {
        let region = location.physicalLocation.region
        #expect(region.startLine >= 1 && region.startColumn >= 1)
        #expect((region.endLine, region.endColumn) >= (region.startLine, region.startColumn))
        #expect(URL(string: location.physicalLocation.artifactLocation.uri) != nil)
      }
    }
  }

  @Test(arguments: CodeExampleTests.codes) func jsonAndCommandsHaveOneEntryForEachDiagnostic(_ code: DiagnosticCode) throws {
    let result = CodeExampleTests().result(ofBad: code)
    let json = try JSONDecoder().decode([Entry].self, from: Data(JSONRenderer(sources: result.sources).render(result.diagnostics).utf8))
    #expect(json.map(\.code) == result.diagnostics.map(\.code.rawValue))
    #expect(json.allSatisfy { $0.line >= 1 && $0.column >= 1 && !$0.file.isEmpty })
    let commands = GitHubRenderer(sources: result.sources).render(result.diagnostics).split(separator: "\n")
    #expect(commands.count == result.diagnostics.count)
    #expect(commands.allSatisfy { $0.hasPrefix("::error file=") || $0.hasPrefix("::warning file=") || $0.hasPrefix("::notice file=") })
  }

  private struct Entry: Decodable {
    var code: String
    var file: String
    var line: Int
    var column: Int
  }

  private struct Log: Decodable {
    var version: String
    var runs: [Run]
  }

  private struct Run: Decodable {
    var tool: Tool
    var results: [Result]
  }

  private struct Tool: Decodable {
    var driver: Driver
  }

  private struct Driver: Decodable {
    var name: String
    var rules: [Rule]
  }

  private struct Rule: Decodable {
    var id: String
    var helpUri: String
    var shortDescription: Message
    var help: Message
  }

  private struct Message: Decodable {
    var text: String
  }

  private struct Result: Decodable {
    var ruleId: String
    var level: String
    var message: Message
    var locations: [Location]
    var relatedLocations: [Location]?
  }

  private struct Location: Decodable {
    var physicalLocation: Physical

    struct Physical: Decodable {
      var artifactLocation: Artifact
      var region: Region
    }

    struct Artifact: Decodable {
      var uri: String
    }

    struct Region: Decodable {
      var startLine: Int
      var startColumn: Int
      var endLine: Int
      var endColumn: Int
    }
  }
}
