import ContractRuntime

/// The keys an identity provider signs with, by their id (RFC 7517).
///
/// Entries that are of another kind, meant for something else, weak, or broken are left out; they never spoil the rest.
struct KeySet: Sendable {
  private let keys: [String: RSAPublicKey]

  struct Malformed: Error, CustomStringConvertible {
    var description: String { "expected a JSON Web Key Set, an object with an array `keys`" }
  }

  init(keys: [String: RSAPublicKey] = [:]) {
    self.keys = keys
  }

  init(parsing bytes: [UInt8]) throws(Malformed) {
    guard case .object(let document)? = try? JSONValue(parsing: bytes), case .array(let entries)? = document["keys"] else {
      throw Malformed()
    }
    var keys: [String: RSAPublicKey] = [:]
    for case .object(let entry) in entries {
      // The first of two entries with the same id wins, so that appending to a set cannot replace a key.
      guard let (id, key) = Self.signingKey(entry), keys[id] == nil else { continue }
      keys[id] = key
    }
    self.keys = keys
  }

  subscript(id: String) -> RSAPublicKey? { keys[id] }

  var ids: [String] { keys.keys.sorted() }

  private static func signingKey(_ entry: JSONObject) -> (String, RSAPublicKey)? {
    guard entry["kty"] == .string("RSA"), [nil, .string("sig")].contains(entry["use"]), [nil, .string("RS256")].contains(entry["alg"]),
      case .string(let id)? = entry["kid"], !id.isEmpty,
      let modulus = number(entry["n"]), let exponent = number(entry["e"]),
      let key = RSAPublicKey(modulus: modulus, exponent: exponent)
    else { return nil }
    return (id, key)
  }

  private static func number(_ value: JSONValue?) -> [UInt8]? {
    guard case .string(let text)? = value else { return nil }
    return Base64.decode(text.utf8, alphabet: .url, padding: false)
  }
}
