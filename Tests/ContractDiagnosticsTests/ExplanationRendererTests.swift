import ContractDiagnostics
import Foundation
import Testing

struct ExplanationRendererTests {
  @Test func aCodeIsExplainedWithBothExamples() {
    #expect(
      ExplanationRenderer.text(.duplicateEnumerationValue) == """
        duplicate-enumeration-value: an enum lists a value twice (warning)

        The values of an enum are all different.

        Wrong:

            components:
              schemas:
                Color: {type: string, enum: [red, green, red]}

        Right:

            components:
              schemas:
                Color: {type: string, enum: [red, green]}

        Remove the second one.

        See https://json-schema.org/draft/2020-12/json-schema-validation.html#section-6.1.2

        """)
  }

  @Test func theListHasEveryCode() {
    let lines = ExplanationRenderer.list().split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    for code in CodeFamily.all.flatMap(\.codes) {
      #expect(lines.contains { $0.hasPrefix(code.rawValue + " ") && $0.hasSuffix(code.title) })
    }
  }

  @Test func programsGetTheSame() throws {
    let list = try JSONDecoder().decode([Explained].self, from: Data(ExplanationRenderer.json().utf8))
    #expect(list.map(\.code) == CodeFamily.all.flatMap(\.codes).map(\.rawValue))
    let one = try JSONDecoder().decode(Explained.self, from: Data(ExplanationRenderer.json(.notSupportedPattern).utf8))
    #expect(one.example?.bad == DiagnosticCode.notSupportedPattern.example.bad)
  }

  private struct Explained: Decodable {
    var code: String
    var example: Example?

    struct Example: Decodable {
      var bad: String
      var good: String
    }
  }
}
