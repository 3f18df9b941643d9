import ContractRuntime

/// What the header of a token must say before a key is looked for (RFC 7515, section 4.1).
///
/// Members that carry keys or point to keys (`jwk`, `jku`, `x5u`, `x5c`) are never looked at.
struct TokenHeader {
  let keyID: String
  /// Clerk's `cat`: what kind of token it signed with this key.
  let category: String?

  init(parsing bytes: [UInt8]) throws(TokenRejection) {
    let members = try TokenMembers(parsing: bytes)
    guard case .string("RS256") = members["alg"] else { throw .unsupportedAlgorithm }
    if members["crit"] != nil { throw .unsupportedCritical }
    switch members["typ"] {
    case nil, .string("JWT"): break
    default: throw .badType
    }
    guard case .string(let keyID) = members["kid"], !keyID.isEmpty else { throw .missingKeyID }
    self.keyID = keyID
    if case .string(let category) = members["cat"] { self.category = category } else { category = nil }
  }
}
