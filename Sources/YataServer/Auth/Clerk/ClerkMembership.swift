import ContractRuntime

/// Clerk's Organization object, reduced to what Yata keeps.
enum ClerkOrganization {
  static func organization(_ value: JSONValue?) throws(ClerkObject.Malformed) -> ProviderOrganization {
    let object = try ClerkObject(value)
    return ProviderOrganization(
      subject: try object.required("id"), slug: try object.trimmed("slug"), name: try object.trimmed("name") ?? "",
      imageURL: try object.trimmed("image_url"), updatedAt: object.time("updated_at"))
  }
}

/// Clerk's OrganizationMembership object, which carries its organization and names its person.
enum ClerkMembership {
  static func membership(_ value: JSONValue?) throws(ClerkObject.Malformed) -> ProviderMembership {
    let object = try ClerkObject(value)
    let person = try ClerkObject(object.members["public_user_data"])
    return ProviderMembership(
      id: try object.required("id"), organization: try ClerkOrganization.organization(object.members["organization"]),
      subject: try person.required("user_id"), role: try object.trimmed("role") ?? "", updatedAt: object.time("updated_at"))
  }

  /// The answer to `GET /users/{id}/organization_memberships`.
  static func list(_ value: JSONValue) throws(ClerkObject.Malformed) -> [ProviderMembership] {
    guard let entries = value["data"]?.array else { throw ClerkObject.Malformed(reason: "`data` is not a list") }
    var memberships: [ProviderMembership] = []
    for entry in entries { memberships.append(try membership(entry)) }
    return memberships
  }
}
