import ContractGenerator
import ContractModel
import Foundation
import OpenAPIDocument
import Testing

@testable import ContractDocs

/// The page for people.
@Suite struct DocsPageTests {
  private struct OneFile: FileReader {
    let text: String
    func canonicalPath(of path: String) throws(FileReadError) -> String { "/" + path }
    func contents(ofFile canonicalPath: String, limit: Int) throws(FileReadError) -> [UInt8] { Array(text.utf8) }
  }

  static func page(_ text: String, server: String? = nil) throws -> String {
    var options = GeneratorOptions()
    options.configuration = .none
    let understood = Generator.understand("openapi.yaml", files: OneFile(text: text), options: options)
    #expect(!understood.hasErrors)
    return ContractDocs.page(try #require(understood.model), server: server)
  }

  private static func document(_ text: String) -> String {
    """
    openapi: 3.1.0
    info: {title: '\(text)', version: '\(text)', description: '\(text)'}
    servers: [{url: 'https://example.com/\(text)'}]
    tags: [{name: '\(text)', description: '\(text)'}]
    paths:
      /pets/{id}:
        post:
          operationId: setPet
          summary: '\(text)'
          description: '\(text)'
          tags: ['\(text)']
          parameters:
            - {name: id, in: path, required: true, description: '\(text)', example: '\(text)', schema: {type: string}}
            - {name: '\(text)', in: query, required: true, schema: {type: string, default: '\(text)'}}
          requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
          responses: {'200': {description: '\(text)', content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
    components:
      schemas:
        Pet:
          type: object
          description: '\(text)'
          properties:
            '\(text)': {type: string, description: '\(text)', enum: ['\(text)'], xml: {name: '\(text)', attribute: true}}
            next: {$ref: '#/components/schemas/Pet'}

    """
  }

  /// Every `<` of the page, with the name behind it: what an HTML parser sees.
  private static func tags(_ page: String) -> [Substring] {
    page.split(separator: "<").dropFirst().map { $0.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" } }
  }

  @Test(arguments: [
    "</code></pre><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "` <b> ` **<i>**", "[a](javascript:alert(1))",
    "<!--", "]]> &lt;script&gt;", "$(touch x) `id` ; \"", "\\u202E",
  ])
  func textOfTheDocumentIsInert(_ payload: String) throws {
    let plain = try Self.page(Self.document("plain"))
    let page = try Self.page(Self.document(payload.replacing("'", with: "''")))
    let added = Self.tags(page).filter { !["p", "/p", "strong", "/strong", "code", "/code"].contains($0) }
    #expect(added == Self.tags(plain).filter { !["p", "/p", "strong", "/strong", "code", "/code"].contains($0) })
    #expect(!page.contains("href=\"javascript:"))
  }

  @Test func thePolicyNamesItsOwnScriptAndStyle() throws {
    #expect(try Self.digest(PageScript.text) == PageScript.digest)
    #expect(try Self.digest(PageStyle.text) == PageStyle.digest)
    let page = try Self.page(Self.document("plain"))
    #expect(page.contains("<script>\(PageScript.text)</script>") && page.contains("<style>\(PageStyle.text)</style>"))
    #expect(!page.contains(" style=") && !page.contains(" onclick="))
  }

  /// SHA-256 in base64, by openssl, which is not us.
  private static func digest(_ text: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["openssl", "dgst", "-sha256", "-binary"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(text.utf8))
    try input.fileHandleForWriting.close()
    let digest = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return digest.base64EncodedString()
  }

  @Test func everyLinkOfThePageLeadsSomewhere() throws {
    let page = try Self.page(Self.document("a b/ä"))
    let links = page.matches(of: /href="#([^"]*)"/).map { String($0.1) }
    let anchors = Set(page.matches(of: /\sid="([^"]*)"/).map { String($0.1) })
    #expect(links.count > 4)
    #expect(links.filter { !anchors.contains($0) } == [])
  }
}
