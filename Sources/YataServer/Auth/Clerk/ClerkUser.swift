import ContractRuntime

/// Clerk's User object, as webhooks and the Backend API send it, reduced to what Yata keeps.
enum ClerkUser {
  struct Malformed: Error, Equatable, CustomStringConvertible {
    var reason: String
    var description: String { "not a Clerk user: \(reason)" }
  }

  /// Never fails for what people leave out: no address, no name, a primary address that points nowhere.
  static func profile(_ value: JSONValue) throws(Malformed) -> ProviderProfile {
    guard case .object(let user) = value else { throw Malformed(reason: "expected an object") }
    guard let id = try text(user, "id"), !id.isEmpty else { throw Malformed(reason: "`id` is missing") }
    let names = [try text(user, "first_name"), try text(user, "last_name")].compactMap { $0.flatMap(trimmed) }
    return ProviderProfile(
      subject: id, email: try primaryAddress(user), name: names.isEmpty ? nil : names.joined(separator: " "),
      avatarURL: try text(user, "image_url").flatMap(trimmed), updatedAt: milliseconds(user["updated_at"]))
  }

  /// The address that `primary_email_address_id` names, else the first one, else the empty text.
  private static func primaryAddress(_ user: JSONObject) throws(Malformed) -> String {
    guard case .array(let addresses)? = user["email_addresses"] else { return "" }
    let primary = try text(user, "primary_email_address_id")
    var first: String?
    for case .object(let address) in addresses {
      guard let email = try text(address, "email_address") else { continue }
      if let primary, try text(address, "id") == primary { return email }
      first = first ?? email
    }
    return first ?? ""
  }

  /// PostgreSQL cannot store NUL, so a text with one is refused here.
  private static func text(_ object: JSONObject, _ name: String) throws(Malformed) -> String? {
    switch object[name] {
    case nil, .null: return nil
    case .string(let text) where !text.utf8.contains(0): return text
    default: throw Malformed(reason: "`\(name)` is not a text without NUL")
    }
  }

  private static func trimmed(_ text: String) -> String? {
    let core = text.drop(while: \.isWhitespace)
    let end = core.lastIndex { !$0.isWhitespace }
    return end.map { String(core[...$0]) }
  }

  private static func milliseconds(_ value: JSONValue?) -> Int64 {
    value?.number?.int.map(Int64.init) ?? 0
  }
}
