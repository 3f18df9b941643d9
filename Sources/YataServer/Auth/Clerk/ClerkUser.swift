import ContractRuntime

/// Clerk's User object, reduced to what Yata keeps.
enum ClerkUser {
  /// Never fails for what people leave out: no address, no name, a primary address that points nowhere.
  static func profile(_ value: JSONValue?) throws(ClerkObject.Malformed) -> ProviderProfile {
    let user = try ClerkObject(value)
    let names = [try user.trimmed("first_name"), try user.trimmed("last_name")].compactMap { $0 }
    return ProviderProfile(
      subject: try user.required("id"), email: try primaryAddress(user), name: names.isEmpty ? nil : names.joined(separator: " "),
      avatarURL: try user.trimmed("image_url"), updatedAt: user.time("updated_at"))
  }

  /// The address that `primary_email_address_id` names, else the first one, else the empty text.
  private static func primaryAddress(_ user: ClerkObject) throws(ClerkObject.Malformed) -> String {
    guard case .array(let addresses)? = user.members["email_addresses"] else { return "" }
    let primary = try user.text("primary_email_address_id")
    var first: String?
    for case .object(let members) in addresses {
      let address = try ClerkObject(.object(members))
      guard let email = try address.text("email_address") else { continue }
      if let primary, try address.text("id") == primary { return email }
      first = first ?? email
    }
    return first ?? ""
  }
}
