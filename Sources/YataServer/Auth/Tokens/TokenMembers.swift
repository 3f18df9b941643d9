import ContractRuntime

/// The members of a token's header or payload that Yata looks at.
///
/// A name that occurs twice at the top level is refused, known or not: readers that keep the first and readers that keep the last
/// would see different tokens. Deeper inside custom claims, which nobody here reads, it is harmless.
struct TokenMembers {
  private var values: [String: JSONValue] = [:]

  private static let names = [
    "alg", "crit", "typ", "kid", "cat", "iss", "sub", "azp", "exp", "nbf", "iat", "sid", "sts", "v", "o", "fea", "org_id", "org_slug",
    "org_role", "org_permissions", "email", "name", "image_url",
  ]
  private static let keys = JSONKeys([
    "alg", "crit", "typ", "kid", "cat", "iss", "sub", "azp", "exp", "nbf", "iat", "sid", "sts", "v", "o", "fea", "org_id", "org_slug",
    "org_role", "org_permissions", "email", "name", "image_url",
  ])

  subscript(name: String) -> JSONValue? { values[name] }

  init(parsing bytes: [UInt8]) throws(TokenRejection) {
    do throws(JSONFailure) {
      values = try bytes.withUnsafeBufferPointer { buffer throws(JSONFailure) in try Self.read(buffer) }
    } catch {
      throw error.code == .duplicateMember ? .duplicateMember : .malformed
    }
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONFailure) -> [String: JSONValue] {
    var values: [String: JSONValue] = [:]
    var reader = JSONReader(bytes)
    var object = try reader.beginObject(keys)
    while let key = try reader.nextKey(&object) {
      if key >= 0 {
        values[names[key]] = try reader.value()
      } else {
        try reader.skipCustomClaim(bytes, depth: 32)
      }
    }
    try reader.finish()
    return values
  }
}

extension JSONReader {
  /// Takes a well-formed value whose objects may repeat names.
  fileprivate mutating func skipCustomClaim(_ bytes: UnsafeBufferPointer<UInt8>, depth: Int) throws(JSONFailure) {
    guard depth > 0 else { throw JSONFailure(.depthExceeded, offset: offset) }
    switch peek() {
    case .object: try skipMembers(bytes, depth: depth - 1)
    case .array: _ = try array { reader throws(JSONFailure) in try reader.skipCustomClaim(bytes, depth: depth - 1) }
    default: try skip()
    }
  }

  private mutating func skipMembers(_ bytes: UnsafeBufferPointer<UInt8>, depth: Int) throws(JSONFailure) {
    try take("{", bytes)
    if try takeIfNext("}", bytes) { return }
    repeat {
      _ = try string()
      try take(":", bytes)
      try skipCustomClaim(bytes, depth: depth)
    } while try takeIfNext(",", bytes)
    try take("}", bytes)
  }

  private mutating func takeIfNext(_ byte: Unicode.Scalar, _ bytes: UnsafeBufferPointer<UInt8>) throws(JSONFailure) -> Bool {
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
    guard offset < bytes.count else { throw JSONFailure(.unexpectedEnd, offset: offset) }
    guard bytes[offset] == UInt8(ascii: byte) else { return false }
    offset += 1
    return true
  }

  private mutating func take(_ byte: Unicode.Scalar, _ bytes: UnsafeBufferPointer<UInt8>) throws(JSONFailure) {
    guard try takeIfNext(byte, bytes) else { throw JSONFailure(.unexpectedByte, offset: offset) }
  }
}
