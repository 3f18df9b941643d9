import ContractNIO
import ContractServer
import HTTPTypes
import NIOCore
import NIOSSL
import Testing
import TransportTestSupport

@Suite(.timeLimit(.minutes(1))) struct TLSTests {
  static let facts = route(.get, "/") { request in
    .text(200, "\(request.context.scheme ?? "") \(request.context.clientCertificate?.count ?? 0)")
  }

  static func client(_ change: (inout TLSConfiguration) -> Void = { _ in }) throws -> @Sendable (any Channel) throws -> Void {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.trustRoots = .certificates([try TestCertificate.certificate()])
    change(&configuration)
    let context = try NIOSSLContext(configuration: configuration)
    return { channel in
      try channel.pipeline.syncOperations.addHandler(NIOSSLClientHandler(context: context, serverHostname: "localhost"))
    }
  }

  static func server(_ change: (inout TLSConfiguration) -> Void = { _ in }) throws -> NIOServerTLS {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: [.certificate(try TestCertificate.certificate())], privateKey: .privateKey(try TestCertificate.privateKey()))
    change(&configuration)
    return NIOServerTLS(configuration)
  }

  static func answer(_ tls: NIOServerTLS, _ client: @escaping @Sendable (any Channel) throws -> Void) async throws -> String {
    try await LimitTests.withServer([facts], { $0.tls = tls }) { port in
      try await RawClient.connect(port, handlers: client) { client in
        try await client.send("GET / HTTP/1.1\nHost: x\n\n")
        let first = try await client.response().body
        try await client.send("GET / HTTP/1.1\nHost: x\nConnection: close\n\n")
        let answer = try await client.readToEnd()
        #expect(answer.hasSuffix(first))
        return first
      }
    }
  }

  @Test func requestsAreEncrypted() async throws {
    #expect(try await Self.answer(Self.server(), Self.client()) == "https 0")
  }

  @Test func handlersSeeTheClientsCertificate() async throws {
    let certificate = try TestCertificate.certificate()
    let server = try Self.server {
      $0.certificateVerification = .noHostnameVerification
      $0.trustRoots = .certificates([certificate])
    }
    let key = try TestCertificate.privateKey()
    let client = try Self.client {
      $0.certificateChain = [.certificate(certificate)]
      $0.privateKey = .privateKey(key)
    }
    #expect(try await Self.answer(server, client) == "https \(try certificate.toDERBytes().count)")
  }
}
