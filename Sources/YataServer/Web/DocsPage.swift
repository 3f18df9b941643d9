import ContractServer
import Foundation
import HTTPTypes

/// The page at `/docs`: the contract to read and to try, one file that `make generate` writes with `contract docs`.
struct DocsPage: Sendable {
  let page: WebAssets.Asset
  private let scripts: String
  private let styles: String

  static func load() throws -> DocsPage { try DocsPage(WebAssets.contents(of: "Docs")) }

  init(_ contents: [String: [UInt8]]) throws {
    guard let bytes = contents[WebAssets.pageName] else { throw WebAssets.Missing(folder: "Docs") }
    page = WebAssets.asset(WebAssets.pageName, bytes)
    scripts = Self.source(of: "script", in: Data(bytes))
    styles = Self.source(of: "style", in: Data(bytes))
  }

  /// Nothing runs in it but the one script that it brings, and that calls nobody but this server.
  func answer(_ request: HTTPFields) -> ServerResponse {
    .page(page, request, scripts: scripts, styles: styles, images: "'none'")
  }

  /// The digest of the element's text, by which a policy lets it in (Content Security Policy Level 3, section 6.7.2.3).
  private static func source(of element: String, in page: Data) -> String {
    guard let start = page.range(of: Data("<\(element)>".utf8)),
      let end = page.range(of: Data("</\(element)>".utf8), in: start.upperBound..<page.endIndex)
    else { return "'none'" }
    let digest = Digests.sha256(Array(page[start.upperBound..<end.lowerBound]))
    return "'sha256-" + Base64.encode(digest, alphabet: .standard, padding: true) + "'"
  }
}
