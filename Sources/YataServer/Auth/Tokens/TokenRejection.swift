/// Why a session token was refused. The raw value goes to the log; a client only learns that it is unauthorized.
enum TokenRejection: String, Error, Sendable {
  case tooLarge = "too_large"
  case malformed
  case duplicateMember = "duplicate_member"
  case unsupportedAlgorithm = "unsupported_alg"
  case unsupportedCritical = "unsupported_crit"
  case badType = "bad_typ"
  case missingKeyID = "missing_kid"
  case unknownKeyID = "unknown_kid"
  case badSignature = "bad_signature"
  case notSessionToken = "not_session_token"
  case unsupportedVersion = "unsupported_version"
  case missingClaim = "missing_claim"
  case badClaimType = "bad_claim_type"
  case expired
  case notYetValid = "not_yet_valid"
  case issuedInFuture = "issued_in_future"
  case badIssuer = "bad_issuer"
  case badAuthorizedParty = "bad_azp"
  case pendingSession = "pending_session"
}
