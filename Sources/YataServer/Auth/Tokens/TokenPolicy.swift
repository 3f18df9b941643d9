/// What a session token must satisfy, beyond being signed by the identity provider.
struct TokenPolicy: Sendable {
  /// The `iss` to expect, or nil to accept any host that looks like Clerk's Frontend API.
  var issuer: String?
  /// The origins that may have fetched the token; empty accepts any. When set, a token without `azp` is refused.
  var authorizedParties: [String] = []
  /// How far the clocks of the two sides may be apart, in seconds.
  var leeway: Double = 5
  /// In bytes. Tokens have to fit a cookie of 4 KB, so this is generous.
  var maximumLength = 16384

  func accepts(issuer found: String) -> Bool {
    guard let issuer else { return Self.looksLikeClerk(found) }
    return found == issuer
  }

  /// `https://clerk.…` in production, `https://….clerk.accounts.dev` in development; judged by the host alone.
  private static func looksLikeClerk(_ issuer: String) -> Bool {
    guard issuer.hasPrefix("https://") else { return false }
    let authority = issuer.dropFirst(8).prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != "\\" }
    guard !authority.contains("@") else { return false }
    return authority.hasPrefix("clerk.") || authority.contains(".clerk.accounts")
  }
}
