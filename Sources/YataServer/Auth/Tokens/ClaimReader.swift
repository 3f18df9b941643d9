import ContractRuntime

/// Reads the claims of a token whose signature was verified.
struct ClaimReader {
  let members: TokenMembers

  /// A text, or nil when the claim is absent or null. PostgreSQL cannot store NUL, so such a text is refused here.
  func text(_ name: String) throws(TokenRejection) -> String? {
    try Self.text(members[name])
  }

  /// Seconds since 1970, or nil when the claim is absent or null. A fraction is fine.
  func seconds(_ name: String) throws(TokenRejection) -> Double? {
    switch members[name] {
    case nil, .null: return nil
    case .number(let number):
      guard case let value = number.double, value.isFinite else { throw .badClaimType }
      return value
    default: throw .badClaimType
    }
  }

  func times() throws(TokenRejection) -> TokenTimes {
    guard let expiry = try seconds("exp") else { throw .missingClaim }
    return TokenTimes(expiry: expiry, start: try seconds("nbf"), issue: try seconds("iat"))
  }

  func version() throws(TokenRejection) -> Int {
    switch try seconds("v") {
    case nil, 1: 1
    case 2: 2
    default: throw .unsupportedVersion
    }
  }

  func organization(version: Int) throws(TokenRejection) -> OrganizationClaims? {
    version == 1 ? try organizationOfVersion1() : try organizationOfVersion2()
  }

  /// Version 1 spreads the organization over `org_*`; empty texts mean that none is active.
  private func organizationOfVersion1() throws(TokenRejection) -> OrganizationClaims? {
    let id = try text("org_id"), slug = try text("org_slug"), role = try text("org_role")
    let permissions = try texts("org_permissions")
    guard let id, !id.isEmpty else { return nil }
    return OrganizationClaims(id: id, slug: slug.nonEmpty, role: role.nonEmpty, permissions: permissions)
  }

  /// Version 2 keeps it in `o`, without prefixes; there `org_*` are somebody's custom claims.
  private func organizationOfVersion2() throws(TokenRejection) -> OrganizationClaims? {
    let features = try text("fea")
    let object: JSONObject
    switch members["o"] {
    case nil, .null: return nil
    case .object(let found): object = found
    default: throw .badClaimType
    }
    guard let id = try Self.text(object["id"]), !id.isEmpty else { throw .missingClaim }
    let slug = try Self.text(object["slg"]), role = try Self.text(object["rol"])
    var permissions: [String] = []
    if let names = try Self.text(object["per"]), let masks = try Self.text(object["fpm"]), let features {
      permissions = Permissions.decode(features: features, names: names, masks: masks)
    }
    return OrganizationClaims(id: id, slug: slug.nonEmpty, role: role.nonEmpty.map { "org:\($0)" }, permissions: permissions)
  }

  private func texts(_ name: String) throws(TokenRejection) -> [String] {
    switch members[name] {
    case nil, .null: return []
    case .array(let elements):
      var texts: [String] = []
      for element in elements {
        guard let text = try Self.text(element) else { throw .badClaimType }
        texts.append(text)
      }
      return texts
    default: throw .badClaimType
    }
  }

  private static func text(_ value: JSONValue?) throws(TokenRejection) -> String? {
    switch value {
    case nil, .null: return nil
    case .string(let text) where !text.utf8.contains(0): return text
    default: throw .badClaimType
    }
  }

  /// Custom claims are anybody's: what does not fit is ignored.
  func profile() -> ProfileClaims {
    func text(_ name: String) -> String? { (try? self.text(name)).flatMap { $0 } }
    return ProfileClaims(email: text("email"), name: text("name"), avatarURL: text("image_url"))
  }
}

extension String? {
  fileprivate var nonEmpty: String? { self?.isEmpty == false ? self : nil }
}
