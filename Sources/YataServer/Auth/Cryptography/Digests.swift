import COpenSSL

/// SHA-256 and what is built on it.
enum Digests {
  static func sha256(_ message: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    let done = EVP_Digest(message, message.count, &digest, nil, EVP_sha256(), nil)
    precondition(done == 1, "libcrypto offers no SHA-256")
    return digest
  }

  /// HMAC-SHA256 (RFC 2104).
  static func authenticationCode(for message: [UInt8], key: [UInt8]) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: 32)
    let done = HMAC(EVP_sha256(), key, Int32(key.count), message, message.count, &code, nil)
    precondition(done != nil, "libcrypto offers no HMAC-SHA256")
    return code
  }

  /// Compares in a time that depends on the lengths only.
  static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
  }

  /// Random bytes fit for keys and identifiers.
  static func random(count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let done = RAND_bytes(&bytes, Int32(count))
    precondition(done == 1, "libcrypto has no source of randomness")
    return bytes
  }
}
