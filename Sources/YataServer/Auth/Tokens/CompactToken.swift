/// The three parts of a JWS in compact serialization (RFC 7515, section 7.1), strictly: no padding, no white space, no other spelling.
struct CompactToken {
  /// What the signature covers: the first two parts as they were written.
  let signedBytes: [UInt8]
  let header: [UInt8]
  let payload: [UInt8]
  let signature: [UInt8]

  init(_ text: String, maximumLength: Int) throws(TokenRejection) {
    guard text.utf8.count <= maximumLength else { throw .tooLarge }
    let bytes = Array(text.utf8)
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, !parts.contains(where: \.isEmpty),
      let header = Base64.decode(parts[0], alphabet: .url, padding: false),
      let payload = Base64.decode(parts[1], alphabet: .url, padding: false),
      let signature = Base64.decode(parts[2], alphabet: .url, padding: false)
    else { throw .malformed }
    self.header = header
    self.payload = payload
    self.signature = signature
    signedBytes = Array(bytes[..<parts[1].endIndex])
  }
}
