import ContractRuntime

/// An object as Clerk sends it, in webhooks and from the Backend API. Members nobody here knows are ignored.
struct ClerkObject {
  struct Malformed: Error, Equatable, CustomStringConvertible {
    var reason: String
    var description: String { "not what Clerk sends: \(reason)" }
  }

  let members: JSONObject

  init(_ value: JSONValue?) throws(Malformed) {
    guard case .object(let members)? = value else { throw Malformed(reason: "expected an object") }
    self.members = members
  }

  /// A text that must be there and not empty.
  func required(_ name: String) throws(Malformed) -> String {
    guard let text = try text(name), !text.isEmpty else { throw Malformed(reason: "`\(name)` is missing") }
    return text
  }

  /// PostgreSQL cannot store NUL, so a text with one is refused here.
  func text(_ name: String) throws(Malformed) -> String? {
    switch members[name] {
    case nil, .null: return nil
    case .string(let text) where !text.utf8.contains(0): return text
    default: throw Malformed(reason: "`\(name)` is not a text without NUL")
    }
  }

  /// Without white space at both ends; nil when nothing is left.
  func trimmed(_ name: String) throws(Malformed) -> String? {
    guard let text = try text(name) else { return nil }
    let core = text.drop(while: \.isWhitespace)
    let end = core.lastIndex { !$0.isWhitespace }
    return end.map { String(core[...$0]) }
  }

  /// Milliseconds since 1970; 0 when it is not said.
  func time(_ name: String) -> Int64 {
    members[name]?.number?.int.map(Int64.init) ?? 0
  }
}
