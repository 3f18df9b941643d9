import Synchronization

/// Session tokens that were verified a moment ago, so that the next request with the very same text is spared the signature and the parsing.
///
/// Kept is only what cannot change: that these bytes carry these claims under this key. Whether the token holds now and whether the provider
/// still publishes that key is asked each time.
final class VerifiedTokens: Sendable {
  struct Entry: Sendable {
    var claims: SessionClaims
    var keyID: String
    var key: RSAPublicKey
    /// Of the token's text.
    fileprivate var length = 0
  }

  private let cache: Mutex<RecentCache<String, Entry>>

  /// - Parameter capacity: 0 to verify every token of every request.
  init(capacity: Int) { cache = Mutex(RecentCache(capacity: capacity)) }

  var count: Int { cache.withLock { $0.count } }

  func find(_ text: String) -> Entry? {
    // Texts are equal when they look the same: a letter that only looks like one of ASCII takes more bytes than that.
    guard let entry = cache.withLock({ $0.find(text) }), entry.length == text.utf8.count else { return nil }
    return entry
  }

  func keep(_ claims: SessionClaims, of text: String, keyID: String, key: RSAPublicKey) {
    let entry = Entry(claims: claims, keyID: keyID, key: key, length: text.utf8.count)
    cache.withLock { $0.keep(entry, for: text) }
  }
}
