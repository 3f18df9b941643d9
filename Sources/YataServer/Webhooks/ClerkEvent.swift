import ContractRuntime

/// News from Clerk, reduced to what Yata does about it.
enum ClerkEvent: Sendable, Equatable {
  case user(ProviderProfile)
  case userDeleted(String)
  case organization(ProviderOrganization)
  case organizationDeleted(String)
  case membership(ProviderMembership)
  case membershipDeleted(ProviderMembership)
  /// Of a type nobody here cares about.
  case ignored

  struct Envelope: Sendable, Equatable {
    var type: String
    var event: ClerkEvent
  }

  /// Reads `{"type": …, "data": {…}}`.
  static func envelope(_ body: [UInt8]) throws -> Envelope {
    let document = try ClerkObject(try JSONValue(parsing: body))
    let type = try document.required("type")
    return Envelope(type: type, event: try event(type, document.members["data"]))
  }

  private static func event(_ type: String, _ data: JSONValue?) throws(ClerkObject.Malformed) -> ClerkEvent {
    switch type {
    case "user.created", "user.updated": .user(try ClerkUser.profile(data))
    case "user.deleted": .userDeleted(try ClerkObject(data).required("id"))
    case "organization.created", "organization.updated": .organization(try ClerkOrganization.organization(data))
    case "organization.deleted": .organizationDeleted(try ClerkObject(data).required("id"))
    case "organizationMembership.created", "organizationMembership.updated": .membership(try ClerkMembership.membership(data))
    case "organizationMembership.deleted": .membershipDeleted(try ClerkMembership.membership(data))
    default: .ignored
    }
  }
}
