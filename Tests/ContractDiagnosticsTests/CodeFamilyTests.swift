import ContractDiagnostics
import Foundation
import Testing

/// A code is one file, and one line of `CodeFamily.all`.
struct CodeFamilyTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/ContractDiagnostics/Codes")

  private static let codes = CodeFamily.all.flatMap(\.codes)

  /// The names that the files of the folders define.
  private func written() throws -> [String] {
    var names: [String] = []
    for family in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path()).sorted() where !family.hasSuffix(".swift") {
      let folder = Self.folder.appending(path: family)
      for file in try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        let definitions = text.components(separatedBy: "= DiagnosticCode(").dropFirst()
        let name = definitions.first?.split(separator: "\"").dropFirst().first.map(String.init) ?? "nothing"
        #expect(definitions.count == 1, "\(family)/\(file) defines \(definitions.count) codes")
        #expect(file.lowercased() == name.split(separator: "-").joined() + ".swift", "\(family)/\(file) defines \(name)")
        names.append(name)
      }
    }
    return names
  }

  @Test func eachFileIsListedAndEachCodeHasAFile() throws {
    #expect(try written().sorted() == Self.codes.map(\.rawValue).sorted())
    #expect(Set(Self.codes).count == Self.codes.count)
  }

  @Test func codesStandInOrderWithinTheirFamily() {
    for family in CodeFamily.all {
      #expect(family.codes.map(\.rawValue) == family.codes.map(\.rawValue).sorted(), "\(family.title)")
    }
  }

  @Test(arguments: codes) func textsFollowTheStyle(_ code: DiagnosticCode) {
    #expect(code.rawValue.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 }, "kebab case")
    #expect(!code.title.hasSuffix(".") && code.title.count <= 60)
    #expect(code.rule.hasSuffix(".") && code.remedy.hasSuffix("."))
    #expect(code.specification.hasPrefix("https://"))
  }

  /// What fires the examples of a form is a suite of its own; a form that is added needs one, and its line here.
  @Test(arguments: DiagnosticCode.Example.Form.allCases) func everyFormIsTried(_ form: DiagnosticCode.Example.Form) throws {
    let suite =
      switch form {
      case .fragment, .document, .json, .configuration, .overlay, .numbered: "ContractGeneratorTests/CodeExampleTests.swift"
      case .mocked: "ContractMockTests/CodeExampleTests.swift"
      case .commands: "ContractCommandTests/CodeExampleTests.swift"
      }
    let tests = Self.folder.appending(path: "../../../Tests").appending(path: suite)
    #expect(try String(contentsOf: tests, encoding: .utf8).contains(".\(form.rawValue)"))
    #expect(Self.codes.contains { $0.example.form == form })
  }
}
