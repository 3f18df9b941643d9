import ContractDiagnostics
import ContractLint
import Testing
import YAMLTree

/// What `--fix` makes of a text.
@Suite struct FixerTests {
  private func fixed(_ text: String, _ preset: LintPreset = .recommended) throws -> (text: String, left: [String]) {
    let linted = Linted(text, preset: preset)
    let source = try #require(linted.sources.files.first)
    let tree = try #require(YAMLReader.read(source, diagnostics: DiagnosticBag()))
    let (bytes, _) = Fixer.apply(linted.findings.compactMap(\.fix), to: tree)
    let all = String(decoding: bytes, as: UTF8.self)
    let body = all.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).joined(separator: "\n")
    return (body, Linted(body, preset: preset).findings.filter { $0.fix != nil }.map(\.code.rawValue))
  }

  @Test func operationsGetTheirNames() throws {
    let (text, left) = try fixed(
      """
      paths:
        /pets:
          get:
            # All of them.
            summary: List the pets
            responses: {'204': {description: Done}}
          post: {responses: {'204': {description: Done}}}

      """)
    #expect(left == [])
    #expect(
      text == """
        paths:
          /pets:
            get:
              # All of them.
              operationId: getPets
              summary: List the pets
              responses: {'204': {description: Done}}
            post: {"operationId": "postPets", responses: {'204': {description: Done}}}

        """)
  }

  @Test func unusedSchemasGoAndCommentsStay() throws {
    let (text, left) = try fixed(
      """
      paths: {}
      components:
        schemas:
          # Nobody knows.
          Pet:
            type: object
            properties:
              name: {type: string} # called so
          # Used.
          Shop: {type: string}
      webhooks:
        opened:
          post:
            operationId: opened
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Shop'}}}}
            responses: {'204': {description: Done}}

      """)
    #expect(left == [])
    #expect(
      text == """
        paths: {}
        components:
          schemas:
            # Nobody knows.
            # Used.
            Shop: {type: string}
        webhooks:
          opened:
            post:
              operationId: opened
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Shop'}}}}
              responses: {'204': {description: Done}}

        """)
  }

  @Test func whatHasNoCertainPlaceStays() throws {
    let text = "paths: {}\ncomponents: {schemas: {A: {type: string}, B: {type: string}}}\n"
    #expect(try fixed(text).text == text)
  }
}
