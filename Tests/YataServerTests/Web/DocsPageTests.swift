import AsyncHTTPClient
import ContractServer
import Foundation
import HTTPTypes
import NIOCore
import NIOHTTP1
import Testing

@testable import YataServer

/// The page at `/docs`.
@Suite struct DocsPageTests {
  /// What is in the repository.
  private static func committed() throws -> [UInt8] { try #require(WebAssets.contents(of: "Docs")[WebAssets.pageName]) }

  /// A client that unpacks nothing.
  private static func withClient(_ body: (HTTPClient) async throws -> Void) async throws {
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: .init())
    do { try await body(client) } catch {
      try await client.shutdown()
      throw error
    }
    try await client.shutdown()
  }

  private static func fetch(
    _ url: String, _ client: HTTPClient, _ method: HTTPMethod = .GET, _ headers: [String: String] = [:]
  ) async throws -> (HTTPClientResponse, [UInt8]) {
    var request = HTTPClientRequest(url: url)
    request.method = method
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    let response = try await client.execute(request, timeout: .seconds(300))
    return (response, Array(try await response.body.collect(upTo: 8 << 20).readableBytesView))
  }

  @Test func thePageOverTheWire() async throws {
    try await ServingTests.withServer { _, url in
      let page = try Self.committed()
      try await Self.withClient { client in
        let (response, body) = try await Self.fetch(url + "/docs", client)
        #expect(response.status == .ok && body == page)
        let expected = [
          "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff",
          "X-Frame-Options": "DENY", "Cross-Origin-Opener-Policy": "same-origin",
        ]
        for (name, value) in expected { #expect(response.headers.first(name: name) == value) }
        #expect(response.headers.first(name: "Content-Security-Policy")?.contains("script-src 'sha256-") == true)
        let (head, none) = try await Self.fetch(url + "/docs", client, .HEAD)
        #expect(head.status == .ok && none.isEmpty && head.headers.first(name: "Content-Length") == String(page.count))
      }
    }
  }

  @Test func whoHasThePageIsNotSentItAgainAndOthersGetItPacked() async throws {
    try await ServingTests.withServer { _, url in
      try await Self.withClient { client in
        let (packed, bytes) = try await Self.fetch(url + "/docs", client, .GET, ["Accept-Encoding": "gzip"])
        #expect(packed.headers.first(name: "Content-Encoding") == "gzip" && bytes.starts(with: [0x1F, 0x8B]))
        #expect(bytes.count < (try Self.committed().count) / 4)
        let tag = try #require(packed.headers.first(name: "ETag"))
        let (known, nothing) = try await Self.fetch(url + "/docs", client, .GET, ["If-None-Match": tag])
        #expect(known.status == .notModified && nothing.isEmpty)
      }
    }
  }

  /// The policy lets in the very script and style that the page has, and nothing else.
  @Test func thePolicyNamesTheScriptAndTheStyle() throws {
    let bytes = try Self.committed()
    let policy = try #require(DocsPage(["index.html": bytes]).answer([:]).headers[.contentSecurityPolicy])
    let page = String(decoding: bytes, as: UTF8.self)
    for (directive, element) in [("script-src", "script"), ("style-src", "style")] {
      let parts = page.split(separator: "<\(element)>", omittingEmptySubsequences: false)
      #expect(parts.count == 2)
      let text = try #require(parts.last?.split(separator: "</\(element)>", omittingEmptySubsequences: false).first)
      let digest = Data(Digests.sha256(Array(text.utf8))).base64EncodedString()
      #expect(policy.contains("; \(directive) 'sha256-\(digest)'; "))
      // The page's own policy, which holds where no server sends one, agrees.
      #expect(page.contains("\(directive) 'sha256-\(digest)'"))
    }
    #expect(policy.contains("default-src 'none'; ") && policy.contains("; connect-src 'self'; "))
    #expect(policy.contains("; frame-ancestors 'none'; ") && !policy.contains("unsafe") && !policy.contains("http"))
  }

  @Test func aPageWithoutScriptMayRunNone() throws {
    let policy = try DocsPage(["index.html": Array("<p>".utf8)]).answer([:]).headers[.contentSecurityPolicy]
    #expect(policy?.contains("script-src 'none'; style-src 'none'; ") == true)
    #expect(throws: WebAssets.Missing.self) { try DocsPage([:]) }
  }
}
