/// What a verified session token says.
struct SessionClaims: Sendable, Equatable {
  /// The person, as the identity provider names them.
  var subject: String
  var sessionID: String?
  /// 1 or 2: the shape of the token.
  var version: Int
  /// The origin that fetched the token.
  var authorizedParty: String?
  /// The active organization, or nil.
  var organization: OrganizationClaims?
  /// Custom claims with which an instance may put a profile into its tokens; the development sign-in does.
  var profile: ProfileClaims
  var times: TokenTimes
}

struct OrganizationClaims: Sendable, Equatable {
  var id: String
  var slug: String?
  /// With its prefix: `org:admin`.
  var role: String?
  /// With their prefix: `org:tickets:manage`.
  var permissions: [String]
}

struct ProfileClaims: Sendable, Equatable {
  var email: String?
  var name: String?
  var avatarURL: String?
}
