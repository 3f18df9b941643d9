import COpenSSL

/// An RSA public key that checks RS256 signatures (RFC 7518, section 3.3).
///
/// Immutable after `init`, and libcrypto allows any number of threads to verify with one key, each with a context of its own.
final class RSAPublicKey: @unchecked Sendable {
  private let key: OpaquePointer

  /// Keys below 2048 bits are too weak, and beyond 8192 bits verification costs more than anybody's token is worth.
  static let bitLimits = 2048...8192

  /// The key of a JWK (RFC 7518, section 6.3.1), or nil when the numbers make no acceptable key.
  init?(modulus: [UInt8], exponent: [UInt8]) {
    guard modulus.count <= Self.bitLimits.upperBound / 8 + 1, Self.isSound(exponent: exponent),
      let key = rsa_public_key_from_numbers(modulus, Int32(modulus.count), exponent, Int32(exponent.count))
    else { return nil }
    guard Self.bitLimits.contains(Int(EVP_PKEY_get_bits(key))) else {
      EVP_PKEY_free(key)
      return nil
    }
    self.key = key
  }

  deinit { EVP_PKEY_free(key) }

  /// Whether `signature` is the RS256 signature of `message` under this key.
  func isValid(signature: [UInt8], for message: [UInt8]) -> Bool {
    guard signature.count == Int(EVP_PKEY_get_size(key)), let context = EVP_MD_CTX_new() else { return false }
    defer {
      EVP_MD_CTX_free(context)
      ERR_clear_error()
    }
    guard EVP_DigestVerifyInit_ex(context, nil, "SHA256", nil, nil, key, nil) == 1 else { return false }
    return EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
  }

  /// Odd and at least 3: with an exponent of 1 a signature would be its own padding. At most 8 bytes, as in libcrypto for large keys.
  private static func isSound(exponent: [UInt8]) -> Bool {
    guard let last = exponent.last, exponent.count <= 8, last & 1 == 1 else { return false }
    return last >= 3 || exponent.dropLast().contains { $0 != 0 }
  }
}
