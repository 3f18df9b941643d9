import Logging

/// The identity provider that the configuration asks for.
struct SignIn: Sendable {
  let provider: any IdentityProvider
  /// Set in development mode.
  let development: DevelopmentSignIn?

  init(_ configuration: Configuration, logger: Logger) throws {
    switch configuration.mode {
    case .development:
      do {
        let key = try DevelopmentKey.load(directory: configuration.dataDirectory)
        self.init(development: DevelopmentSignIn(key: key), rememberedTokens: configuration.rememberedTokens, logger: logger)
      } catch {
        throw StartFailure("The development sign-in has no key\n  \(error)")
      }
    case .production: self.init(clerk: configuration.clerk, rememberedTokens: configuration.rememberedTokens, logger: logger)
    }
  }

  init(development signIn: DevelopmentSignIn, rememberedTokens: Int = Configuration.defaultRememberedTokens, logger: Logger) {
    development = signIn
    provider = DevelopmentIdentityProvider(
      tokens: Self.tokens(TokenPolicy(issuer: DevelopmentSignIn.issuer), keys: signIn, remembered: rememberedTokens, logger: logger))
  }

  init(clerk: ClerkConfiguration, rememberedTokens: Int = Configuration.defaultRememberedTokens, logger: Logger) {
    let http = ClerkHTTP(baseURL: clerk.apiURL, secretKey: clerk.secretKey ?? Secret(""))
    let policy = TokenPolicy(issuer: clerk.issuer, authorizedParties: clerk.authorizedParties)
    development = nil
    provider = ClerkIdentityProvider(tokens: Self.tokens(policy, keys: http, remembered: rememberedTokens, logger: logger), backend: http)
  }

  private static func tokens(_ policy: TokenPolicy, keys: any KeyFetcher, remembered: Int, logger: Logger) -> SessionTokens {
    SessionTokens(
      verifier: TokenVerifier(policy: policy), keys: KeyStore(fetcher: keys, logger: logger, now: { Clocks.elapsed() }),
      verified: VerifiedTokens(capacity: remembered), now: { Clocks.unixSeconds() })
  }
}
