import AsyncHTTPClient
import ContractNIO
import ContractServer
import NIOCore
import NIOHTTP1
import NIOSSL
import ServiceLifecycle
import TransportTestSupport

/// The versions of HTTP that a client over TLS may choose, which all pass the same tests. HTTP/2 needs the trait of that name.
enum Version: CaseIterable {
  case http1
  #if HTTP2
    case http2
  #endif

  var ofClient: HTTPClient.Configuration.HTTPVersion { self == .http1 ? .http1Only : .automatic }
  var expected: HTTPVersion { self == .http1 ? .http1_1 : .http2 }

  struct Visit: Sendable {
    let client: HTTPClient
    let url: String
    let group: ServiceGroup

    func get(_ path: String) async throws -> HTTPClientResponse {
      try await client.execute(HTTPClientRequest(url: url + path), timeout: .hours(1))
    }

    func post(_ path: String, _ body: HTTPClientRequest.Body) async throws -> HTTPClientResponse {
      var request = HTTPClientRequest(url: url + path)
      request.method = .POST
      request.headers.add(name: "Content-Type", value: "a/b")
      request.body = body
      return try await client.execute(request, timeout: .hours(1))
    }
  }

  /// Serves `routes` over TLS while `body` visits them, then shuts down gracefully.
  func withVisit(
    _ routes: [Route], server configure: (inout ServerConfiguration) -> Void = { _ in },
    _ change: (inout NIOServerConfiguration) -> Void = { _ in }, tls: NIOServerTLS? = nil,
    client changeClient: (inout TLSConfiguration) -> Void = { _ in }, _ body: @escaping @Sendable (Visit) async throws -> Void
  ) async throws {
    var settings = ServerConfiguration()
    configure(&settings)
    let server = try ContractServer(routes: routes, configuration: settings)
    var configuration = NIOServerConfiguration(.host("127.0.0.1", port: 0))
    configuration.tls = try tls ?? TLSTests.server()
    // Limits that a busy machine could meet by itself; tests of limits set their own.
    (configuration.idleTimeout, configuration.bodyGrace, configuration.writeTimeout) = (.seconds(3600), .seconds(3600), .seconds(3600))
    change(&configuration)
    let client = try client(changeClient)
    do {
      try await withService({ NIOServer(server: server, configuration: configuration, logger: quiet, onRunning: $0) }) { port, group in
        try await body(Visit(client: client, url: "https://localhost:\(port)", group: group))
      }
    } catch {
      try await client.shutdown()
      throw error
    }
    try await client.shutdown()
  }

  private func client(_ change: (inout TLSConfiguration) -> Void) throws -> HTTPClient {
    var configuration = HTTPClient.Configuration()
    configuration.httpVersion = ofClient
    configuration.timeout = HTTPClient.Configuration.Timeout(connect: .hours(1))
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.trustRoots = .certificates([try TestCertificate.certificate()])
    change(&tls)
    configuration.tlsConfiguration = tls
    return HTTPClient(configuration: configuration)
  }
}

extension HTTPClientResponse {
  func text() async throws -> String {
    String(buffer: try await body.collect(upTo: 1 << 20))
  }
}
