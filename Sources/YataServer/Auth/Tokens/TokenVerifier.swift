/// Verifies session tokens, in an order that tells a forger nothing: length, structure, header, key, signature, and only then claims.
struct TokenVerifier: Sendable {
  let policy: TokenPolicy

  /// Tokens signed by the same key that are no sessions: made from a template, which outlives its session, or for machines.
  private static let foreignCategories: Set<String> = ["cl_B7d4PD222AAA", "cl_B7d4PD333AAA"]

  /// A token that has been taken apart; nothing of it is verified.
  struct Candidate {
    fileprivate let token: CompactToken
    fileprivate let category: String?
    let keyID: String
  }

  func parse(_ text: String) throws(TokenRejection) -> Candidate {
    let token = try CompactToken(text, maximumLength: policy.maximumLength)
    let header = try TokenHeader(parsing: token.header)
    return Candidate(token: token, category: header.category, keyID: header.keyID)
  }

  /// - Parameters:
  ///   - key: the key that `candidate.keyID` names.
  ///   - now: Unix seconds.
  func verify(_ candidate: Candidate, key: RSAPublicKey, now: Double) throws(TokenRejection) -> SessionClaims {
    guard key.isValid(signature: candidate.token.signature, for: candidate.token.signedBytes) else { throw .badSignature }
    if let category = candidate.category, Self.foreignCategories.contains(category) { throw .notSessionToken }
    let reader = ClaimReader(members: try TokenMembers(parsing: candidate.token.payload))
    let version = try reader.version()
    let times = try reader.times()
    try check(times, now: now)
    try checkIssuer(reader)
    let party = try authorizedParty(reader)
    guard let subject = try reader.text("sub"), !subject.isEmpty else { throw .missingClaim }
    if try reader.text("sts") == "pending" { throw .pendingSession }
    return SessionClaims(
      subject: subject, sessionID: try reader.text("sid"), version: version, authorizedParty: party,
      organization: try reader.organization(version: version), profile: reader.profile(),
      times: times)
  }

  /// Whether a token that was verified holds now, in Unix seconds.
  func check(_ times: TokenTimes, now: Double) throws(TokenRejection) {
    try times.check(now: now, leeway: policy.leeway)
  }

  private func checkIssuer(_ reader: ClaimReader) throws(TokenRejection) {
    guard let issuer = try reader.text("iss"), policy.accepts(issuer: issuer) else { throw .badIssuer }
  }

  private func authorizedParty(_ reader: ClaimReader) throws(TokenRejection) -> String? {
    let party = try reader.text("azp")
    guard !policy.authorizedParties.isEmpty else { return party }
    guard let party, policy.authorizedParties.contains(party) else { throw .badAuthorizedParty }
    return party
  }
}
