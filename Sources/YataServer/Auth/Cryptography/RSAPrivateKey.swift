import COpenSSL

/// An RSA private key that makes RS256 signatures. Only the development sign-in has one.
final class RSAPrivateKey: @unchecked Sendable {
  private let key: OpaquePointer

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Makes a new key of 2048 bits. Takes a fraction of a second.
  init() throws(Failure) {
    guard let key = rsa_generate_private_key(2048) else { throw Failure(description: "libcrypto could not generate an RSA key") }
    self.key = key
  }

  /// Reads a key written by `pem()`.
  init(pem: String) throws(Failure) {
    var pem = pem
    guard let key = pem.withUTF8(Self.read) else { throw Failure(description: "not an unencrypted private key in PEM form") }
    guard EVP_PKEY_is_a(key, "RSA") == 1 else {
      EVP_PKEY_free(key)
      throw Failure(description: "a private key, but not an RSA one")
    }
    self.key = key
  }

  /// A BIO keeps the pointer it is made of, so all of it happens while the bytes are lent.
  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
    guard let source = BIO_new_mem_buf(bytes.baseAddress, Int32(bytes.count)) else { return nil }
    defer {
      BIO_free(source)
      ERR_clear_error()
    }
    // A password is never asked for on the terminal: the callback gives none.
    return PEM_read_bio_PrivateKey(source, nil, { _, _, _, _ in 0 }, nil)
  }

  deinit { EVP_PKEY_free(key) }

  /// The key in unencrypted PKCS #8 PEM form.
  func pem() throws(Failure) -> String {
    let target = BIO_new(BIO_s_mem())
    defer { BIO_free(target) }
    var bytes: UnsafeMutablePointer<CChar>?
    guard PEM_write_bio_PrivateKey(target, key, nil, nil, 0, nil, nil) == 1, case let count = bio_memory(target, &bytes), let bytes
    else { throw Failure(description: "libcrypto could not write the key") }
    return bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
      String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
    }
  }

  /// The RS256 signature of `message`.
  func signature(for message: [UInt8]) throws(Failure) -> [UInt8] {
    guard let context = EVP_MD_CTX_new() else { throw Failure(description: "out of memory") }
    defer {
      EVP_MD_CTX_free(context)
      ERR_clear_error()
    }
    var signature = [UInt8](repeating: 0, count: Int(EVP_PKEY_get_size(key)))
    var count = signature.count
    guard EVP_DigestSignInit_ex(context, nil, "SHA256", nil, nil, key, nil) == 1,
      EVP_DigestSign(context, &signature, &count, message, message.count) == 1
    else { throw Failure(description: "libcrypto could not sign") }
    return Array(signature.prefix(count))
  }

  var modulus: [UInt8] { number(isModulus: true) }
  var exponent: [UInt8] { number(isModulus: false) }

  private func number(isModulus: Bool) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 2048)
    let count = rsa_key_number(key, isModulus ? 1 : 0, &bytes, Int32(bytes.count))
    return Array(bytes.prefix(max(0, Int(count))))
  }
}
