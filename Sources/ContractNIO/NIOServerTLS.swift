#if NIO
  import NIOCore
  public import NIOSSL

  /// The certificates of a server.
  public struct NIOServerTLS: Sendable {
    private let configuration: TLSConfiguration

    /// Anything that swift-nio-ssl can do, client certificates included: `makeServerConfigurationWithMTLS` hands them to handlers. The
    /// protocols offered by ALPN and the time for closing are set here.
    public init(_ configuration: TLSConfiguration) {
      self.configuration = configuration
    }

    /// TLS 1.2 or later, from PEM files.
    ///
    /// - Throws: what swift-nio-ssl says of the files.
    public init(certificateChain: String, privateKey: String) throws {
      let chain = try NIOSSLCertificate.fromPEMFile(certificateChain).map { NIOSSLCertificateSource.certificate($0) }
      let key = NIOSSLPrivateKeySource.privateKey(try NIOSSLPrivateKey(file: privateKey, format: .pem))
      self.init(.makeServerConfiguration(certificateChain: chain, privateKey: key))
    }

    func context(closeGrace: TimeAmount) throws -> NIOSSLContext {
      var configuration = configuration
      configuration.shutdownTimeout = closeGrace
      #if HTTP2
        configuration.applicationProtocols = ["h2", "http/1.1"]
      #else
        configuration.applicationProtocols = ["http/1.1"]
      #endif
      return try NIOSSLContext(configuration: configuration)
    }
  }
#endif
