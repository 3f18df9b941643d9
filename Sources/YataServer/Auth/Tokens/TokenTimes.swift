/// When a token holds, in seconds since 1970 (RFC 7519, sections 4.1.4 to 4.1.6).
struct TokenTimes: Sendable, Equatable {
  var expiry: Double
  var start: Double?
  var issue: Double?

  /// - Parameters:
  ///   - now: Unix seconds.
  ///   - leeway: how far the clocks of the two sides may be apart, in seconds.
  func check(now: Double, leeway: Double) throws(TokenRejection) {
    if expiry <= now - leeway { throw .expired }
    if let start, start > now + leeway { throw .notYetValid }
    if let issue, issue > now + leeway { throw .issuedInFuture }
  }
}
